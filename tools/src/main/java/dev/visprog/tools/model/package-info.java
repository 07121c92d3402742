/**
 * The vision models that tools share: where they are, and that they are loaded once, when needed.
 */
@NullMarked
package dev.visprog.tools.model;

import org.jspecify.annotations.NullMarked;
