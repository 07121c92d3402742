/**
 * The port to language models: texts and pictures in, text out. What a model says is untrusted; it
 * is data until a reader has made a checked program, a list or an answer of it.
 */
@NullMarked
package dev.visprog.llm;

import org.jspecify.annotations.NullMarked;
