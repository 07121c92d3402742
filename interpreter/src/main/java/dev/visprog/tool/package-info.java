/**
 * The port through which the language reaches the world: a {@link dev.visprog.tool.Tool} describes
 * itself by a {@link dev.visprog.tool.Signature}, takes bound {@link dev.visprog.tool.Arguments},
 * and gives back a value. A {@link dev.visprog.tool.Toolbox} is the set of tools that programs may
 * call.
 */
@NullMarked
package dev.visprog.tool;

import org.jspecify.annotations.NullMarked;
