/**
 * Tools that answer from the truth about drawn scenes instead of from pixels: a plan can be judged
 * by its answers with them, whatever models there are. {@code OracleTools} makes the toolbox.
 */
@NullMarked
package dev.visprog.tools.scene.oracle;

import org.jspecify.annotations.NullMarked;
