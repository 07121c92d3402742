package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Stuff;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A word for things, or for what the background is made of.
 *
 * @param word the word itself, singular; synonyms share it
 * @param categories the things that it can mean
 * @param backdrops the parts of the background that it can mean
 */
public record Noun(String word, Set<Category> categories, Set<Backdrop> backdrops) {
  private static final Set<Category> FACE = Set.of(Category.FACE);

  public Noun {
    categories = Set.copyOf(categories);
    backdrops = Set.copyOf(backdrops);
  }

  /** Whether it means this. A person's face is nothing but a face. */
  public boolean means(Seen seen) {
    if (seen instanceof Thing thing) {
      return thing.isPart() ? categories.equals(FACE) : categories.contains(thing.category());
    }
    return seen instanceof Stuff stuff && backdrops.contains(stuff.backdrop());
  }

  /** All that it means in a view, larger first. */
  List<Seen> in(View view) {
    Stream<Seen> things =
        (categories.equals(FACE) ? view.faces() : view.things()).stream().map(Seen.class::cast);
    Stream<Seen> stuff =
        backdrops.isEmpty() ? Stream.empty() : view.stuff().stream().map(Seen.class::cast);
    return Stream.concat(things, stuff).filter(this::means).toList();
  }
}
