package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A noun with all that is said of it: "the large red ball on the left".
 *
 * @param noun what it is
 * @param plural whether several are meant
 * @param condition what else holds of it
 * @param pick which of them is meant; null if all are
 */
public record Description(Noun noun, boolean plural, Condition condition, @Nullable Pick pick) {

  /** All that it means in a view, larger first. */
  public List<Seen> find(View view) {
    List<Seen> all = noun.in(view).stream().filter(condition.in(view)).toList();
    return pick == null ? all : pick.of(all, view);
  }

  /** The largest of those; it is what "the ball" means where there are several. */
  public Optional<Seen> first(View view) {
    return find(view).stream().findFirst();
  }

  /** What it tells of: of "the balls" all, of "the ball" the largest. */
  public List<Seen> meant(View view) {
    List<Seen> all = find(view);
    return plural || all.isEmpty() ? all : all.subList(0, 1);
  }

  /** Whether it means something that is in a view. */
  Predicate<Seen> in(View view) {
    if (pick != null) {
      return find(view)::contains;
    }
    Predicate<Seen> meant = noun::means;
    return meant.and(condition.in(view));
  }

  /** Whether it is a noun alone. */
  boolean isBare() {
    return condition instanceof Condition.Always && pick == null;
  }

  /** The same with one more condition. */
  Description which(Condition further) {
    Condition both =
        condition instanceof Condition.Always
            ? further
            : new Condition.All(List.of(condition, further));
    return new Description(noun, plural, both, pick);
  }
}
