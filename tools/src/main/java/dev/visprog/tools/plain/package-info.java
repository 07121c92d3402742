/** What tools without a model have in common: one version for all of them. */
@NullMarked
package dev.visprog.tools.plain;

import org.jspecify.annotations.NullMarked;
