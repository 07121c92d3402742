package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Layer;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws scenes and knows the truth about them. The same seed and index give the same scene, to the
 * pixel, with every Java and on every machine, whatever was drawn before.
 *
 * <p>A scene has 1 to 12 things and measures 160×160 to 640×480 pixels. At least half of each thing
 * is seen, and that part measures at least 12 pixels both ways. A thing's size is measured by the
 * root of its frame's area against the root of the picture's: small things have 0.6 to 0.74 of what
 * is usual for their kind, large ones 1.08 to 1.36.
 *
 * <p>May be used by several threads at once.
 */
public final class SceneGenerator {
  private static final Category[] CATEGORIES = Category.values();

  /** How many scenes are about people, beyond their share. */
  private static final double PEOPLE = 0.08;

  private final long seed;

  /** The scenes of a seed. */
  public SceneGenerator(long seed) {
    this.seed = seed;
  }

  /**
   * One scene, whose picture is called {@code scene-0007.png} in its truth if its index is 7.
   *
   * @param index which; not negative
   */
  public Scene scene(int index) {
    return scene(index, stem(index));
  }

  /** What the files of a scene are called but for their endings: {@code scene-0007}. */
  public static String stem(int index) {
    return String.format(Locale.ROOT, "scene-%04d", index);
  }

  /**
   * One scene.
   *
   * @param index which; not negative
   * @param stem of the names of its picture and its mask: {@code NAME.png} and {@code
   *     NAME.mask.png}
   */
  public Scene scene(int index, String stem) {
    if (index < 0) {
      throw new IllegalArgumentException("got scene number " + index + ", want at least 0");
    }
    Chance chance = Chance.of(seed, index);
    Scene scene = null;
    while (scene == null) {
      scene = attempt(chance.fork(), stem);
    }
    return scene;
  }

  /** A scene; null in the rare case that nothing in it found a place. */
  private static @Nullable Scene attempt(Chance chance, String stem) {
    int[] format = format(chance);
    int width = format[0];
    int height = format[1];
    Category leading =
        chance.yes(PEOPLE) ? Category.PERSON : CATEGORIES[chance.whole(0, CATEGORIES.length - 1)];
    Setting setting = Setting.chosen(chance, width, height, leading);
    List<Placed> actors = placed(chance, setting, leading, width, height);
    Labelling labelling = new Labelling(actors, width, height);
    for (Placed hidden = labelling.hidden(); hidden != null; hidden = labelling.hidden()) {
      actors.remove(hidden);
      labelling = new Labelling(actors, width, height);
    }
    if (actors.isEmpty()) {
      return null;
    }
    Layer canvas = Painting.painted(setting, actors, width, height, chance.fork());
    return new Scene(
        Image.ofBgr(width, height, canvas.toBgr()),
        new SceneTruth(
            stem + ".png",
            stem + ".mask.png",
            width,
            height,
            setting.grounds(),
            labelling.objects()),
        labelling.map());
  }

  /** Width and height: often a usual format, sometimes any. */
  private static int[] format(Chance chance) {
    if (chance.yes(0.6)) {
      return chance
          .oneOf(
              new int[] {320, 240},
              new int[] {256, 256},
              new int[] {384, 288},
              new int[] {240, 320},
              new int[] {480, 320},
              new int[] {640, 480},
              new int[] {200, 200},
              new int[] {160, 160})
          .clone();
    }
    int width = chance.whole(160, 560);
    double aspect = chance.between(0.75, 1.8);
    return new int[] {width, Math.max(160, Math.min(480, (int) (width / aspect)))};
  }

  private static List<Placed> placed(
      Chance chance, Setting setting, Category leading, int width, int height) {
    Studio studio = new Studio(chance.fork(), width, height);
    Stage stage = new Stage(chance.fork(), setting, width, height);
    List<Role> cast = new ArrayList<>(Cast.chosen(chance.fork(), setting, leading));
    // Large things first: small ones find room between them.
    cast.sort(
        Comparator.comparingDouble(
            role -> -Kind.of(role.category()).extent() * Kind.factors(role.size())[0]));
    for (Role role : cast) {
      Habitat habitat = setting.habitat(role.category()).orElseThrow();
      if (!stage.place(studio.draw(role, habitat), habitat) && role.size() == Size.LARGE) {
        stage.place(studio.draw(role.sized(Size.SMALL), habitat), habitat);
      }
    }
    return stage.placed();
  }
}
