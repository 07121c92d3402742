/** {@code visprog models}: the models on this machine, and how they get here. */
@NullMarked
package dev.visprog.cli.models;

import org.jspecify.annotations.NullMarked;
