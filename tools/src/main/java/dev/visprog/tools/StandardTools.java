package dev.visprog.tools;

import dev.visprog.models.engine.RuntimeSettings;
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
import dev.visprog.tools.embed.ClassPrompts;
import dev.visprog.tools.embed.Templates;
import dev.visprog.tools.emoji.EmojiTool;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
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

/** The standard toolbox with every tool of this version in its place. */
public final class StandardTools {
  private StandardTools() {}

  /** All tools that work without a model. */
  public static Toolbox withoutModels() {
    return with(Map.of());
  }

  /**
   * All tools, given models that compute on the processor in float32 and live as long as the
   * process.
   *
   * @param models where the model of a tool is, by name of the tool: a folder with a published
   *     checkpoint, or for {@code FaceDet} a YuNet file
   * @see #with(Map, ModelLibrary, ClassPrompts)
   */
  public static Toolbox with(Map<String, Path> models) {
    Map<String, ModelFolder> folders = new LinkedHashMap<>();
    models.forEach((tool, path) -> folders.put(tool, ModelFolder.of(path)));
    return with(folders, new ModelLibrary(RuntimeSettings.cpu()), Templates.PHOTO);
  }

  /**
   * All tools, given models. Nothing is loaded, and no file is read, before a tool is called.
   *
   * @param models where the model of a tool is, by name of the tool in any spelling that programs
   *     may use
   * @param library holds the models; closing it frees them
   * @param prompts how {@code Classify} puts its categories to its model
   * @throws IllegalArgumentException if there is no such tool, or it takes no model
   */
  public static Toolbox with(
      Map<String, ModelFolder> models, ModelLibrary library, ClassPrompts prompts) {
    Toolbox declared = StandardToolbox.declared();
    Map<Signature, ModelFolder> places = new LinkedHashMap<>();
    models.forEach(
        (name, place) -> {
          Signature signature = takingModel(name, declared);
          if (places.put(signature, place) != null) {
            throw new IllegalArgumentException(
                "got two models for " + signature.name() + ", want one");
          }
        });
    List<Tool> tools = new ArrayList<>(withoutModel());
    ToolMakers makers = new ToolMakers(library, prompts, places);
    for (Signature signature : ToolMakers.SERVED) {
      ModelFolder place = places.get(signature);
      if (place != null) {
        tools.add(makers.make(signature, place));
      } else if (!signature.equals(StandardSignatures.LOC)) {
        tools.add(new DeclaredTool(signature, noModel(signature)));
      }
    }
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
    if (!ToolMakers.SERVED.contains(signature.get())) {
      throw new IllegalArgumentException(
          "got a model for %s: it needs none, those that take one are %s"
              .formatted(
                  signature.get().name(),
                  String.join(", ", ToolMakers.SERVED.stream().map(Signature::name).toList())));
    }
    return signature.get();
  }

  private static String noModel(Signature signature) {
    String example =
        signature.equals(StandardSignatures.FACE_DET) ? "face_detection_yunet.onnx" : "FOLDER";
    return "%s has no model: get one with 'visprog models pull photo', or name one with --model %s=%s"
        .formatted(signature.name(), signature.name(), example);
  }
}
