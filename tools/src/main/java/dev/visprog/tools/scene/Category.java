package dev.visprog.tools.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The things of the drawn world. Truth files and tools call each by its {@link #noun}. */
public enum Category {
  PERSON("people", Group.BEING),
  FACE("faces"),
  DOG("dogs", Group.ANIMAL, Group.BEING),
  CAT("cats", Group.ANIMAL, Group.BEING),
  HORSE("horses", Group.ANIMAL, Group.BEING),
  BIRD("birds", Group.ANIMAL, Group.BEING),
  FISH("fish", Group.ANIMAL, Group.BEING),
  CAR("cars", Group.VEHICLE),
  BUS("buses", Group.VEHICLE),
  BOAT("boats", Group.VEHICLE),
  PLANE("planes", Group.VEHICLE),
  BICYCLE("bicycles", Group.VEHICLE),
  TREE("trees", Group.PLANT),
  FLOWER("flowers", Group.PLANT),
  HOUSE("houses", Group.BUILDING),
  BALL("balls", Group.TOY),
  CUP("cups", Group.CONTAINER),
  BOTTLE("bottles", Group.CONTAINER),
  UMBRELLA("umbrellas"),
  KITE("kites", Group.TOY),
  CHAIR("chairs", Group.FURNITURE),
  TABLE("tables", Group.FURNITURE),
  STAR("stars"),
  BALLOON("balloons", Group.TOY),
  MUSHROOM("mushrooms");

  private final String plural;
  private final Set<Group> groups;

  Category(String plural, Group... groups) {
    this.plural = plural;
    this.groups = Set.of(groups);
  }

  /** {@code dog}. */
  public String noun() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code dogs}. */
  public String plural() {
    return plural;
  }

  /** What kinds of thing it is; may be empty. */
  public Set<Group> groups() {
    return groups;
  }

  /** The category that a truth file calls {@code noun}. */
  public static Optional<Category> named(String noun) {
    return Arrays.stream(values()).filter(one -> one.noun().equals(noun)).findFirst();
  }
}
