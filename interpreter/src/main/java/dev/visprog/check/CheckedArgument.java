package dev.visprog.check;

import dev.visprog.program.Term;

/**
 * An argument that fits its parameter.
 *
 * @param parameter the parameter's name
 * @param term as it is written
 * @param operand where its value comes from
 */
public record CheckedArgument(String parameter, Term term, Operand operand) {}
