/**
 * The verbs of visual programming as every toolbox knows them: the signatures of the standard
 * tools, and a toolbox that declares them all before any is implemented.
 */
@NullMarked
package dev.visprog.standard;

import org.jspecify.annotations.NullMarked;
