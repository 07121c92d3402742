package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said of things.
 *
 * <pre>
 * predicate := single { ("and" | "but" | "or") single }
 * single    := [ "do" ] "not" single | complement | size | colours | description
 * complement := "wearing" clothes | "with" (clothes | held) | "without" (clothes | held)
 *            | "holding" held | "held by" description | place
 * </pre>
 *
 * <p>A {@code place} is what {@link PlaceReader} reads.
 */
final class ConditionReader {
  private static final Set<Category> HOLDABLE =
      EnumSet.of(Category.UMBRELLA, Category.BALLOON, Category.BALL);

  private final Words words;
  private final PhraseReader phrases;
  private final PlaceReader places;
  private final Lexicon lexicon = Lexicon.standard();

  ConditionReader(Words words, PhraseReader phrases) {
    this.words = words;
    this.phrases = phrases;
    this.places = new PlaceReader(words, phrases);
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
      int next = Idiom.RELATIVE.skip(words, reading.end() + 1);
      boolean another = !or && words.at(next).equals("the"); // "near the cat and the dog"
      Reading<Condition> further = another ? null : rule.read(next);
      if (further == null) {
        break;
      }
      List<Condition> both = List.of(reading.value(), further.value());
      reading =
          new Reading<>(or ? new Condition.Any(both) : new Condition.All(both), further.end());
    }
    return reading;
  }

  private @Nullable Reading<Condition> single(int at) {
    int not = Idiom.NOT.end(words, at);
    if (not > 0) {
      return negated(single(not));
    }
    Reading<Condition> complement = singleComplement(at);
    Reading<Condition> adjective = adjective(at);
    Reading<Description> noun = phrases.description(at);
    Reading<Condition> longest = Rule.longer(complement, adjective);
    return noun == null
        ? longest
        : Rule.longer(longest, new Reading<>(meaning(noun.value()), noun.end()));
  }

  private static Condition meaning(Description description) {
    return description.isBare()
        ? new Condition.Is(description.noun())
        : new Condition.Described(description);
  }

  private @Nullable Reading<Condition> adjective(int at) {
    Optional<Size> size = lexicon.size(words.at(at));
    return size.isPresent()
        ? new Reading<>(new Condition.Sized(size.get()), at + 1)
        : phrases.colours(at);
  }

  private @Nullable Reading<Condition> singleComplement(int at) {
    int not = Idiom.NOT.end(words, at);
    if (not > 0) {
      return negated(singleComplement(not));
    }
    int start = words.skip(Idiom.POSTURES, at);
    Reading<Condition> longest = null;
    for (Rule rule :
        List.<Rule>of(
            this::wearing, this::with, this::without, this::holding, this::heldBy, places::place)) {
      longest = Rule.longer(longest, rule.read(start));
    }
    return longest;
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
}
