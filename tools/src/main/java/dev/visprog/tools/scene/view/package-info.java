/**
 * What can be seen of a scene through a frame, as a crop or an edit of its picture has one: which
 * things and which parts of the background belong to it, in which order, where, and in what shape.
 */
@NullMarked
package dev.visprog.tools.scene.view;

import org.jspecify.annotations.NullMarked;
