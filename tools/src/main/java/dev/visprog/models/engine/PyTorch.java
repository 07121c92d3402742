package dev.visprog.models.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import dev.visprog.models.djl.DjlSettings;
import java.util.List;

/** The engine behind everything here. */
final class PyTorch {
  private static final String REASON = "RuntimeError:";

  private PyTorch() {}

  /**
   * The engine, loaded from the native libraries on the class path or those that {@code
   * PYTORCH_LIBRARY_PATH} names.
   *
   * @throws ModelRuntimeException if there are none that work here
   */
  static Engine engine() {
    DjlSettings.apply();
    try {
      return Engine.getEngine("PyTorch");
    } catch (EngineException | LinkageError e) {
      throw new ModelRuntimeException(
          "PyTorch does not start: "
              + sentence(e)
              + ". See 'visprog doctor' for the native libraries in use",
          e);
    }
  }

  /** An error of the engine, told without the stack of native code that it carries. */
  static ModelRuntimeException explained(RuntimeException e) {
    if (e instanceof ModelRuntimeException told) {
      return told;
    }
    String sentence = sentence(e);
    if (sentence.contains("allocate memory") || sentence.contains("out of memory")) {
      return new ModelRuntimeException(
          "there is not enough memory for this: use a smaller model, --dtype int8 or bf16, or"
              + " fewer pictures at once ("
              + sentence
              + ")",
          e);
    }
    return new ModelRuntimeException("PyTorch failed: " + sentence, e);
  }

  /** The line that says why: the last word of TorchScript, else the first of any other. */
  private static String sentence(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    List<String> lines = message.lines().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .filter(line -> line.startsWith(REASON))
        .map(line -> line.substring(REASON.length()))
        .findFirst()
        .or(() -> lines.stream().findFirst())
        .orElse(message)
        .strip();
  }
}
