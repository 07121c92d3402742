package dev.visprog.tools;

import dev.visprog.standard.DeclaredTool;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Spelling;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.crop.CropTool;
import dev.visprog.tools.crop.SideCropTool;
import dev.visprog.tools.detect.LocTool;
import dev.visprog.tools.edit.BgBlurTool;
import dev.visprog.tools.edit.ColorPopTool;
import dev.visprog.tools.emoji.EmojiTool;
import dev.visprog.tools.face.FaceDetTool;
import dev.visprog.tools.region.CountTool;
import dev.visprog.tools.region.FirstTool;
import dev.visprog.tools.region.NthTool;
import dev.visprog.tools.region.SortTool;
import dev.visprog.tools.region.UnionTool;
import dev.visprog.tools.region.WithoutTool;
import dev.visprog.tools.tag.TagTool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The standard toolbox with every tool of this version in its place. */
public final class StandardTools {
  /** The tools that work with a model file of the user's. */
  private static final Map<Signature, Function<Path, Tool>> WITH_MODEL =
      Map.of(StandardSignatures.FACE_DET, FaceDetTool::new);

  /** The tools whose models come in a later version. */
  private static final List<Signature> LATER =
      List.of(
          StandardSignatures.SEG,
          StandardSignatures.SEGMENT,
          StandardSignatures.SELECT,
          StandardSignatures.CLASSIFY,
          StandardSignatures.VERIFY,
          StandardSignatures.VQA,
          StandardSignatures.CAPTION,
          StandardSignatures.SIMILARITY,
          StandardSignatures.REPLACE);

  private StandardTools() {}

  /** All tools that work without a model file. */
  public static Toolbox withoutModels() {
    return with(Map.of());
  }

  /**
   * All tools, given the model files that the user named. Nothing is loaded, and no file is read,
   * before a tool is called.
   *
   * @param models model file by name of the tool, in any spelling that programs may use
   * @throws IllegalArgumentException if there is no such tool, or it takes no model file
   */
  public static Toolbox with(Map<String, Path> models) {
    Toolbox declared = StandardToolbox.declared();
    List<Tool> tools = new ArrayList<>();
    LATER.forEach(later -> tools.add(new DeclaredTool(later, noModelYet(later))));
    tools.add(
        new DeclaredTool(
            StandardSignatures.FACE_DET,
            "FaceDet has no model: give a YuNet file with"
                + " --model FaceDet=face_detection_yunet.onnx"));
    tools.addAll(withoutModel());
    Map<Signature, Path> files = new LinkedHashMap<>();
    models.forEach(
        (name, file) -> {
          Signature signature = takingModel(name, declared);
          if (files.put(signature, file) != null) {
            throw new IllegalArgumentException(
                "got two model files for " + signature.name() + ", want one");
          }
        });
    WITH_MODEL.forEach(
        (signature, maker) -> {
          Path file = files.get(signature);
          if (file != null) {
            tools.add(maker.apply(file));
          }
        });
    return declared.with(tools);
  }

  private static List<Tool> withoutModel() {
    return List.of(
        new LocTool(),
        new SortTool(),
        new FirstTool(),
        new NthTool(),
        new UnionTool(),
        new WithoutTool(),
        CropTool.crop(),
        SideCropTool.left(),
        SideCropTool.right(),
        SideCropTool.above(),
        SideCropTool.below(),
        CropTool.front(),
        CropTool.behind(),
        CropTool.ahead(),
        new CountTool(),
        new TagTool(),
        new EmojiTool(),
        new ColorPopTool(),
        new BgBlurTool());
  }

  private static Signature takingModel(String name, Toolbox declared) {
    Optional<Signature> signature = declared.find(name).map(Tool::signature);
    if (signature.isEmpty()) {
      String hint =
          Spelling.nearest(name, declared.signatures().stream().map(Signature::name))
              .map(near -> " (did you mean '" + near + "'?)")
              .orElse("");
      throw new IllegalArgumentException("there is no tool '" + name + "' to give a model" + hint);
    }
    if (!WITH_MODEL.containsKey(signature.get())) {
      String reason =
          LATER.contains(signature.get()) ? noModelYet(signature.get()) : "it needs none";
      throw new IllegalArgumentException(
          "got a model file for %s: %s, only FaceDet takes one"
              .formatted(signature.get().name(), reason));
    }
    return signature.get();
  }

  private static String noModelYet(Signature signature) {
    return "there is no model for " + signature.name() + " in this version";
  }
}
