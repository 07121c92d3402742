/**
 * Keeps results of tool calls on disk. Nothing in a cache is trusted: what cannot be read is gone.
 */
@NullMarked
package dev.visprog.cache;

import org.jspecify.annotations.NullMarked;
