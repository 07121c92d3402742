/**
 * Visual programming for Java programs: start with {@link dev.visprog.VisProg}.
 *
 * <p>An instruction becomes a program ({@code plan}), the program is checked ({@code check}) and
 * run ({@code run}) with the tools of a toolbox ({@code tool}); every run leaves a trace ({@code
 * trace}), which becomes a page ({@code report}).
 */
@NullMarked
package dev.visprog;

import org.jspecify.annotations.NullMarked;
