package dev.visprog.training.data;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Stuff;
import dev.visprog.tools.scene.view.Thing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one thing, or of a part of the background.
 *
 * @param nouns all that it may be called: {@code dog}, {@code animal}, {@code being}
 * @param colour null if it has none
 * @param size null if nothing is said of it
 * @param wears of people and faces
 * @param holds of people
 */
public record Facts(
    List<String> nouns,
    @Nullable Colour colour,
    @Nullable Size size,
    Set<Wearable> wears,
    Set<Category> holds) {
  /** Copies its lists. */
  public Facts {
    nouns = List.copyOf(nouns);
    wears = Set.copyOf(wears);
    holds = Set.copyOf(holds);
  }

  /** What is true of something that can be pointed at. */
  public static Facts of(Seen seen) {
    return seen instanceof Thing thing ? of(thing) : of(((Stuff) seen).backdrop());
  }

  /** What is true of a thing of which nothing else is known. */
  public static Facts of(Category category, Colour colour) {
    return new Facts(nouns(category), colour, null, Set.of(), Set.of());
  }

  private static List<String> nouns(Category category) {
    return Stream.concat(Stream.of(category.noun()), category.groups().stream().map(Group::noun))
        .toList();
  }

  private static Facts of(Thing thing) {
    boolean whole = !thing.isPart();
    return new Facts(
        nouns(thing.category()),
        thing.colour(),
        whole ? thing.object().size() : null,
        thing.object().wears(),
        whole ? thing.object().holds().stream().collect(Collectors.toUnmodifiableSet()) : Set.of());
  }

  private static Facts of(Backdrop backdrop) {
    return new Facts(List.of(backdrop.noun()), null, null, Set.of(), Set.of());
  }

  /** Whether it is a person, of whom more can be said. */
  boolean isPerson() {
    return nouns.contains(Category.PERSON.noun());
  }
}
