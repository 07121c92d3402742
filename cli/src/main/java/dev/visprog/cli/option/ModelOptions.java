package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.compat.ResearchCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model file serves which tool. */
public final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "TOOL=FILE",
      converter = NamedFile.Converter.class,
      description = "The model file of a tool, such as FaceDet=yunet.onnx. May be repeated.")
  private List<NamedFile> models = new ArrayList<>();

  @Option(
      names = "--compat",
      paramLabel = "visprog",
      description =
          "Let tools do as the research code of 2023 did, to replay its programs: halves are cut"
              + " at five eighths, Classify keeps one region for each category, and so on.")
  private @Nullable Compatibility compat;

  /** Whose behaviour the tools keep to, where it differs from ours. */
  enum Compatibility {
    visprog
  }

  /**
   * The standard tools with these models.
   *
   * @throws CommandException if there is no such tool, it takes no model, or there is no such file
   */
  public Toolbox toolbox() throws CommandException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (NamedFile model : models) {
      if (files.put(model.name(), model.file()) != null) {
        throw CommandException.usage("got two models for " + model.name() + ", want one");
      }
    }
    Toolbox tools;
    try {
      tools = StandardTools.with(files);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("--model: " + e.getMessage());
    }
    for (NamedFile model : models) {
      if (!Files.isRegularFile(model.file())) {
        String problem = Files.exists(model.file()) ? "is no file" : "does not exist";
        throw new CommandException(
            ExitCode.MODEL_MISSING,
            "the model '" + model.file() + "' of " + model.name() + " " + problem);
      }
    }
    return compat == null ? tools : ResearchCode.of(tools);
  }
}
