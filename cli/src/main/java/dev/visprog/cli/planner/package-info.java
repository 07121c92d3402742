/** Who writes the program, how often it may be tried, and what is told of it. */
@NullMarked
package dev.visprog.cli.planner;

import org.jspecify.annotations.NullMarked;
