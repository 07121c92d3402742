/** Tools that compare pictures with texts. */
@NullMarked
package dev.visprog.tools.embed;

import org.jspecify.annotations.NullMarked;
