/**
 * The closed little language inside {@code Eval}. The text of an expression comes from a language
 * model and the values from pictures, so nothing of the host language can be reached from here.
 *
 * <p>Operators by rising precedence: {@code a if c else b}; {@code or}; {@code xor}; {@code and};
 * {@code not}; comparisons {@code == != < <= > >= in}, {@code not in} (no chains); {@code + -};
 * {@code * / // %}; unary {@code -}; calls; literals, {@code {VAR}} or {@code VAR}, {@code ( )},
 * {@code [a, b]}. A text literal may hold placeholders: {@code '{ANSWER0} dogs'}.
 */
@NullMarked
package dev.visprog.expression;

import org.jspecify.annotations.NullMarked;
