package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.crop.Side;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.geometry.Surroundings;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Box;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What may hold of something that is seen. Where another thing is named, as in "left of the house",
 * the largest house of the view is meant, and places are those that the crop tools cut out.
 */
public sealed interface Condition {

  /** A test for what is in a view; places are looked up once. */
  Predicate<Seen> in(View view);

  /** "a dog", "an animal", with nothing else said. */
  record Is(Noun noun) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      return noun::means;
    }
  }

  /** "a large dog", "the second car from the left". */
  record Described(Description description) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      return description.in(view);
    }
  }

  /** "red". */
  record Coloured(Colour colour) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      return seen -> seen instanceof Thing thing && thing.colour() == colour;
    }
  }

  /** "large". */
  record Sized(Size size) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      return seen -> seen instanceof Thing thing && thing.object().size() == size;
    }
  }

  /** "wearing a hat". */
  record Wearing(Wearable what) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      return seen -> seen instanceof Thing thing && thing.object().wears().contains(what);
    }
  }

  /** "holding a red balloon". */
  record Holding(Description what) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      Predicate<Seen> held = what.in(view.whole());
      return seen ->
          seen instanceof Thing thing
              && thing.category() == Category.PERSON
              && view.held(thing).stream().anyMatch(held);
    }
  }

  /** "held by a person". */
  record HeldBy(Description whom) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      Predicate<Seen> holding = whom.in(view.whole());
      return seen -> seen instanceof Thing thing && view.holder(thing).filter(holding).isPresent();
    }
  }

  /** "to the left of the house": in the picture that {@code CropLeft} cuts at the house. */
  record Beside(Side side, Description anchor) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      Optional<Seen> found = anchor.first(view);
      if (found.isEmpty()) {
        return seen -> false;
      }
      View part = view.part(side.of(view.box(found.get()), view.frame()));
      return part::shows;
    }
  }

  /** "between the tree and the house", from left to right. */
  record Between(Description one, Description other) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      Optional<Seen> first = one.first(view);
      Optional<Seen> second = other.first(view);
      if (first.isEmpty() || second.isEmpty()) {
        return seen -> false;
      }
      boolean inOrder = first.get().box().centerX() <= second.get().box().centerX();
      Seen left = inOrder ? first.get() : second.get();
      Seen right = inOrder ? second.get() : first.get();
      View rest = view.part(Side.RIGHT.of(view.box(left), view.frame()));
      if (!rest.shows(right)) {
        return seen -> false;
      }
      View part = rest.part(Side.LEFT.of(rest.box(right), rest.frame()));
      return part::shows;
    }
  }

  /**
   * "next to the house": the surroundings of the two meet. A picture does not tell what is in front
   * of a thing or behind it, so those mean the same.
   */
  record Near(Description anchor) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      Optional<Seen> found = anchor.first(view);
      if (found.isEmpty()) {
        return seen -> false;
      }
      Box around = Surroundings.unclipped(found.get().box());
      return seen ->
          !seen.equals(found.get())
              && !around.intersect(Surroundings.unclipped(seen.box())).isEmpty();
    }
  }

  /** "in the upper half". */
  record Within(Half half) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      View part = view.part(half.box(view.frame()));
      return part::shows;
    }
  }

  /** "on the grass", "in the sky": the lowest point of the thing is there. */
  record On(Noun ground) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      return seen ->
          seen instanceof Thing thing
              && view.behind(thing).filter(ground.backdrops()::contains).isPresent();
    }
  }

  /** "in the picture". */
  record Always() implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      return seen -> true;
    }
  }

  /** "not red". */
  record Not(Condition condition) implements Condition {
    @Override
    public Predicate<Seen> in(View view) {
      return condition.in(view).negate();
    }
  }

  /** "large and red". */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Predicate<Seen> in(View view) {
      return conditions.stream().map(one -> one.in(view)).reduce(seen -> true, Predicate::and);
    }
  }

  /** "red or blue". */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Predicate<Seen> in(View view) {
      return conditions.stream().map(one -> one.in(view)).reduce(seen -> false, Predicate::or);
    }
  }
}
