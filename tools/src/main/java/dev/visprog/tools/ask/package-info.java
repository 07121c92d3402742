/** Tools that ask a model questions about pictures. */
@NullMarked
package dev.visprog.tools.ask;

import org.jspecify.annotations.NullMarked;
