package dev.visprog.examples.gallery;

import dev.visprog.examples.measure.FlatPaint;
import dev.visprog.prompts.tool.list.CommonKnowledgeTool;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.oracle.OracleTools;
import java.util.Collection;
import java.util.List;

/** Tools that the pieces of the gallery are carried out with. */
enum Pack {
  /** From the truth; what has no oracle is stood in for, by paint of one colour. */
  ORACLE {
    @Override
    Toolbox over(Collection<Scene> scenes) {
      return OracleTools.over(scenes).with(List.of(new FlatPaint(), new CommonKnowledgeTool()));
    }

    @Override
    boolean shows(Piece piece) {
      return !piece.paints();
    }
  };

  abstract Toolbox over(Collection<Scene> scenes);

  /** Whether the result of a piece is worth to be looked at. */
  abstract boolean shows(Piece piece);

  /** The one that makes the pictures of the gallery. */
  static Pack best() {
    return values()[values().length - 1];
  }
}
