package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.drawing.Figure;
import java.util.Optional;

/** The figures by category. */
public final class Figures {
  private Figures() {}

  /** How things of a category look; nothing for people and faces, which are drawn elsewhere. */
  public static Optional<Figure> of(Category category) {
    return Optional.ofNullable(
        switch (category) {
          case PERSON, FACE -> null;
          case DOG -> new Dog();
          case CAT -> new Cat();
          case HORSE -> new Horse();
          case BIRD -> new Bird();
          case FISH -> new Fish();
          case CAR -> new Car();
          case BUS -> new Bus();
          case BOAT -> new Boat();
          case PLANE -> new Plane();
          case BICYCLE -> new Bicycle();
          case TREE -> new Tree();
          case FLOWER -> new Flower();
          case HOUSE -> new House();
          case BALL -> new Ball();
          case CUP -> new Cup();
          case BOTTLE -> new Bottle();
          case UMBRELLA -> new Umbrella();
          case KITE -> new Kite();
          case CHAIR -> new Chair();
          case TABLE -> new Table();
          case STAR -> new Star();
          case BALLOON -> new Balloon();
          case MUSHROOM -> new Mushroom();
        });
  }
}
