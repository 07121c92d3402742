package dev.visprog.tools.scene.oracle;

import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.scene.Scene;
import java.util.Collection;
import java.util.List;

/** The toolbox of the drawn world. */
public final class OracleTools {
  private OracleTools() {}

  /**
   * The standard tools, of which those that see answer from the truth about these scenes: {@code
   * Loc FaceDet Seg Segment Select Classify Verify Vqa Caption Similarity}. They know a picture by
   * the original that it comes from, so they answer about its crops and edits too. {@code Replace}
   * and {@code List} have no oracle.
   */
  public static Toolbox over(Collection<Scene> scenes) {
    return in(StandardTools.withoutModels(), scenes);
  }

  /** The same tools in another toolbox, in place of its own that see. */
  public static Toolbox in(Toolbox tools, Collection<Scene> scenes) {
    KnownScenes known = KnownScenes.of(scenes);
    return tools.with(
        List.of(
            new LocOracle(known),
            new FaceDetOracle(known),
            new SegOracle(known),
            new SegmentOracle(known),
            new SelectOracle(known),
            new ClassifyOracle(known),
            new VerifyOracle(known),
            new VqaOracle(known),
            new CaptionOracle(known),
            new SimilarityOracle(known)));
  }
}
