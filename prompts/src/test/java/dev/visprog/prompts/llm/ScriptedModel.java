package dev.visprog.prompts.llm;

import dev.visprog.llm.LanguageModel;
import dev.visprog.llm.LanguageModelException;
import dev.visprog.llm.Reply;
import dev.visprog.llm.Request;
import dev.visprog.llm.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A language model that says what it is told to, and remembers what it was asked. */
final class ScriptedModel implements LanguageModel {
  static final Usage USAGE = new Usage(1, 100, 20, 3_000, null);

  final List<Request> requests = new ArrayList<>();
  private final Deque<Object> script = new ArrayDeque<>();

  /** Says this next. */
  ScriptedModel says(String text) {
    script.add(new Reply(text, true, USAGE));
    return this;
  }

  /** Says this next, and is cut off there. */
  ScriptedModel isCutOffAfter(String text) {
    script.add(new Reply(text, false, USAGE));
    return this;
  }

  /** Fails next. */
  ScriptedModel fails(LanguageModelException problem) {
    script.add(problem);
    return this;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Reply ask(Request request) throws LanguageModelException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    requests.add(request);
    Object next = script.remove();
    if (next instanceof LanguageModelException problem) {
      throw problem;
    }
    return (Reply) next;
  }
}
