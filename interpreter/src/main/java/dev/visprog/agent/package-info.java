/**
 * From an instruction to an answer: plan, check, run; write the program anew where the checker or a
 * step has shown that it does not work; let several programs vote.
 */
@NullMarked
package dev.visprog.agent;

import org.jspecify.annotations.NullMarked;
