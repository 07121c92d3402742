package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One description or several: "cups and bottles", "a cat or a dog".
 *
 * @param parts the descriptions; at least one
 * @param joint whether they are joined by "and"
 */
public record Phrase(List<Description> parts, boolean joint) {

  public Phrase {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("got no description, want at least one");
    }
  }

  /**
   * Reads a phrase, such as "person wearing glasses".
   *
   * @throws PhraseException if it means nothing in the drawn world
   */
  public static Phrase read(String text) throws PhraseException {
    PhraseReader reader = new PhraseReader(Words.of(text));
    return reader.whole(reader.phrase(0));
  }

  /**
   * Reads what may be said of a thing, such as "red", "wearing a hat" or "a dog".
   *
   * @throws PhraseException if it means nothing in the drawn world
   */
  public static Condition readCondition(String text) throws PhraseException {
    PhraseReader reader = new PhraseReader(Words.of(text));
    return reader.whole(reader.predicate(0));
  }

  /** Everything in a view that one of them means, larger first. */
  public List<Seen> find(View view) {
    return parts.stream()
        .flatMap(part -> part.find(view).stream())
        .distinct()
        .sorted(Comparator.comparingInt(Seen::area).reversed())
        .toList();
  }

  /** The largest of those. */
  public Optional<Seen> first(View view) {
    return find(view).stream().findFirst();
  }

  /** Whether one of them means something that is in a view. */
  public Predicate<Seen> in(View view) {
    return parts.stream().map(part -> part.in(view)).reduce(seen -> false, Predicate::or);
  }

  /** Its descriptions, each alone. */
  public List<Phrase> each() {
    return parts.stream().map(part -> new Phrase(List.of(part), false)).toList();
  }

  /** The same with one more condition on each of them. */
  public Phrase which(Condition further) {
    return new Phrase(parts.stream().map(part -> part.which(further)).toList(), joint);
  }

  /** Whether it can mean several things: a plural, or several descriptions. */
  public boolean isPlural() {
    return parts.size() > 1 || parts.get(0).plural();
  }

  /** Whether nothing but nouns is said: "animals", "cups and bottles". */
  public boolean isBare() {
    return parts.stream().allMatch(Description::isBare);
  }

  /** What it is about, in the singular: {@code dog}, {@code cup or bottle}. */
  public String noun() {
    return parts.stream().map(part -> part.noun().word()).collect(Collectors.joining(" or "));
  }
}
