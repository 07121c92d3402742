package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.phrase.Condition;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Labels each region with the category that is true of what it marks; of several, with the one that
 * tells most ("dog" before "animal"), then with the first. Regions of which none is true are left
 * out. What marks nothing in particular, such as the whole picture, is labelled by the largest
 * thing in it of which a category is true, or else by its background.
 */
final class ClassifyOracle implements OracleTool {
  private final KnownScenes scenes;

  ClassifyOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  /** A category that can be read. */
  private record Label(String text, Condition condition, Predicate<Seen> test) {}

  @Override
  public Signature signature() {
    return StandardSignatures.CLASSIFY;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    View view = scenes.view(arguments.image("image"));
    List<String> categories = arguments.names("categories").values();
    List<Label> labels = labels(categories, view, context);
    Recognition recognition = new Recognition(view);
    boolean unique = isUnique(arguments, categories);
    Set<String> used = new HashSet<>();
    List<Region> labelled = new ArrayList<>();
    Regions given = arguments.find("object").orElse(null) instanceof Regions some ? some : null;
    List<Region> regions =
        given == null
            ? List.of(new Region(view.frame().bounds(), CERTAIN, "", null))
            : given.list();
    for (Region region : regions) {
      Optional<Seen> marked = given == null ? Optional.empty() : recognition.of(region);
      (marked.isPresent() ? label(marked.get(), labels) : label(view.part(region.box()), labels))
          .filter(label -> !unique || used.add(label))
          .ifPresent(label -> labelled.add(region.withLabel(label)));
    }
    if (labelled.isEmpty() && !regions.isEmpty()) {
      context.warn("none of the categories is true of any region");
    }
    return new Regions(view.frame(), labelled);
  }

  private static List<Label> labels(List<String> categories, View view, ToolContext context) {
    List<Label> labels = new ArrayList<>();
    for (String category : categories) {
      try {
        Condition condition = Phrase.readCondition(category);
        labels.add(new Label(category, condition, condition.in(view)));
      } catch (PhraseException e) {
        context.warn("took a category to be true of nothing: the oracle " + e.getMessage());
      }
    }
    labels.sort(Comparator.comparingInt(label -> -Telling.of(label.condition)));
    return labels;
  }

  /** As given; else if the categories are several names of individuals. */
  private static boolean isUnique(Arguments arguments, List<String> categories) {
    return arguments.find("unique").orElse(null) instanceof Truth given
        ? given.value()
        : categories.size() > 1
            && categories.stream()
                .allMatch(name -> !name.isEmpty() && Character.isUpperCase(name.codePointAt(0)));
  }

  private static Optional<String> label(View part, List<Label> labels) {
    List<Seen> seen = new ArrayList<>(part.things());
    seen.addAll(part.stuff());
    return seen.stream().flatMap(one -> label(one, labels).stream()).findFirst();
  }

  private static Optional<String> label(Seen seen, List<Label> labels) {
    return labels.stream().filter(label -> label.test.test(seen)).map(Label::text).findFirst();
  }
}
