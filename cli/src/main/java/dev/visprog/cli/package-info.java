/**
 * The {@code visprog} command. {@link dev.visprog.cli.Main} starts it, {@link
 * dev.visprog.cli.Visprog} finds the subcommand; each subcommand is a class of its own that takes
 * the streams it writes to from a {@link dev.visprog.cli.shell.Shell}.
 */
@NullMarked
package dev.visprog.cli;

import org.jspecify.annotations.NullMarked;
