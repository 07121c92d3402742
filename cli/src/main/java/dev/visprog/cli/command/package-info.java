/** The commands that look at programs, tools and traces without running anything. */
@NullMarked
package dev.visprog.cli.command;

import org.jspecify.annotations.NullMarked;
