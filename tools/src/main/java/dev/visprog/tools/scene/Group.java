package dev.visprog.tools.scene;

import java.util.Locale;

/** Words for several {@linkplain Category categories} at once. */
public enum Group {
  /** Dog, cat, horse, bird, fish. */
  ANIMAL("animals"),
  /** Animals and people. */
  BEING("beings"),
  /** Car, bus, boat, plane, bicycle. */
  VEHICLE("vehicles"),
  /** Tree, flower. */
  PLANT("plants"),
  /** House. */
  BUILDING("buildings"),
  /** Ball, kite, balloon. */
  TOY("toys"),
  /** Cup, bottle. */
  CONTAINER("containers"),
  /** Chair, table. */
  FURNITURE("furniture");

  private final String plural;

  Group(String plural) {
    this.plural = plural;
  }

  /** {@code animal}. */
  public String noun() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code animals}. */
  public String plural() {
    return plural;
  }
}
