/**
 * What a language model is told when it is to write a program: the rules of the language, the tools
 * that are there, worked examples that fit, and the instruction as data. The texts are resources;
 * what is said for an instruction depends on nothing but its arguments.
 */
@NullMarked
package dev.visprog.prompts.prompt;

import org.jspecify.annotations.NullMarked;
