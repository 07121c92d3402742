/**
 * Looks into ONNX files without running them. A model file is untrusted, and native code that loads
 * a broken one may do anything; so what goes there is read here first.
 */
@NullMarked
package dev.visprog.tools.onnx;

import org.jspecify.annotations.NullMarked;
