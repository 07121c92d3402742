/**
 * Between a command and the place it was started from: streams, messages, exit codes, Ctrl-C. What
 * is written to a terminal goes through {@link dev.visprog.cli.shell.Printable}, since programs,
 * labels and file names come from strangers.
 */
@NullMarked
package dev.visprog.cli.shell;

import org.jspecify.annotations.NullMarked;
