package dev.visprog.examples.measure;

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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes up scenes in which what a program speaks of is often there, in the company of what might be
 * taken for it: drawn ones seldom have a blue boat, and a red car beside it hardly ever. Things are
 * plain rectangles, for only the truth is looked at; the same seed gives the same scenes.
 */
final class StagedScene {
  private static final int WIDTH = 112;
  private static final int HEIGHT = 84;
  private static final int MOST_THINGS = 9;
  private static final int TRIES = 30;
  private static final List<Category> HANDY =
      List.of(Category.UMBRELLA, Category.BALLOON, Category.BALL);

  private final Focus focus;
  private final Random random;
  private final double share; // of what the program speaks of
  private final List<SceneObject> objects = new ArrayList<>();

  private StagedScene(Focus focus, long seed) {
    this.focus = focus;
    this.random = new Random(seed);
    this.share = random.nextDouble();
  }

  /** Noise, the same for a seed: something for edits to work on. */
  static Image picture(long seed) {
    byte[] bgr = new byte[3 * WIDTH * HEIGHT];
    new Random(seed).nextBytes(bgr);
    return Image.ofBgr(WIDTH, HEIGHT, bgr);
  }

  /** The scene of a seed; its picture shows nothing of what is there. */
  static Scene of(Focus focus, long seed, Image picture) {
    return new StagedScene(focus, seed).scene(picture);
  }

  private Scene scene(Image picture) {
    int things = 1 + random.nextInt(MOST_THINGS);
    for (int i = 0; i < things; i++) {
      place();
    }
    short[] labels = new short[WIDTH * HEIGHT];
    for (SceneObject object : objects) {
      Box box = object.box();
      for (int y = box.y0(); y < box.y1(); y++) {
        Arrays.fill(labels, y * WIDTH + box.x0(), y * WIDTH + box.x1(), (short) object.id());
      }
    }
    return new Scene(
        picture,
        new SceneTruth("staged.png", "staged.mask.png", WIDTH, HEIGHT, grounds(), objects),
        LabelMap.of(WIDTH, HEIGHT, labels));
  }

  private List<Ground> grounds() {
    Box all = Box.ofSize(WIDTH, HEIGHT);
    if (yes(0.2)) {
      return List.of(new Ground(Backdrop.WALL, all));
    }
    Backdrop above = yes(0.5) ? Backdrop.SKY : Backdrop.NIGHT_SKY;
    Backdrop below =
        oneOf(
            List.of(Backdrop.GRASS, Backdrop.DESERT, Backdrop.SEA, Backdrop.SNOW, Backdrop.STREET));
    int horizon = HEIGHT / 3 + random.nextInt(HEIGHT / 3);
    return List.of(
        new Ground(above, new Box(0, 0, WIDTH, horizon)),
        new Ground(below, new Box(0, horizon, WIDTH, HEIGHT)));
  }

  private void place() {
    Size size = yes(0.5) ? Size.SMALL : Size.LARGE;
    Category category =
        yes(share) && !focus.categories().isEmpty()
            ? oneOf(focus.categories())
            : oneOf(List.of(Category.values()));
    Box box = free(size);
    if (box == null) {
      return;
    }
    boolean dresses = category == Category.PERSON || category == Category.FACE;
    Set<Wearable> wears = EnumSet.noneOf(Wearable.class);
    if (dresses) {
      Arrays.stream(Wearable.values()).filter(one -> yes(0.4)).forEach(wears::add);
    }
    Box face =
        category == Category.PERSON
            ? new Box(box.x0() + 3, box.y0(), box.x1() - 3, box.y0() + box.height() / 3)
            : null;
    Category held = category == Category.PERSON && yes(0.5) ? oneOf(HANDY) : null;
    Box heldBox = held == null ? null : free(Size.SMALL);
    List<Category> holds = held == null || heldBox == null ? List.of() : List.of(held);
    int id = objects.size() + 1;
    Colour colour = category == Category.FACE ? null : colour();
    add(new SceneObject(id, category, colour, size, box, 1, wears, holds, null, face));
    if (held != null && heldBox != null) {
      add(
          new SceneObject(
              id + 1, held, colour(), Size.SMALL, heldBox, 1, Set.of(), List.of(), id, null));
    }
  }

  private void add(SceneObject object) {
    objects.add(object);
  }

  private Colour colour() {
    return yes(0.6) && !focus.colours().isEmpty()
        ? oneOf(focus.colours())
        : oneOf(List.of(Colour.values()));
  }

  /** A box that meets no thing that is there; null if none was found. */
  private @Nullable Box free(Size size) {
    int least = size == Size.SMALL ? 12 : 20;
    for (int i = 0; i < TRIES; i++) {
      int width = least + random.nextInt(6);
      int height = least + random.nextInt(6);
      int x = random.nextInt(WIDTH - width);
      int y = random.nextInt(HEIGHT - height);
      Box box = new Box(x, y, x + width, y + height);
      if (objects.stream().allMatch(object -> object.box().intersect(box).isEmpty())) {
        return box;
      }
    }
    return null;
  }

  private boolean yes(double chance) {
    return random.nextDouble() < chance;
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
