/** Which answer of a network belongs to which thing of the truth. */
@NullMarked
package dev.visprog.training.matching;

import org.jspecify.annotations.NullMarked;
