package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.drawing.Chance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Instructions about scenes with their answers. The same seed asks the same of a scene, whatever
 * else was asked before.
 *
 * <p>The answer is chosen first, yes as often as no and small numbers as often as those a little
 * larger; then a question is looked for that has it. A family is left out where a scene has no
 * question of it with that answer.
 */
public final class Questions {
  /** How often a question with the wanted answer is looked for. */
  private static final int TRIES = 60;

  /** Families that are asked of a scene twice if they can be. */
  private static final List<Family> TWICE =
      List.of(Family.COUNTING, Family.ATTRIBUTE_QUERY, Family.WEARS_HOLDS);

  private static final List<Integer> NUMBERS = List.of(0, 1, 1, 2, 2, 3, 3, 4, 5, 6);

  private final long seed;

  /** Questions of a seed. */
  public Questions(long seed) {
    this.seed = seed;
  }

  @FunctionalInterface
  private interface Source {
    @Nullable Draft draft(Known known, Chance chance);
  }

  private static final Map<Family, Source> SOURCES = sources();

  private static Map<Family, Source> sources() {
    Map<Family, Source> sources = new EnumMap<>(Family.class);
    sources.put(Family.COUNTING, Counts::counting);
    sources.put(Family.EXISTENCE, Counts::existence);
    sources.put(Family.COMPARISON, Counts::comparison);
    sources.put(Family.RELATION, Places::relation);
    sources.put(Family.PART, Places::part);
    sources.put(Family.ATTRIBUTE_QUERY, Attributes::query);
    sources.put(Family.ATTRIBUTE_CHECK, Attributes::check);
    sources.put(Family.CHOICE, Attributes::choice);
    sources.put(Family.LOGIC, Counts::logic);
    sources.put(Family.SAME_COLOUR, Attributes::sameColour);
    sources.put(Family.WHAT, Places::what);
    sources.put(Family.WEARS_HOLDS, People::draft);
    sources.put(Family.TAGGING, Edits::tagging);
    sources.put(Family.EDITING, Edits::editing);
    sources.put(Family.DESCRIPTION, Edits::description);
    return sources;
  }

  /**
   * Questions about one scene, of most families one or two.
   *
   * @param truth whose image's name the questions carry
   */
  public List<Question> about(SceneTruth truth) {
    Known known = new Known(truth);
    List<String> images = List.of(truth.image());
    Chance chance = Chance.of(seed, hash(images));
    Collector questions = new Collector(images);
    SOURCES.forEach(
        (family, source) -> {
          for (int i = TWICE.contains(family) ? 2 : 1; i > 0; i--) {
            Chance own = chance.fork();
            questions.add(family, own, found(own, any -> source.draft(known, any)));
          }
        });
    return questions.questions;
  }

  /** Statements about two scenes. */
  public List<Question> about(SceneTruth left, SceneTruth right) {
    Known first = new Known(left);
    Known second = new Known(right);
    List<String> images = List.of(left.image(), right.image());
    Chance chance = Chance.of(seed, hash(images));
    Collector questions = new Collector(images);
    for (int i = 0; i < 3; i++) {
      Chance own = chance.fork();
      questions.add(Family.TWO_IMAGES, own, found(own, any -> Pairs.draft(first, second, any)));
    }
    return questions.questions;
  }

  /** A draft with an answer that is chosen first; of numbers, another one if need be. */
  private static @Nullable Draft found(Chance chance, Function<Chance, @Nullable Draft> source) {
    String truth = chance.yes(0.5) ? "yes" : "no";
    String number = String.valueOf(chance.oneOf(NUMBERS));
    Draft second = null;
    for (int i = 0; i < TRIES; i++) {
      Draft draft = source.apply(chance);
      if (draft == null || (draft.isYesOrNo() && !truth.equals(draft.answer()))) {
        continue;
      }
      if (draft.isNumber() ? number.equals(draft.answer()) : second == null) {
        return draft;
      }
      if (draft.isNumber() && (second == null || "0".equals(second.answer()))) {
        second = draft;
      }
    }
    return second;
  }

  private static long hash(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToLong(i -> (i + 1) * 1_000_003L * names.get(i).hashCode())
        .sum();
  }

  /** Numbers the questions about some pictures and leaves out what is asked already. */
  private static final class Collector {
    private final List<String> images;
    private final String stem;
    private final List<Question> questions = new ArrayList<>();

    Collector(List<String> images) {
      this.images = images;
      this.stem = String.join("+", images.stream().map(Collector::stem).toList());
    }

    private static String stem(String image) {
      return image.replaceFirst("\\.[^.]*$", "");
    }

    void add(Family family, Chance chance, @Nullable Draft draft) {
      if (draft == null
          || questions.stream().anyMatch(other -> other.program().equals(draft.program()))) {
        return;
      }
      questions.add(
          new Question(
              String.format(Locale.ROOT, "%s-%02d", stem, questions.size() + 1),
              images,
              Wordings.spoken(draft.instruction(), chance),
              draft.program(),
              draft.answer(),
              family));
    }
  }
}
