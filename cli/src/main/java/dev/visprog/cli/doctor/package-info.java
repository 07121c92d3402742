/** {@code visprog doctor}: what this machine has, and what it lacks. */
@NullMarked
package dev.visprog.cli.doctor;

import org.jspecify.annotations.NullMarked;
