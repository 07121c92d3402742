/**
 * Writing files whole or not at all, and saying in words why a file could not be read or written.
 * Pictures, reports, traces and the cache on disk are all written through {@link
 * dev.visprog.file.AtomicFile}.
 */
@NullMarked
package dev.visprog.file;

import org.jspecify.annotations.NullMarked;
