package dev.visprog.tools.testing;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scene made by hand: things are rectangles, numbered in the order in which they are added; later
 * ones stand in front. Its picture shows nothing but is another one for each size and number.
 */
public final class SceneBuilder {
  private final int width;
  private final int height;
  private final List<Ground> grounds = new ArrayList<>();
  private final List<SceneObject> objects = new ArrayList<>();
  private @Nullable Image picture;

  private SceneBuilder(int width, int height) {
    this.width = width;
    this.height = height;
  }

  public static SceneBuilder of(int width, int height) {
    return new SceneBuilder(width, height);
  }

  /** Shows this picture. */
  public SceneBuilder showing(Image shown) {
    picture = shown;
    return this;
  }

  /** A background of full width. */
  public SceneBuilder ground(Backdrop backdrop, int top, int bottom) {
    grounds.add(new Ground(backdrop, new Box(0, top, width, bottom)));
    return this;
  }

  /** Adds a thing. */
  public SceneBuilder add(
      Size size, @Nullable Colour colour, Category category, int x0, int y0, int x1, int y1) {
    objects.add(
        new SceneObject(
            objects.size() + 1,
            category,
            colour,
            size,
            new Box(x0, y0, x1, y1),
            1,
            Set.of(),
            List.of(),
            null,
            null));
    return this;
  }

  /** The thing added last wears this too. */
  public SceneBuilder wearing(Wearable what) {
    SceneObject last = last();
    Set<Wearable> wears = new HashSet<>(last.wears());
    wears.add(what);
    return replace(last, wears, last.holds(), last.heldBy(), last.face());
  }

  /** The person added last holds this thing, which is added. */
  public SceneBuilder holding(
      Size size, @Nullable Colour colour, Category category, int x0, int y0, int x1, int y1) {
    SceneObject person = last();
    replace(person, person.wears(), List.of(category), person.heldBy(), person.face());
    add(size, colour, category, x0, y0, x1, y1);
    SceneObject held = last();
    return replace(held, held.wears(), held.holds(), person.id(), held.face());
  }

  /** The person added last has a face here. */
  public SceneBuilder face(int x0, int y0, int x1, int y1) {
    SceneObject last = last();
    return replace(last, last.wears(), last.holds(), last.heldBy(), new Box(x0, y0, x1, y1));
  }

  public Scene build() {
    short[] labels = new short[width * height];
    for (SceneObject object : objects) {
      Box box = object.box();
      for (int y = box.y0(); y < box.y1(); y++) {
        for (int x = box.x0(); x < box.x1(); x++) {
          labels[y * width + x] = (short) object.id();
        }
      }
    }
    byte[] bgr = new byte[3 * width * height];
    bgr[0] = (byte) objects.size();
    return new Scene(
        picture == null ? Image.ofBgr(width, height, bgr) : picture,
        new SceneTruth("scene.png", "scene.mask.png", width, height, grounds, objects),
        LabelMap.of(width, height, labels));
  }

  private SceneObject last() {
    return objects.get(objects.size() - 1);
  }

  private SceneBuilder replace(
      SceneObject old,
      Set<Wearable> wears,
      List<Category> holds,
      @Nullable Integer heldBy,
      @Nullable Box face) {
    objects.set(
        old.id() - 1,
        new SceneObject(
            old.id(),
            old.category(),
            old.colour(),
            old.size(),
            old.box(),
            old.visible(),
            wears,
            holds,
            heldBy,
            face));
    return this;
  }
}
