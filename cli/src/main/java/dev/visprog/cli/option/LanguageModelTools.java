package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.Shell;
import dev.visprog.llm.LanguageModel;
import dev.visprog.prompts.tool.list.CommonKnowledgeTool;
import dev.visprog.prompts.tool.list.ListTool;
import dev.visprog.prompts.tool.vision.CaptionTool;
import dev.visprog.prompts.tool.vision.VerifyTool;
import dev.visprog.prompts.tool.vision.VqaTool;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Spelling;
import dev.visprog.tool.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The tools that a language model serves: {@code List} always, others where the user says so. */
final class LanguageModelTools {
  /** What stands in place of a model file; a file of this name is {@code ./llm}. */
  private static final String WORD = "llm";

  private static final Map<String, Function<LanguageModel, Tool>> MAKERS =
      Map.of(
          Spelling.normal(StandardSignatures.LIST.name()), ListTool::new,
          Spelling.normal(StandardSignatures.VQA.name()), VqaTool::new,
          Spelling.normal(StandardSignatures.CAPTION.name()), CaptionTool::new,
          Spelling.normal(StandardSignatures.VERIFY.name()), VerifyTool::new);

  private LanguageModelTools() {}

  /** Whether a model is no file, but the language model. */
  static boolean isMeant(Path model) {
    return model.toString().equals(WORD);
  }

  /**
   * The tools that take the places of the standard ones.
   *
   * @param names the tools that the user wants served by the language model
   */
  static List<Tool> of(List<String> names, EndpointOptions endpoint, Shell shell)
      throws CommandException {
    List<Tool> tools = new ArrayList<>();
    Optional<LanguageModel> model =
        names.isEmpty() ? ifUsable(endpoint, shell) : endpoint.model(shell);
    tools.add(model.<Tool>map(ListTool::new).orElseGet(CommonKnowledgeTool::new));
    for (String name : names) {
      Function<LanguageModel, Tool> maker = MAKERS.get(Spelling.normal(name));
      if (maker == null) {
        throw CommandException.usage(
            "got --model %s=llm, want it for List, Vqa, Caption or Verify: a language model serves no others"
                .formatted(name));
      }
      tools.add(
          model
              .map(maker)
              .orElseThrow(
                  () ->
                      CommandException.usage(
                          "got --model %s=llm but no endpoint, want --llm URL and --llm-model NAME,"
                                  .formatted(name)
                              + " or OPENAI_API_KEY in the environment")));
    }
    return tools;
  }

  /** Not every run needs a model: what is wrong in the environment alone does not stop it. */
  private static Optional<LanguageModel> ifUsable(EndpointOptions endpoint, Shell shell)
      throws CommandException {
    try {
      return endpoint.model(shell);
    } catch (CommandException e) {
      if (endpoint.given()) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
