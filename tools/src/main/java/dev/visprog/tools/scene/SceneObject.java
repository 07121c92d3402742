package dev.visprog.tools.scene;

import dev.visprog.value.Box;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The truth about one thing in a scene. What a person holds is a thing of its own, with its own
 * number; what a person wears is a part of the person.
 *
 * @param id 1, 2, …; its visible pixels have this number in the {@link LabelMap}
 * @param category what it is
 * @param colour of a person: the clothes'; null for faces
 * @param size how large it is drawn for its kind
 * @param box around its visible pixels
 * @param visible the visible part of its pixels, above 0 to 1
 * @param wears for people and faces
 * @param holds what a person holds: umbrella, balloon or ball
 * @param heldBy the person that holds it; null if nobody does
 * @param face of a person: the box around the face, inside {@code box}; null if the face cannot be
 *     seen, and for everything else
 */
public record SceneObject(
    int id,
    Category category,
    @Nullable Colour colour,
    Size size,
    Box box,
    double visible,
    Set<Wearable> wears,
    List<Category> holds,
    @Nullable Integer heldBy,
    @Nullable Box face) {

  public SceneObject {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(size, "size");
    wears = Set.copyOf(wears);
    holds = List.copyOf(holds);
    if (id < 1) {
      throw new IllegalArgumentException("got object number " + id + ", want at least 1");
    }
    if (box.isEmpty()) {
      throw new IllegalArgumentException("got the empty box " + box + " for object " + id);
    }
    if (!(visible > 0 && visible <= 1)) {
      throw new IllegalArgumentException(
          "got visible part %s for object %d, want above 0 to 1".formatted(visible, id));
    }
  }
}
