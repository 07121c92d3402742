package dev.visprog.tools.scene.measure;

import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.value.Box;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of which each pixel belongs to at most one segment: a thing, or all that is seen of one
 * material of the background (Kirillov et al. 2019, section 4.1). The face of a person belongs to
 * the person; a face that is alone is a thing.
 *
 * @param width in pixels
 * @param height in pixels
 * @param segments for each pixel the number of its segment, row by row: 0 for none, n for the n-th
 *     of {@code names}
 * @param names what each segment is called: {@code dog}, {@code sky}
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over, not copied; never compared.
public record PanopticPicture(int width, int height, int[] segments, List<String> names) {
  /** Checks that there is a number for each pixel and a name for each number. */
  public PanopticPicture {
    names = List.copyOf(names);
    if (segments.length != (long) width * height) {
      throw new IllegalArgumentException(
          "got %d numbers, want one for each of %d×%d pixels"
              .formatted(segments.length, width, height));
    }
    for (int segment : segments) {
      if (segment < 0 || segment > names.size()) {
        throw new IllegalArgumentException(
            "got segment %d, want 0 to %d".formatted(segment, names.size()));
      }
    }
  }

  /** The truth about a scene: its things by their numbers, then the materials. */
  public static PanopticPicture of(Scene scene) {
    int width = scene.truth().width();
    int height = scene.truth().height();
    List<String> names =
        new ArrayList<>(
            scene.truth().objects().stream()
                .map(SceneObject::category)
                .map(category -> category.noun())
                .toList());
    int things = names.size();
    int[] material = new int[width * height];
    for (Ground ground : scene.truth().background()) {
      String noun = ground.category().noun();
      int known = names.subList(things, names.size()).indexOf(noun);
      if (known < 0) {
        names.add(noun);
      }
      int number = known < 0 ? names.size() : things + known + 1;
      fill(material, width, ground.region().intersect(Box.ofSize(width, height)), number);
    }
    short[] objects = scene.labels().toArray();
    for (int i = 0; i < material.length; i++) {
      int object = objects[i] & 0xffff;
      material[i] = object == 0 ? material[i] : object;
    }
    return new PanopticPicture(width, height, material, names);
  }

  /** A part of it; what the part does not show keeps its name. */
  public PanopticPicture crop(Box part) {
    int[] cut = new int[part.width() * part.height()];
    for (int y = 0; y < part.height(); y++) {
      System.arraycopy(
          segments, (part.y0() + y) * width + part.x0(), cut, y * part.width(), part.width());
    }
    return new PanopticPicture(part.width(), part.height(), cut, names);
  }

  /** Left is right. */
  public PanopticPicture mirrored() {
    int[] mirrored = new int[segments.length];
    for (int i = 0; i < segments.length; i++) {
      int x = i % width;
      mirrored[i - x + width - 1 - x] = segments[i];
    }
    return new PanopticPicture(width, height, mirrored, names);
  }

  private static void fill(int[] segments, int width, Box box, int number) {
    for (int y = box.y0(); y < box.y1(); y++) {
      for (int x = box.x0(); x < box.x1(); x++) {
        segments[y * width + x] = number;
      }
    }
  }

  /** What a tool found. A pixel that several regions claim belongs to the first of them. */
  public static PanopticPicture of(Regions regions) {
    int width = regions.frame().width();
    int[] segments = new int[width * regions.frame().height()];
    List<String> names = new ArrayList<>();
    for (Region region : regions.list()) {
      names.add(region.label());
      Box box = region.box();
      Mask mask = region.mask();
      for (int y = box.y0(); y < box.y1(); y++) {
        for (int x = box.x0(); x < box.x1(); x++) {
          boolean inside = mask == null || mask.at(x - box.x0(), y - box.y0()) >= Mask.THRESHOLD;
          if (inside && segments[y * width + x] == 0) {
            segments[y * width + x] = names.size();
          }
        }
      }
    }
    return new PanopticPicture(width, regions.frame().height(), segments, names);
  }
}
