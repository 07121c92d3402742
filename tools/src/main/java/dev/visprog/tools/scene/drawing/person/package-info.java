/**
 * People, and faces alone: a {@code Head} with hair, perhaps a hat and glasses, on a body that
 * stands, waves or holds something.
 */
@NullMarked
package dev.visprog.tools.scene.drawing.person;

import org.jspecify.annotations.NullMarked;
