package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.backdrop.Backdrops;
import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The place where a scene plays.
 *
 * @param grounds its backgrounds, from back to front
 * @param rows where things of each habitat can be; nothing for habitats that are not there
 */
record Setting(List<Ground> grounds, Map<Habitat, Rows> rows) {

  /**
   * Some rows of the picture.
   *
   * @param backdrop what they are filled with, for the most part
   */
  record Rows(Backdrop backdrop, int top, int bottom) {}

  /** The backgrounds of a place from top to bottom; how likely it is. */
  private record Place(int weight, List<Backdrop> parts) {
    Place(int weight, Backdrop... parts) {
      this(weight, List.of(parts));
    }
  }

  private static final List<Place> PLACES =
      List.of(
          new Place(5, Backdrop.SKY, Backdrop.GRASS),
          new Place(2, Backdrop.SKY, Backdrop.DESERT),
          new Place(3, Backdrop.SKY, Backdrop.SEA),
          new Place(3, Backdrop.SKY, Backdrop.SNOW),
          new Place(4, Backdrop.SKY, Backdrop.STREET),
          new Place(2, Backdrop.SKY, Backdrop.SEA, Backdrop.DESERT),
          new Place(1, Backdrop.SKY, Backdrop.SEA, Backdrop.GRASS),
          new Place(1, Backdrop.SKY, Backdrop.GRASS, Backdrop.STREET),
          new Place(1, Backdrop.NIGHT_SKY, Backdrop.GRASS),
          new Place(1, Backdrop.NIGHT_SKY, Backdrop.DESERT),
          new Place(1, Backdrop.NIGHT_SKY, Backdrop.SEA),
          new Place(2, Backdrop.NIGHT_SKY, Backdrop.SNOW),
          new Place(2, Backdrop.NIGHT_SKY, Backdrop.STREET),
          new Place(6, Backdrop.WALL),
          new Place(2, Backdrop.GRASS),
          new Place(1, Backdrop.DESERT),
          new Place(2, Backdrop.SEA),
          new Place(1, Backdrop.SNOW),
          new Place(1, Backdrop.STREET),
          new Place(2, Backdrop.SKY),
          new Place(2, Backdrop.NIGHT_SKY));

  /** A place of this size where a thing of this category can be. */
  static Setting chosen(Chance chance, int width, int height, Category category) {
    List<Place> fitting = new ArrayList<>();
    for (Place place : PLACES) {
      if (laidOut(place, width, height, 0.4, 0.5).habitat(category).isPresent()) {
        for (int i = 0; i < place.weight(); i++) {
          fitting.add(place);
        }
      }
    }
    Place place = chance.oneOf(fitting);
    boolean three = place.parts().size() == 3;
    double horizon = three ? chance.between(0.28, 0.36) : chance.between(0.3, 0.52);
    return laidOut(place, width, height, horizon, chance.between(0.52, 0.6));
  }

  /**
   * Divides the picture.
   *
   * @param horizon where the first part ends, if there are several
   * @param shore where the second ends, if there are three
   */
  private static Setting laidOut(Place place, int width, int height, double horizon, double shore) {
    List<Backdrop> parts = place.parts();
    int[] ends = new int[parts.size() + 1];
    for (int i = 1; i < parts.size(); i++) {
      ends[i] = (int) (height * (i == 1 ? horizon : shore));
    }
    ends[parts.size()] = height;
    List<Ground> grounds = new ArrayList<>();
    Map<Habitat, Rows> rows = new EnumMap<>(Habitat.class);
    for (int i = 0; i < parts.size(); i++) {
      Box region = new Box(0, ends[i], width, ends[i + 1]);
      grounds.add(new Ground(parts.get(i), region));
      addRows(rows, parts.get(i), region, parts.size() == 1);
    }
    return new Setting(List.copyOf(grounds), rows);
  }

  private static void addRows(
      Map<Habitat, Rows> rows, Backdrop backdrop, Box region, boolean alone) {
    Rows all = new Rows(backdrop, region.y0(), region.y1());
    switch (backdrop) {
      case SKY, NIGHT_SKY -> rows.put(Habitat.AIR, all);
      case SEA -> {
        // Seen from above, or from below: no boat floats in the middle of that.
        rows.put(Habitat.DEEP, all);
        if (!alone) {
          rows.put(Habitat.WATER, all);
        }
      }
      case WALL -> {
        int floor = Backdrops.floor(region);
        rows.put(Habitat.AIR, new Rows(backdrop, region.y0(), floor));
        rows.put(Habitat.LAND, new Rows(backdrop, floor, region.y1()));
      }
      case GRASS, DESERT, SNOW, STREET -> rows.put(Habitat.LAND, all);
    }
  }

  /** Whether it is a room. */
  boolean indoors() {
    return has(Backdrop.WALL);
  }

  /** The backdrop that fills the lowest part. */
  private Backdrop lowest() {
    return grounds.get(grounds.size() - 1).category();
  }

  private boolean has(Backdrop backdrop) {
    return grounds.stream().anyMatch(ground -> ground.category() == backdrop);
  }

  /** Where in this place a thing of a category can be; nothing if it would look odd. */
  Optional<Habitat> habitat(Category category) {
    return natural(category).filter(rows::containsKey);
  }

  private Optional<Habitat> natural(Category category) {
    boolean room = indoors();
    boolean road = has(Backdrop.STREET);
    boolean cold = has(Backdrop.SNOW);
    boolean sand = lowest() == Backdrop.DESERT;
    return switch (category) {
      case PERSON, DOG, BALL, UMBRELLA, CHAIR -> Optional.of(Habitat.LAND);
      case CAT -> when(!sand, Habitat.LAND);
      case FACE -> when(room, Habitat.AIR); // a portrait on the wall
      case HORSE -> when(!room, Habitat.LAND);
      case BIRD -> Optional.of(rows.containsKey(Habitat.AIR) && !room ? Habitat.AIR : Habitat.LAND);
      case FISH -> Optional.of(Habitat.DEEP);
      case BOAT -> Optional.of(Habitat.WATER);
      case CAR, BICYCLE -> when(!room, Habitat.LAND);
      case BUS -> when(road || sand, Habitat.LAND);
      case HOUSE -> when(!room && !has(Backdrop.SEA), Habitat.LAND);
      case TREE -> when(!room && !sand, Habitat.LAND);
      case FLOWER, MUSHROOM -> when(!room && !road && !cold && !sand, Habitat.LAND);
      case CUP, BOTTLE, TABLE -> when(!road && !cold, Habitat.LAND);
      case KITE -> when(!room && !has(Backdrop.NIGHT_SKY), Habitat.AIR);
      case PLANE -> when(!room, Habitat.AIR);
      case STAR -> when(room || has(Backdrop.NIGHT_SKY), Habitat.AIR);
      case BALLOON -> Optional.of(Habitat.AIR);
    };
  }

  private static Optional<Habitat> when(boolean fits, Habitat habitat) {
    return fits ? Optional.of(habitat) : Optional.empty();
  }

  /** Whether things of this colour can be told from what is behind them. */
  boolean shows(Colour colour, Category category) {
    if (category == Category.TREE) {
      return true;
    }
    return grounds.stream().allMatch(ground -> shows(colour, ground.category()));
  }

  private static boolean shows(Colour colour, Backdrop behind) {
    return switch (behind) {
      case GRASS -> colour != Colour.GREEN;
      case DESERT -> colour != Colour.YELLOW && colour != Colour.ORANGE;
      case SEA -> colour != Colour.BLUE;
      case SNOW -> colour != Colour.WHITE;
      case STREET -> colour != Colour.GRAY;
      case SKY -> true;
      case NIGHT_SKY -> colour != Colour.BLACK;
      case WALL -> true;
    };
  }
}
