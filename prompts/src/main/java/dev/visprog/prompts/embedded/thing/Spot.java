package dev.visprog.prompts.embedded.thing;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import dev.visprog.prompts.embedded.thing.Modifier.Beside;
import dev.visprog.prompts.embedded.thing.Modifier.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a picture.
 *
 * @param modifiers that say where it is; those that do not are passed over
 */
public record Spot(List<Modifier> modifiers) {
  public Spot {
    modifiers = List.copyOf(modifiers);
  }

  /** The part of this part that lies there too. */
  public Spot with(List<Modifier> more) {
    return new Spot(Stream.concat(modifiers.stream(), more.stream()).distinct().toList());
  }

  /** The modifiers that say where it is. */
  public List<Modifier> placing() {
    return modifiers.stream().filter(m -> m instanceof Place || m instanceof Beside).toList();
  }

  /** Whether nothing says where. */
  public boolean isAnywhere() {
    return placing().stream()
        .allMatch(m -> m instanceof Place place && place.where().equals(Where.ANYWHERE));
  }

  /** Whether it lies beside something. */
  public boolean isBeside() {
    return modifiers.stream().anyMatch(Beside.class::isInstance);
  }

  /**
   * The thing that it is near, if nothing but a question can tell what is there and what is near.
   */
  public Optional<Beside> near() {
    return modifiers.stream()
        .filter(Beside.class::isInstance)
        .map(Beside.class::cast)
        .filter(beside -> !beside.direction().isOneSided())
        .reduce((one, next) -> next);
  }

  /** The part without what it is beside. */
  public Spot place() {
    return new Spot(modifiers.stream().filter(Place.class::isInstance).toList());
  }

  /** The whole picture of which it is a part. */
  public String whole(Draft draft) throws Refusal {
    return where().whole(draft);
  }

  /** The picture cut to this part. */
  public String picture(Draft draft) throws Refusal {
    String picture = where().picture(draft);
    for (Modifier modifier : modifiers) {
      if (modifier instanceof Beside beside) {
        String anchor = beside.anchor().findIn(draft, picture);
        picture =
            draft.step("IMAGE", beside.direction().cropTool(), "image", picture, "box", anchor);
      }
    }
    return picture;
  }

  private Where where() throws Refusal {
    Where where = Where.ANYWHERE;
    for (Modifier modifier : modifiers) {
      where = modifier instanceof Place place ? where.and(place.where()) : where;
    }
    return where;
  }
}
