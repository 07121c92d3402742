/** The port through which programs come: a planner turns an instruction into program text. */
@NullMarked
package dev.visprog.plan;

import org.jspecify.annotations.NullMarked;
