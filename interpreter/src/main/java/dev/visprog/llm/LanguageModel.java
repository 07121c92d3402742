package dev.visprog.llm;

import java.util.Optional;

/** A language model, with or without eyes. Safe for use by several threads. */
public interface LanguageModel {

  /** What the model is called, such as {@code gpt-4o-mini}; part of every trace. */
  String name();

  /**
   * Under what its replies may be kept from run to run: a text that is equal only where the same
   * model is asked at the same place.
   *
   * @return empty if they must not outlive the run
   */
  default Optional<String> revision() {
    return Optional.empty();
  }

  /**
   * Asks and waits. Failures that pass are tried again inside. Interrupting the thread ends the
   * wait.
   *
   * @throws LanguageModelException if there is no reply; the message is for the user and holds no
   *     secret
   * @throws InterruptedException if the thread was interrupted
   */
  Reply ask(Request request) throws LanguageModelException, InterruptedException;
}
