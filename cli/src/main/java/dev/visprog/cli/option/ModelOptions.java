package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.tool.Spelling;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.compat.ResearchCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model file serves which tool. */
public final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "TOOL=FILE",
      converter = NamedFile.Converter.class,
      description =
          "The model file of a tool, such as FaceDet=yunet.onnx, or llm for the language model of"
              + " --llm, which serves Vqa, Caption and Verify if it can see pictures. May be"
              + " repeated.")
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
      paramLabel = "oracle",
      converter = Pack.Converter.class,
      description =
          "Which tools see: oracle for those that answer from the truth beside drawn pictures,"
              + " NAME.json and NAME.mask.png (default: the standard tools). A tool with a"
              + " --model of its own keeps it.")
  private @Nullable Pack pack;

  /** Whose behaviour the tools keep to, where it differs from ours. */
  enum Compatibility {
    visprog
  }

  /**
   * The tools with these models, for looking at them and for planning: they know no picture.
   *
   * @param endpoint where the language model is
   * @throws CommandException if there is no such tool, it takes no model, or there is no such file
   */
  public Toolbox toolbox(EndpointOptions endpoint, Shell shell) throws CommandException {
    return toolbox(List.of(), endpoint, shell);
  }

  /**
   * The tools with these models, for a run on pictures.
   *
   * @param pictures the files of the run; what belongs to them, such as their truth, is read here
   * @param endpoint where the language model is
   * @throws CommandException if there is no such tool, it takes no model, there is no such file, or
   *     what belongs to a picture cannot be read
   */
  public Toolbox toolbox(Collection<Path> pictures, EndpointOptions endpoint, Shell shell)
      throws CommandException {
    Toolbox chosen = chosen(endpoint, shell);
    Toolbox tools = pack == null ? chosen : pack.tools(chosen, pictures);
    for (NamedFile model : models) {
      tools = tools.with(chosen.find(model.name()).orElseThrow());
    }
    return compat == null ? tools : ResearchCode.of(tools);
  }

  /** The standard tools with these models. */
  private Toolbox chosen(EndpointOptions endpoint, Shell shell) throws CommandException {
    Map<String, Path> files = new LinkedHashMap<>();
    List<String> asked = new ArrayList<>();
    Set<String> served = new HashSet<>();
    for (NamedFile model : models) {
      if (!served.add(Spelling.normal(model.name()))) {
        throw CommandException.usage("got two models for " + model.name() + ", want one");
      }
      if (LanguageModelTools.isMeant(model.file())) {
        asked.add(model.name());
      } else {
        files.put(model.name(), model.file());
      }
    }
    Toolbox tools;
    try {
      tools = StandardTools.with(files);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("--model: " + e.getMessage());
    }
    for (Map.Entry<String, Path> model : files.entrySet()) {
      checkFile(model.getKey(), model.getValue());
    }
    return tools.with(LanguageModelTools.of(asked, endpoint, shell));
  }

  private static void checkFile(String tool, Path file) throws CommandException {
    if (!Files.isRegularFile(file)) {
      String problem = Files.exists(file) ? "is no file" : "does not exist";
      throw new CommandException(
          ExitCode.MODEL_MISSING, "the model '%s' of %s %s".formatted(file, tool, problem));
    }
  }
}
