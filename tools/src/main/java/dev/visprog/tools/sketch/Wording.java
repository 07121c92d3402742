package dev.visprog.tools.sketch;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.phrase.CommonWords;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts of a call, in the words of the models and back. Of several categories those that the
 * models cannot know are left out, unless none would be left.
 */
final class Wording {
  /** Whose texts name things. Questions and statements are put as they are, grammar and all. */
  private static final Set<Signature> NAMING =
      Set.of(
          StandardSignatures.LOC,
          StandardSignatures.SELECT,
          StandardSignatures.CLASSIFY,
          StandardSignatures.REPLACE);

  private final Signature signature;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, String> original = new LinkedHashMap<>();
  private final Set<String> strange = new LinkedHashSet<>();
  private boolean names;

  Wording(Signature signature, Arguments arguments) {
    this.signature = signature;
    arguments.asMap().forEach((name, value) -> values.put(name, common(value)));
  }

  private Value common(Value value) {
    if (value instanceof Text text) {
      return isHalf(text) ? text : new Text(common(text.value()));
    }
    if (value instanceof Names list) {
      List<String> known = new ArrayList<>();
      for (String name : list.values()) {
        CommonWords words = CommonWords.of(name);
        String common = common(name);
        if (words.names() || words.strange().isEmpty()) {
          known.add(common);
        }
      }
      boolean doubles = new LinkedHashSet<>(known).size() < known.size();
      return known.isEmpty() || doubles ? list : new Names(known);
    }
    return value;
  }

  /** {@code LEFT} and others, which need no model. */
  private boolean isHalf(Text text) {
    return signature.equals(StandardSignatures.LOC) && Half.named(text.value()).isPresent();
  }

  private String common(String text) {
    CommonWords words = CommonWords.of(text);
    strange.addAll(words.strange());
    names |= words.names();
    if (!NAMING.contains(signature) || words.text().equals(text)) {
      return text;
    }
    original.putIfAbsent(words.text(), text.strip());
    return words.text();
  }

  /** The call in the words of the models. */
  Arguments arguments() throws ToolException {
    return Arguments.bind(signature, values);
  }

  /** Whether the models can know nothing of what is looked for. */
  boolean isHopeless() {
    boolean looks =
        signature.equals(StandardSignatures.LOC) || signature.equals(StandardSignatures.SELECT);
    return looks && !names && !strange.isEmpty();
  }

  /** What the user should know of the words; empty if the models know all of them. */
  Optional<String> caution() {
    if (strange.isEmpty()) {
      return Optional.empty();
    }
    String quoted =
        strange.stream().limit(5).map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    String things =
        Arrays.stream(Category.values()).map(Category::noun).collect(Collectors.joining(", "));
    return Optional.of(
        ("the models of the pack sketch never saw %s: of things they know %s; 'visprog models pull"
                + " photo' fetches models that know more")
            .formatted(quoted, things));
  }

  /** A result with the words of the call in it. */
  Value answer(Value value) {
    if (!(value instanceof Regions regions) || original.isEmpty()) {
      return value;
    }
    return new Regions(regions.frame(), regions.list().stream().map(this::labelled).toList());
  }

  private Region labelled(Region region) {
    String label = original.get(region.label());
    return label == null ? region : region.withLabel(label);
  }
}
