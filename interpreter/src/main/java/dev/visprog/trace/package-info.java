/**
 * What one run did, as data: nothing here computes, and nothing here holds a file or a model. A
 * trace becomes JSON and comes back ({@link dev.visprog.trace.TraceJson}), and becomes a page in
 * {@code dev.visprog.report}.
 */
@NullMarked
package dev.visprog.trace;

import org.jspecify.annotations.NullMarked;
