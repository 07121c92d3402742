/** Options that several commands share, and how their values are read. */
@NullMarked
package dev.visprog.cli.option;

import org.jspecify.annotations.NullMarked;
