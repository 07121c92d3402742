package dev.visprog.examples;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.LabelMap;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two scenes put together by hand: a village by day, and a beach at night. Things are rectangles.
 */
final class DrawnVillage {
  private final int width;
  private final int height;
  private final List<Ground> grounds = new ArrayList<>();
  private final List<SceneObject> objects = new ArrayList<>();

  private DrawnVillage(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /**
   * A tree on the left, a house in the middle with a kite above it, two cars and a bus, two people,
   * animals, and mushrooms between the tree and the house.
   */
  static Scene village() {
    DrawnVillage scene = new DrawnVillage(400, 300);
    scene.ground(Backdrop.SKY, 0, 120);
    scene.ground(Backdrop.STREET, 120, 200);
    scene.ground(Backdrop.GRASS, 200, 300);
    scene.large(Colour.GREEN, Category.TREE, 40, 60, 80, 160);
    scene.large(Colour.WHITE, Category.HOUSE, 180, 70, 260, 150);
    scene.large(Colour.RED, Category.CAR, 100, 170, 150, 200);
    scene.small(Colour.BLUE, Category.CAR, 300, 170, 330, 190);
    scene.large(Colour.YELLOW, Category.BUS, 280, 200, 360, 240);
    scene.small(Colour.BLACK, Category.BIRD, 10, 20, 24, 32);
    scene.small(Colour.WHITE, Category.BIRD, 200, 20, 214, 32);
    scene.small(Colour.ORANGE, Category.KITE, 215, 30, 235, 50);
    scene.small(Colour.BROWN, Category.MUSHROOM, 120, 210, 134, 226);
    scene.small(Colour.RED, Category.MUSHROOM, 150, 220, 164, 236);
    scene.large(Colour.BROWN, Category.DOG, 60, 240, 100, 270);
    scene.small(Colour.BLACK, Category.CAT, 270, 270, 290, 285);
    scene.large(Colour.BROWN, Category.HORSE, 120, 245, 180, 295);
    scene.small(Colour.YELLOW, Category.FLOWER, 190, 260, 204, 280);
    scene.small(Colour.YELLOW, Category.FLOWER, 210, 262, 224, 282);
    scene.small(Colour.RED, Category.BALLOON, 300, 20, 320, 50);
    scene.large(Colour.BLUE, Category.BALLOON, 340, 10, 380, 60);
    scene.small(Colour.RED, Category.BALL, 20, 280, 34, 294);
    scene.small(Colour.RED, Category.BALL, 40, 280, 54, 294);
    scene.small(Colour.BLUE, Category.BALL, 300, 280, 314, 294);
    Box face = new Box(239, 203, 251, 215);
    scene.person(Colour.BLUE, Wearable.GLASSES, List.of(), face, 235, 200, 255, 260);
    face = new Box(376, 175, 388, 190);
    scene.person(Colour.GREEN, Wearable.HAT, List.of(Category.UMBRELLA), face, 370, 170, 395, 290);
    scene.heldByLast(Colour.PURPLE, Category.UMBRELLA, 355, 140, 398, 168);
    return scene.finished(7);
  }

  /** A boat, two dogs, three balloons, a ball to the right of a tree, three chairs and a table. */
  static Scene beach() {
    DrawnVillage scene = new DrawnVillage(300, 200);
    scene.ground(Backdrop.NIGHT_SKY, 0, 80);
    scene.ground(Backdrop.SEA, 80, 120);
    scene.ground(Backdrop.DESERT, 120, 200);
    scene.large(Colour.WHITE, Category.BOAT, 20, 70, 80, 110);
    scene.large(Colour.BROWN, Category.DOG, 100, 140, 140, 170);
    scene.small(Colour.BLACK, Category.DOG, 150, 150, 180, 175);
    scene.small(Colour.RED, Category.BALLOON, 200, 10, 215, 30);
    scene.small(Colour.RED, Category.BALLOON, 220, 10, 235, 30);
    scene.small(Colour.RED, Category.BALLOON, 240, 10, 255, 30);
    scene.large(Colour.GREEN, Category.TREE, 100, 60, 130, 130);
    scene.small(Colour.BLUE, Category.BALL, 150, 180, 165, 195);
    scene.small(Colour.BROWN, Category.CHAIR, 10, 150, 25, 170);
    scene.small(Colour.BROWN, Category.CHAIR, 30, 150, 45, 170);
    scene.small(Colour.BROWN, Category.CHAIR, 50, 150, 65, 170);
    scene.small(Colour.BROWN, Category.TABLE, 25, 175, 60, 195);
    Box face = new Box(266, 104, 278, 118);
    scene.person(Colour.RED, Wearable.HAT, List.of(), face, 260, 100, 285, 180);
    return scene.finished(8);
  }

  private void ground(Backdrop backdrop, int top, int bottom) {
    grounds.add(new Ground(backdrop, new Box(0, top, width, bottom)));
  }

  private void large(Colour colour, Category category, int x0, int y0, int x1, int y1) {
    thing(Size.LARGE, colour, category, null, new Box(x0, y0, x1, y1));
  }

  private void small(Colour colour, Category category, int x0, int y0, int x1, int y1) {
    thing(Size.SMALL, colour, category, null, new Box(x0, y0, x1, y1));
  }

  private void heldByLast(Colour colour, Category category, int x0, int y0, int x1, int y1) {
    thing(Size.LARGE, colour, category, objects.size(), new Box(x0, y0, x1, y1));
  }

  private void thing(
      Size size, Colour colour, Category category, @Nullable Integer heldBy, Box box) {
    int id = objects.size() + 1;
    objects.add(
        new SceneObject(id, category, colour, size, box, 1, Set.of(), List.of(), heldBy, null));
  }

  private void person(
      Colour colour,
      Wearable wears,
      List<Category> holds,
      Box face,
      int x0,
      int y0,
      int x1,
      int y1) {
    int id = objects.size() + 1;
    Box box = new Box(x0, y0, x1, y1);
    objects.add(
        new SceneObject(
            id, Category.PERSON, colour, Size.LARGE, box, 1, Set.of(wears), holds, null, face));
  }

  /**
   * The scene; its picture is a pattern of many colours, which is all that edits need.
   *
   * @param pattern another one for each picture
   */
  private Scene finished(int pattern) {
    byte[] bgr = new byte[3 * width * height];
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) (i * pattern % 256);
    }
    short[] labels = new short[width * height];
    for (SceneObject object : objects) {
      Box box = object.box();
      for (int y = box.y0(); y < box.y1(); y++) {
        for (int x = box.x0(); x < box.x1(); x++) {
          labels[y * width + x] = (short) object.id();
        }
      }
    }
    return new Scene(
        Image.ofBgr(width, height, bgr),
        new SceneTruth("village.png", "village.mask.png", width, height, grounds, objects),
        LabelMap.of(width, height, labels));
  }
}
