package dev.visprog.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools that programs may call: an immutable registry by name and alias. */
public final class Toolbox {
  private final Map<String, Tool> byName; // normal name -> tool, in the order of registration
  private final Map<String, Tool> bySpelling; // every normal name and alias -> tool

  private Toolbox(Map<String, Tool> byName) {
    this.byName = byName;
    this.bySpelling = new LinkedHashMap<>();
    for (Tool tool : byName.values()) {
      Signature signature = tool.signature();
      spellings(signature)
          .forEach(
              spelling -> {
                if (Form.find(spelling).isPresent()) {
                  throw new IllegalArgumentException(
                      "'" + signature.name() + "' is a word of the language, want another name");
                }
                Tool other = bySpelling.putIfAbsent(spelling, tool);
                if (other != null && other != tool) {
                  throw new IllegalArgumentException(
                      "tools %s and %s are both called '%s'"
                          .formatted(other.signature().name(), signature.name(), spelling));
                }
              });
    }
  }

  /** A toolbox of these tools; a later one replaces an earlier one of the same name. */
  public static Toolbox of(Tool... tools) {
    return of(List.of(tools));
  }

  /** A toolbox of these tools; a later one replaces an earlier one of the same name. */
  public static Toolbox of(Collection<? extends Tool> tools) {
    return new Toolbox(Map.of()).with(tools);
  }

  /** This toolbox with one more tool, or with another tool of the same name. */
  public Toolbox with(Tool tool) {
    return with(List.of(tool));
  }

  /** This toolbox with more tools; each replaces the one that has its name. */
  public Toolbox with(Collection<? extends Tool> tools) {
    Map<String, Tool> all = new LinkedHashMap<>(byName);
    for (Tool tool : tools) {
      all.put(Spelling.normal(tool.signature().name()), tool);
    }
    return new Toolbox(all);
  }

  /** The tool that a program means by {@code spelling}; case and underscores do not matter. */
  public Optional<Tool> find(String spelling) {
    return Optional.ofNullable(bySpelling.get(Spelling.normal(spelling)));
  }

  /** All tools in the order of registration. */
  public List<Tool> tools() {
    return List.copyOf(byName.values());
  }

  /** The tools that lack nothing: those that a planner may use freely. */
  public List<Tool> ready() {
    return byName.values().stream().filter(tool -> tool.missing().isEmpty()).toList();
  }

  /** The tools that a planner may use: those that lack nothing, and those that work in part. */
  public List<Tool> usable() {
    return byName.values().stream()
        .filter(tool -> tool.missing().isEmpty() || tool.restriction().isPresent())
        .toList();
  }

  /** How everything that a program may call is written: the tools, then the language's forms. */
  public List<Signature> signatures() {
    List<Signature> signatures = new ArrayList<>();
    byName.values().forEach(tool -> signatures.add(tool.signature()));
    Arrays.stream(Form.values()).map(Form::signature).forEach(signatures::add);
    return signatures;
  }

  private static Stream<String> spellings(Signature signature) {
    return Stream.concat(Stream.of(signature.name()), signature.aliases().stream())
        .map(Spelling::normal);
  }
}
