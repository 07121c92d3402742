/**
 * Scenes on disk: {@code scene-0007.png} is the picture, {@code scene-0007.mask.png} the label map,
 * {@code scene-0007.json} the truth that names both. Whatever is read may come from a stranger:
 * sizes are bounded, every field is checked, and the three files have to agree.
 */
@NullMarked
package dev.visprog.tools.scene.file;

import org.jspecify.annotations.NullMarked;
