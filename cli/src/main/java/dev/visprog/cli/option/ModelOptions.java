package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which model file serves which tool. */
public final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "TOOL=FILE",
      converter = NamedFile.Converter.class,
      description = "The model file of a tool, such as FaceDet=yunet.onnx. May be repeated.")
  private List<NamedFile> models = new ArrayList<>();

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
    return tools;
  }
}
