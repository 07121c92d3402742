package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.crop.Side;
import dev.visprog.tools.geometry.Half;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads where things are.
 *
 * <pre>
 * place := side description | side "or" side description | "between" description "and" description
 *        | "next to" description | "in the" part | "on" ground | "in the picture"
 * </pre>
 */
final class PlaceReader {
  private static final Map<Wording, Side> SIDES = new LinkedHashMap<>();
  private static final Map<Wording, Side> BARE_SIDES = new LinkedHashMap<>();

  static {
    SIDES.put(Idiom.LEFT_OF, Side.LEFT);
    SIDES.put(Idiom.RIGHT_OF, Side.RIGHT);
    SIDES.put(Idiom.ABOVE, Side.ABOVE);
    SIDES.put(Idiom.BELOW, Side.BELOW);
    BARE_SIDES.put(Idiom.LEFT, Side.LEFT);
    BARE_SIDES.put(Idiom.RIGHT, Side.RIGHT);
    BARE_SIDES.put(Idiom.ABOVE, Side.ABOVE);
    BARE_SIDES.put(Idiom.BELOW, Side.BELOW);
  }

  private final Words words;
  private final PhraseReader phrases;
  private final Lexicon lexicon = Lexicon.standard();

  PlaceReader(Words words, PhraseReader phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /** A place; null if none is told at a position. */
  @Nullable Reading<Condition> place(int at) {
    Reading<Condition> longest = null;
    for (Rule rule :
        List.<Rule>of(
            this::beside,
            this::eitherSide,
            this::between,
            this::near,
            this::part,
            this::on,
            this::inThePicture)) {
      longest = Rule.longer(longest, rule.read(at));
    }
    return longest;
  }

  private @Nullable Reading<Condition> beside(int at) {
    for (Map.Entry<Wording, Side> side : SIDES.entrySet()) {
      int start = side.getKey().end(words, at);
      Reading<Description> anchor = start < 0 ? null : phrases.description(start);
      if (anchor != null) {
        return new Reading<>(new Condition.Beside(side.getValue(), anchor.value()), anchor.end());
      }
    }
    return null;
  }

  /** "to the left or right of the house", "above or below it". */
  private @Nullable Reading<Condition> eitherSide(int at) {
    int start = Idiom.TO_THE.skip(words, at);
    for (Map.Entry<Wording, Side> side : BARE_SIDES.entrySet()) {
      int end = side.getKey().end(words, start);
      Reading<Condition> other = end > 0 && words.at(end).equals("or") ? beside(end + 1) : null;
      if (other != null && other.value() instanceof Condition.Beside second) {
        Condition first = new Condition.Beside(side.getValue(), second.anchor());
        return new Reading<>(new Condition.Any(List.of(first, second)), other.end());
      }
    }
    return null;
  }

  private @Nullable Reading<Condition> between(int at) {
    int start = Idiom.BETWEEN.end(words, at);
    Reading<Description> one = start < 0 ? null : phrases.plain(start);
    if (one == null || !words.at(one.end()).equals("and")) {
      return null;
    }
    Reading<Description> other = phrases.description(one.end() + 1);
    return other == null
        ? null
        : new Reading<>(new Condition.Between(one.value(), other.value()), other.end());
  }

  private @Nullable Reading<Condition> near(int at) {
    int start = Idiom.NEAR.end(words, at);
    Reading<Description> anchor = start < 0 ? null : phrases.description(start);
    return anchor == null ? null : new Reading<>(new Condition.Near(anchor.value()), anchor.end());
  }

  /** "in the upper left corner of the picture". */
  private @Nullable Reading<Condition> part(int at) {
    int start = Idiom.THERE.end(words, at);
    if (start < 0) {
      return null;
    }
    start = words.skip(Set.of("the"), start);
    List<Condition> halves = new ArrayList<>();
    int next = start;
    int end = half(next, Idiom.TOP, Half.TOP, halves);
    next = end == next ? half(next, Idiom.BOTTOM, Half.BOTTOM, halves) : end;
    end = half(next, Idiom.LEFT, Half.LEFT, halves);
    next = end == next ? half(next, Idiom.RIGHT, Half.RIGHT, halves) : end;
    if (halves.isEmpty()) {
      return null;
    }
    next = Idiom.IN_THE_PICTURE.skip(words, Idiom.PART.skip(words, next));
    return new Reading<>(halves.size() == 1 ? halves.get(0) : new Condition.All(halves), next);
  }

  private int half(int at, Wording wording, Half half, List<Condition> halves) {
    int end = wording.end(words, at);
    if (end < 0) {
      return at;
    }
    halves.add(new Condition.Within(half));
    return end;
  }

  /** "on the grass". */
  private @Nullable Reading<Condition> on(int at) {
    int start = Idiom.ON.end(words, at);
    Reading<Lexicon.Inflected> ground =
        start < 0 ? null : lexicon.noun(words, words.skip(Idiom.ARTICLES, start));
    if (ground == null || ground.value().noun().backdrops().isEmpty()) {
      return null;
    }
    return new Reading<>(new Condition.On(ground.value().noun()), ground.end());
  }

  private @Nullable Reading<Condition> inThePicture(int at) {
    int end = Idiom.IN_THE_PICTURE.end(words, at);
    return end < 0 ? null : new Reading<>(new Condition.Always(), end);
  }
}
