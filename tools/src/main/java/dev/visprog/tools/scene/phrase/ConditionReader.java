package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.crop.Side;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said of things.
 *
 * <pre>
 * predicate := single { ("and" | "but" | "or") single }
 * single    := "not" single | complement | size | colours | description
 * complement:= "wearing" clothes | "with" clothes-or-held | "without" … | "holding" description
 *            | "held by" description | side description | part | "on" ground | "in the picture"
 * </pre>
 */
final class ConditionReader {
  private static final Set<Category> HOLDABLE =
      EnumSet.of(Category.UMBRELLA, Category.BALLOON, Category.BALL);

  private static final Map<Wording, Side> SIDES = new LinkedHashMap<>();

  static {
    SIDES.put(Idiom.LEFT_OF, Side.LEFT);
    SIDES.put(Idiom.RIGHT_OF, Side.RIGHT);
    SIDES.put(Idiom.ABOVE, Side.ABOVE);
    SIDES.put(Idiom.BELOW, Side.BELOW);
  }

  private final Words words;
  private final PhraseReader phrases;
  private final Lexicon lexicon = Lexicon.standard();

  ConditionReader(Words words, PhraseReader phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /** One way to read the words at a position. */
  @FunctionalInterface
  private interface Rule {
    @Nullable Reading<Condition> read(int at);
  }

  /** What follows "is": null if nothing does. */
  @Nullable Reading<Condition> predicate(int at) {
    return joined(at, this::single);
  }

  /** What follows a noun: "wearing a hat and holding a ball"; null if nothing does. */
  @Nullable Reading<Condition> complement(int at) {
    return joined(at, this::singleComplement);
  }

  private @Nullable Reading<Condition> joined(int at, Rule rule) {
    Reading<Condition> reading = rule.read(at);
    while (reading != null) {
      String joint = words.at(reading.end());
      boolean or = joint.equals("or");
      if (!or && !joint.equals("and") && !joint.equals("but")) {
        break;
      }
      Reading<Condition> further = rule.read(Idiom.RELATIVE.skip(words, reading.end() + 1));
      if (further == null) {
        break;
      }
      List<Condition> both = List.of(reading.value(), further.value());
      reading =
          new Reading<>(or ? new Condition.Any(both) : new Condition.All(both), further.end());
    }
    return reading;
  }

  @Nullable Reading<Condition> single(int at) {
    if (words.at(at).equals("not")) {
      return negated(single(at + 1));
    }
    Reading<Condition> complement = singleComplement(at);
    Reading<Condition> adjective = adjective(at);
    Reading<Description> noun = phrases.description(at);
    Reading<Condition> longest = longer(complement, adjective);
    return noun == null
        ? longest
        : longer(longest, new Reading<>(meaning(noun.value()), noun.end()));
  }

  private static Condition meaning(Description description) {
    Condition is = new Condition.Is(description.noun());
    return description.condition() instanceof Condition.Always && description.pick() == null
        ? is
        : new Condition.Described(description);
  }

  private @Nullable Reading<Condition> adjective(int at) {
    Optional<Size> size = lexicon.size(words.at(at));
    return size.isPresent()
        ? new Reading<>(new Condition.Sized(size.get()), at + 1)
        : phrases.colours(at);
  }

  private @Nullable Reading<Condition> singleComplement(int at) {
    if (words.at(at).equals("not")) {
      return negated(singleComplement(at + 1));
    }
    int start = words.skip(Idiom.POSTURES, at);
    Reading<Condition> longest = null;
    for (Rule rule :
        List.<Rule>of(
            this::wearing,
            this::with,
            this::without,
            this::holding,
            this::heldBy,
            this::beside,
            this::between,
            this::near,
            this::part,
            this::on,
            this::inThePicture)) {
      longest = longer(longest, rule.read(start));
    }
    return longest;
  }

  private static @Nullable Reading<Condition> longer(
      @Nullable Reading<Condition> one, @Nullable Reading<Condition> other) {
    return one == null || (other != null && other.end() > one.end()) ? other : one;
  }

  private static @Nullable Reading<Condition> negated(@Nullable Reading<Condition> reading) {
    return reading == null
        ? null
        : new Reading<>(new Condition.Not(reading.value()), reading.end());
  }

  private @Nullable Reading<Condition> wearing(int at) {
    int start = Idiom.WEARING.end(words, at);
    if (start < 0) {
      return null;
    }
    Reading<Condition> clothes = clothes(start);
    return clothes == null ? phrases.colours(start) : clothes;
  }

  /** "a hat and no glasses". */
  private @Nullable Reading<Condition> clothes(int at) {
    List<Condition> all = new ArrayList<>();
    boolean any = false;
    int end = at;
    int next = at;
    while (true) {
      boolean no = words.at(next).equals("no") || words.at(next).equals("not");
      Reading<Wearable> item =
          lexicon.wearable(words, words.skip(Idiom.ARTICLES, no ? next + 1 : next));
      if (item == null) {
        break;
      }
      Condition wearing = new Condition.Wearing(item.value());
      all.add(no ? new Condition.Not(wearing) : wearing);
      end = item.end();
      String joint = words.at(end);
      any |=
          joint.equals("or")
              && lexicon.wearable(words, words.skip(Idiom.ARTICLES, end + 1)) != null;
      next = end + 1;
      if (!Set.of("and", "or", "but", ",").contains(joint)) {
        break;
      }
    }
    if (all.isEmpty()) {
      return null;
    }
    Condition condition =
        all.size() == 1 ? all.get(0) : any ? new Condition.Any(all) : new Condition.All(all);
    return new Reading<>(condition, end);
  }

  private @Nullable Reading<Condition> with(int at) {
    int start = Idiom.WITH.end(words, at);
    if (start < 0) {
      return null;
    }
    Reading<Condition> clothes = clothes(start);
    return clothes == null ? held(start) : clothes;
  }

  private @Nullable Reading<Condition> without(int at) {
    int start = Idiom.WITHOUT.end(words, at);
    if (start < 0) {
      return null;
    }
    Reading<Condition> clothes = clothes(start);
    return negated(clothes == null ? held(start) : clothes);
  }

  private @Nullable Reading<Condition> holding(int at) {
    int start = Idiom.HOLDING.end(words, at);
    if (start < 0) {
      return null;
    }
    return words.at(start).equals("no") ? negated(held(start + 1)) : held(start);
  }

  /** "a red balloon or a ball", as things in a hand. */
  private @Nullable Reading<Condition> held(int at) {
    Reading<Description> what = phrases.plain(at);
    if (what == null) {
      return null;
    }
    Condition holding = new Condition.Holding(what.value());
    int end = what.end();
    String joint = words.at(end);
    if (joint.equals("or") || joint.equals("and")) {
      Reading<Description> other = phrases.plain(end + 1);
      if (other != null && HOLDABLE.containsAll(other.value().noun().categories())) {
        List<Condition> both = List.of(holding, new Condition.Holding(other.value()));
        return new Reading<>(
            joint.equals("or") ? new Condition.Any(both) : new Condition.All(both), other.end());
      }
    }
    return new Reading<>(holding, end);
  }

  private @Nullable Reading<Condition> heldBy(int at) {
    int start = Idiom.HELD_BY.end(words, at);
    Reading<Description> whom = start < 0 ? null : phrases.description(start);
    return whom == null ? null : new Reading<>(new Condition.HeldBy(whom.value()), whom.end());
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
