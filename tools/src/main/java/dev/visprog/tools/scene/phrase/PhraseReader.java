package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases by descent.
 *
 * <pre>
 * phrase      := description { ("," | "or" | "and") description }
 * description := { determiner } { adjective } noun { tail }
 * adjective   := size | colour { "or" colour } | "largest" | "second" | …
 * tail        := [ "that is" ] condition | "from the left"
 * </pre>
 */
public final class PhraseReader {
  private static final Map<String, Pick.Order> SUPERLATIVES =
      Map.ofEntries(
          Map.entry("largest", Pick.Order.LARGEST),
          Map.entry("biggest", Pick.Order.LARGEST),
          Map.entry("smallest", Pick.Order.SMALLEST),
          Map.entry("littlest", Pick.Order.SMALLEST),
          Map.entry("tiniest", Pick.Order.SMALLEST),
          Map.entry("leftmost", Pick.Order.LEFT),
          Map.entry("rightmost", Pick.Order.RIGHT),
          Map.entry("topmost", Pick.Order.TOP),
          Map.entry("uppermost", Pick.Order.TOP),
          Map.entry("highest", Pick.Order.TOP),
          Map.entry("lowest", Pick.Order.BOTTOM),
          Map.entry("bottommost", Pick.Order.BOTTOM));

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("1st", 1),
          Map.entry("second", 2),
          Map.entry("2nd", 2),
          Map.entry("third", 3),
          Map.entry("3rd", 3),
          Map.entry("fourth", 4),
          Map.entry("4th", 4),
          Map.entry("fifth", 5),
          Map.entry("5th", 5),
          Map.entry("sixth", 6),
          Map.entry("6th", 6));

  private static final Map<String, Pick.Order> ENDS =
      Map.of(
          "left", Pick.Order.LEFT,
          "right", Pick.Order.RIGHT,
          "top", Pick.Order.TOP,
          "bottom", Pick.Order.BOTTOM);

  private static final Set<String> COLOUR_ENDINGS =
      Set.of("coloured", "colored", "colour", "color");
  private static final Set<String> ONE = Set.of("one", "ones");
  private static final Noun ANYTHING = Lexicon.standard().named("thing");

  private final Words words;
  private final Lexicon lexicon = Lexicon.standard();
  private final ConditionReader conditions;
  private int furthest;

  /** A reader of these words. */
  public PhraseReader(Words words) {
    this.words = words;
    this.conditions = new ConditionReader(words, this);
  }

  /**
   * What was read, if it is all there is.
   *
   * @throws PhraseException if nothing was read, or words are left over
   */
  public <T> T whole(@Nullable Reading<T> reading) throws PhraseException {
    if (reading == null || reading.end() < words.size()) {
      throw words.unreadable(reading == null ? furthest : Math.max(reading.end(), furthest));
    }
    return reading.value();
  }

  /** The longest phrase that starts at a position; null if none does. */
  public @Nullable Reading<Phrase> phrase(int at) {
    List<Reading<Phrase>> phrases = phrases(at);
    return phrases.isEmpty() ? null : phrases.get(0);
  }

  /** The phrases that start at a position, the longest first. */
  public List<Reading<Phrase>> phrases(int at) {
    int start = words.at(at).equals("either") || words.at(at).equals("both") ? at + 1 : at;
    List<Reading<Description>> firsts = descriptions(start);
    List<Reading<Phrase>> phrases = new ArrayList<>();
    if (!firsts.isEmpty()) {
      phrases.addAll(joined(firsts.get(0)));
    }
    for (Reading<Description> first : firsts) {
      phrases.add(new Reading<>(new Phrase(List.of(first.value()), false), first.end()));
    }
    return phrases;
  }

  /** As many descriptions as there are, the last of them in all its lengths; none if it is one. */
  private List<Reading<Phrase>> joined(Reading<Description> first) {
    List<Reading<Phrase>> phrases = new ArrayList<>();
    List<Description> parts = new ArrayList<>(List.of(first.value()));
    boolean joint = false;
    int end = first.end();
    while (true) {
      int next = words.at(end).equals(",") ? end + 1 : end;
      boolean and = words.at(next).equals("and");
      if (and || words.at(next).equals("or")) {
        next++;
      }
      List<Reading<Description>> further = next == end ? List.of() : descriptions(next);
      if (further.isEmpty()) {
        return phrases;
      }
      joint |= and;
      phrases.clear();
      for (Reading<Description> last : further) {
        List<Description> all = new ArrayList<>(parts);
        all.add(last.value());
        phrases.add(new Reading<>(new Phrase(all, joint), last.end()));
      }
      parts.add(further.get(0).value());
      end = further.get(0).end();
    }
  }

  /** The longest description that starts at a position; null if none does. */
  public @Nullable Reading<Description> description(int at) {
    List<Reading<Description>> all = descriptions(at);
    return all.isEmpty() ? null : all.get(0);
  }

  /** A description without anything after its noun; null if none starts at a position. */
  @Nullable Reading<Description> plain(int at) {
    return new Head(words.skip(Idiom.DETERMINERS, at)).read();
  }

  /** The descriptions that start at a position, the longest first. */
  private List<Reading<Description>> descriptions(int at) {
    List<Reading<Description>> found = new ArrayList<>();
    Reading<Description> reading = plain(at);
    while (reading != null) {
      found.add(0, reading);
      furthest = Math.max(furthest, reading.end());
      reading = tail(reading);
    }
    return found;
  }

  /** A longer description: with one more thing said of it; null if there is none. */
  private @Nullable Reading<Description> tail(Reading<Description> reading) {
    Description description = reading.value();
    int at = words.at(reading.end()).equals(",") ? reading.end() + 1 : reading.end();
    Pick pick = description.pick();
    Pick.Order end = ENDS.get(words.at(at + 2));
    if (pick != null && end != null && words.startsWith(List.of("from", "the"), at)) {
      Pick counted = new Pick(end, pick.number());
      return new Reading<>(
          new Description(description.noun(), false, description.condition(), counted), at + 3);
    }
    int relative = Idiom.RELATIVE.end(words, at);
    Reading<Condition> condition =
        relative < 0 ? conditions.complement(at) : conditions.predicate(relative);
    if (condition == null) {
      return null;
    }
    return new Reading<>(description.which(condition.value()), condition.end());
  }

  /** What may be said of a thing after "is": "red", "a dog", "to the left of the house". */
  public @Nullable Reading<Condition> predicate(int at) {
    return conditions.predicate(at);
  }

  /** The colours that stand at a position: "red", "red or blue"; null if there are none. */
  @Nullable Reading<Condition> colours(int at) {
    List<Condition> colours = new ArrayList<>();
    int end = at;
    int next = at;
    while (true) {
      Optional<Colour> colour = lexicon.colour(words.at(next));
      if (colour.isEmpty()) {
        break;
      }
      colours.add(new Condition.Coloured(colour.get()));
      end = words.skip(COLOUR_ENDINGS, next + 1);
      String joint = words.at(end);
      next = joint.equals("or") || joint.equals("and") || joint.equals(",") ? end + 1 : end;
      if (next == end) {
        break;
      }
    }
    if (colours.isEmpty()) {
      return null;
    }
    return new Reading<>(colours.size() == 1 ? colours.get(0) : new Condition.Any(colours), end);
  }

  /** Reads adjectives and the noun. */
  private final class Head {
    private int at;
    private final List<Condition> adjectives = new ArrayList<>();
    private @Nullable Integer number;
    private Pick.@Nullable Order order;

    Head(int at) {
      this.at = at;
    }

    @Nullable Reading<Description> read() {
      boolean more = true;
      while (more) {
        more = adjective();
      }
      Reading<Lexicon.Inflected> noun = lexicon.noun(words, at);
      if (noun != null) {
        return described(noun.value().noun(), noun.value().plural(), noun.end());
      }
      if (ONE.contains(words.at(at)) && !(adjectives.isEmpty() && order == null)) {
        return described(ANYTHING, words.at(at).equals("ones"), at + 1);
      }
      furthest = Math.max(furthest, at);
      return null;
    }

    private Reading<Description> described(Noun noun, boolean plural, int end) {
      Condition condition =
          switch (adjectives.size()) {
            case 0 -> new Condition.Always();
            case 1 -> adjectives.get(0);
            default -> new Condition.All(adjectives);
          };
      Pick.Order by = order == null ? Pick.Order.LEFT : order; // as one reads
      Pick pick =
          order == null && number == null ? null : new Pick(by, number == null ? 1 : number);
      return new Reading<>(new Description(noun, plural && pick == null, condition, pick), end);
    }

    /** Reads one more adjective, if there is one. */
    private boolean adjective() {
      String word = words.at(at);
      Integer ordinal = ORDINALS.get(word);
      if (ordinal != null) {
        number = ordinal;
        at++;
        return true;
      }
      Pick.Order superlative = SUPERLATIVES.get(word);
      if (superlative != null) {
        order = superlative;
        at++;
        return true;
      }
      Optional<Size> size = lexicon.size(word);
      if (size.isPresent()) {
        adjectives.add(new Condition.Sized(size.get()));
        at++;
        return true;
      }
      Reading<Condition> colours = colours(at);
      if (colours != null) {
        adjectives.add(colours.value());
        at = colours.end();
        return true;
      }
      return false;
    }
  }
}
