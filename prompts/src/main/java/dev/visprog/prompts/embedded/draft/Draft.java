package dev.visprog.prompts.embedded.draft;

import dev.visprog.tool.Form;
import dev.visprog.tool.Toolbox;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A program that is being written. Steps that do the same are written once. */
public final class Draft {
  private final List<String> pictures;
  private final Toolbox tools;
  private final Set<String> taken;
  private final Map<String, String> variables = new LinkedHashMap<>(); // call -> variable

  /**
   * @param pictures the names of the pictures that the program gets
   * @param tools what it may call
   */
  public Draft(List<String> pictures, Toolbox tools) {
    this.pictures = pictures;
    this.tools = tools;
    this.taken = new HashSet<>(pictures);
  }

  /** The names of the pictures that the program gets. */
  public List<String> pictures() {
    return pictures;
  }

  /**
   * Writes a step.
   *
   * @param kind what the variable is called, before its number: {@code OBJ}
   * @param tool the tool to call
   * @param arguments names and values by turns; values are variables, numbers or {@link #quote
   *     quoted}
   * @return the variable that holds the result
   * @throws Refusal if the toolbox does not know the tool
   */
  public String step(String kind, String tool, String... arguments) throws Refusal {
    if (tools.find(tool).isEmpty() && Form.find(tool).isEmpty()) {
      throw new Refusal("that takes the tool " + tool + ", which this toolbox does not have");
    }
    StringBuilder call = new StringBuilder(tool).append('(');
    for (int i = 0; i < arguments.length; i += 2) {
      call.append(i == 0 ? "" : ", ").append(arguments[i]).append('=').append(arguments[i + 1]);
    }
    String text = call.append(')').toString();
    String known = variables.get(text);
    if (known == null) {
      known = freshName(kind);
      variables.put(text, known);
    }
    return known;
  }

  private String freshName(String kind) {
    int number = 0;
    while (!taken.add(kind + number)) {
      number++;
    }
    return kind + number;
  }

  /** Whether a tool is there and lacks nothing that it needs. */
  public boolean isReady(String tool) {
    return tools.find(tool).filter(found -> found.missing().isEmpty()).isPresent();
  }

  /** Writes a step that computes: {@code 'yes' if {ANSWER0} > 1 else 'no'}. */
  public String eval(String expression) throws Refusal {
    return step("ANSWER", "Eval", "expr", '"' + expression + '"');
  }

  /** Writes a step that turns a condition into yes or no. */
  public String yesOrNo(String condition) throws Refusal {
    return eval("'yes' if " + condition + " else 'no'");
  }

  /** A text as programs write it. */
  public static String quote(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** The text of the whole program, which gives {@code answer}. */
  public String finish(String answer) {
    String last = taken.contains("RESULT") ? freshName("RESULT") : "RESULT";
    StringBuilder program = new StringBuilder();
    variables.forEach(
        (call, variable) -> program.append(variable).append('=').append(call).append('\n'));
    return program.append(last).append("=Result(var=").append(answer).append(")\n").toString();
  }
}
