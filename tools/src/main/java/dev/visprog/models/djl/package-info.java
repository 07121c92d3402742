/** How DJL is set up, before anything of it is used. */
@NullMarked
package dev.visprog.models.djl;

import org.jspecify.annotations.NullMarked;
