/**
 * The drawn world: scenes whose truth is known to the pixel. Here are the words for it; its rooms
 * are {@code drawing} (how things look), {@code layout} (which things stand where), {@code file}
 * (pictures and truth on disk), {@code view} (what a crop or an edit shows of a scene), {@code
 * phrase} (what "red ball" or "person wearing glasses" means), {@code answer} (questions in free
 * wording and their answers), {@code oracle} (tools that answer from the truth) and {@code
 * question} (instructions with programs and answers, worked out without any of the last four).
 */
@NullMarked
package dev.visprog.tools.scene;

import org.jspecify.annotations.NullMarked;
