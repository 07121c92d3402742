package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.pack.Pack;
import dev.visprog.tool.Spelling;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.compat.ResearchCode;
import dev.visprog.tools.embed.ClassPrompts;
import dev.visprog.tools.embed.DescribedClasses;
import dev.visprog.tools.embed.Templates;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.oracle.OracleTools;
import dev.visprog.tools.sketch.SketchTools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model serves which tool. */
public final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "TOOL=MODEL",
      converter = NamedFile.Converter.class,
      description =
          "The model of a tool: a folder with a published checkpoint (Loc=owlv2-base), a"
              + " repository that was pulled (Vqa=dandelin/vilt-b32-finetuned-vqa), a file"
              + " (FaceDet=yunet.onnx), or llm for the language model of --llm, which serves Vqa,"
              + " Caption and Verify if it can see pictures. May be repeated.")
  private List<NamedFile> models = new ArrayList<>();

  @Option(
      names = "--compat",
      paramLabel = "visprog",
      description =
          "Let tools do as the research code of 2023 did, to replay its programs: halves are cut"
              + " at five eighths, Classify keeps one region for each category, and so on.")
  private @Nullable Compatibility compat;

  @Option(
      names = "--pack",
      paramLabel = "NAME",
      converter = PackName.Converter.class,
      description =
          "The models of the tools that see: sketch for drawn scenes, which comes with visprog;"
              + " photo or paper, which are pulled; the folder of a pack; or oracle for tools that"
              + " answer from the truth beside drawn pictures, NAME.json and NAME.mask.png (default:"
              + " photo once it was pulled, sketch before). A tool with a --model of its own keeps"
              + " it.")
  private @Nullable PackName pack;

  @Option(
      names = "--class-prompts",
      paramLabel = "KIND",
      description =
          "How Classify puts its categories to its model: photo for one sentence each, ensemble for"
              + " the mean of seven, described for what the language model of --llm says they look"
              + " like (default: photo).")
  private Prompts prompts = Prompts.photo;

  /** How the names of categories become sentences. */
  enum Prompts {
    photo,
    ensemble,
    described
  }

  /** Whose behaviour the tools keep to, where it differs from ours. */
  enum Compatibility {
    visprog
  }

  /**
   * The tools with these models, for looking at them and for planning: they know no picture.
   *
   * @param endpoint where the language model is
   * @throws CommandException if there is no such tool, it takes no model, or there is no such model
   */
  public Toolbox toolbox(EndpointOptions endpoint, Shell shell) throws CommandException {
    return toolbox(List.of(), endpoint, RuntimeSettings.cpu(), shell);
  }

  /**
   * The tools with these models, for a run on pictures.
   *
   * @param pictures the files of the run; what belongs to them, such as their truth, is read here
   * @param endpoint where the language model is
   * @param settings how models compute
   * @throws CommandException if there is no such tool, it takes no model, there is no such model,
   *     or what belongs to a picture cannot be read
   */
  public Toolbox toolbox(
      Collection<Path> pictures, EndpointOptions endpoint, RuntimeSettings settings, Shell shell)
      throws CommandException {
    Toolbox chosen = chosen(endpoint, settings, shell);
    return finished(chosen, isOracle() ? OracleScenes.tools(chosen, pictures) : chosen);
  }

  /**
   * The tools with these models, for pictures of any scenes whose truth is known.
   *
   * @param endpoint where the language model is
   * @param settings how models compute
   * @throws CommandException if there is no such tool, it takes no model, or there is no such model
   */
  public Function<Collection<Scene>, Toolbox> toolboxes(
      EndpointOptions endpoint, RuntimeSettings settings, Shell shell) throws CommandException {
    Toolbox chosen = chosen(endpoint, settings, shell);
    return scenes -> finished(chosen, isOracle() ? OracleTools.in(chosen, scenes) : chosen);
  }

  private boolean isOracle() {
    return pack != null && pack.isOracle();
  }

  /** The tools of a pack, but for those that have a model of their own. */
  private Toolbox finished(Toolbox chosen, Toolbox ofPack) {
    Toolbox tools = ofPack;
    for (NamedFile model : models) {
      tools = tools.with(chosen.find(model.name()).orElseThrow());
    }
    return compat == null ? tools : ResearchCode.of(tools);
  }

  /** The standard tools with these models. */
  private Toolbox chosen(EndpointOptions endpoint, RuntimeSettings settings, Shell shell)
      throws CommandException {
    ModelPlaces places = new ModelPlaces(shell.env());
    Optional<Pack> packed = packOfModels(places);
    Map<String, ModelFolder> folders = new LinkedHashMap<>(ofPack(packed, places));
    List<String> asked = new ArrayList<>();
    Set<String> served = new HashSet<>();
    Map<String, Path> named = new LinkedHashMap<>();
    for (NamedFile model : models) {
      if (!served.add(Spelling.normal(model.name()))) {
        throw CommandException.usage("got two models for " + model.name() + ", want one");
      }
      if (LanguageModelTools.isMeant(model.file())) {
        asked.add(model.name());
      } else {
        named.put(model.name(), model.file());
        folders.remove(Spelling.normal(model.name()));
        folders.put(model.name(), ModelFolder.of(model.file()));
      }
    }
    Set<String> ofSketch = new HashSet<>();
    if (packed.filter(Pack::isForDrawings).isPresent()) {
      ofSketch.addAll(folders.keySet());
      ofSketch.removeAll(named.keySet());
    }
    Toolbox tools = withModels(folders, endpoint, settings, shell); // says which tools take a model
    for (Map.Entry<String, Path> model : named.entrySet()) {
      folders.put(model.getKey(), places.named(model.getKey(), model.getValue()));
    }
    if (!named.isEmpty()) {
      tools = withModels(folders, endpoint, settings, shell);
    }
    return SketchTools.in(tools, ofSketch).with(LanguageModelTools.of(asked, endpoint, shell));
  }

  /** Whose models serve the tools; empty for the oracle. */
  private Optional<Pack> packOfModels(ModelPlaces places) throws CommandException {
    if (pack == null) {
      return Optional.of(places.usual());
    }
    return pack.isOracle() ? Optional.empty() : Optional.of(pack.pack());
  }

  private Map<String, ModelFolder> ofPack(Optional<Pack> packed, ModelPlaces places)
      throws CommandException {
    if (packed.isEmpty()) {
      return Map.of();
    }
    return pack == null ? places.presentOf(packed.get()) : places.of(packed.get());
  }

  private Toolbox withModels(
      Map<String, ModelFolder> folders,
      EndpointOptions endpoint,
      RuntimeSettings settings,
      Shell shell)
      throws CommandException {
    try {
      return StandardTools.with(folders, new ModelLibrary(settings), classPrompts(endpoint, shell));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("--model: " + e.getMessage());
    }
  }

  private ClassPrompts classPrompts(EndpointOptions endpoint, Shell shell) throws CommandException {
    return switch (prompts) {
      case photo -> Templates.PHOTO;
      case ensemble -> Templates.ENSEMBLE;
      case described ->
          new DescribedClasses(
              endpoint
                  .model(shell)
                  .orElseThrow(
                      () ->
                          CommandException.usage(
                              "got --class-prompts described but no endpoint, want --llm URL and"
                                  + " --llm-model NAME, or OPENAI_API_KEY in the environment")));
    };
  }
}
