/**
 * Scenes on disk: {@code scene-0007.png} is the picture, {@code scene-0007.mask.png} the label map,
 * {@code scene-0007.json} the truth that names both. Whatever is read may come from a stranger:
 * sizes are bounded, every field is checked, and the three files have to agree.
 *
 * <pre>
 * {"image":"scene-0007.png","mask":"scene-0007.mask.png","width":320,"height":240,
 *  "background":[{"category":"grass","region":[0,120,320,240]}],
 *  "objects":[{"id":1,"category":"ball","color":"red","size":"small","box":[40,130,60,150],
 *    "visible":0.94,"wears":[],"holds":[],"heldBy":2},
 *   {"id":2,"category":"person","color":"blue","size":"large","box":[50,90,90,190],
 *    "visible":1.0,"wears":["hat"],"holds":["ball"],"face":[62,95,76,112]}]}
 * </pre>
 *
 * <p>Boxes are left, top, right and bottom of what is seen, in half-open pixels; object n is seen
 * where the mask is n, and 0 is the background. {@code color} is missing for faces, {@code heldBy}
 * (the number of a person) where nobody holds the thing, {@code face} where none is seen. Fields
 * that are not in this list are refused.
 */
@NullMarked
package dev.visprog.tools.scene.file;

import org.jspecify.annotations.NullMarked;
