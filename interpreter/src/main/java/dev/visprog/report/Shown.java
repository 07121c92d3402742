package dev.visprog.report;

import dev.visprog.trace.Picture;
import dev.visprog.trace.TracedRegion;
import dev.visprog.trace.TracedValue;
import dev.visprog.value.Frame;
import dev.visprog.value.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value as the page shows it.
 *
 * @param summary one line
 * @param text the whole text; empty where scenes show the value
 * @param names the texts of a list
 * @param scenes the drawings, side by side
 * @param regions the rows of the list of regions
 */
record Shown(
    Type type,
    String summary,
    String text,
    List<String> names,
    List<Scene> scenes,
    List<Row> regions) {
  private static final int LONG = 600;

  /**
   * One region in words.
   *
   * @param number its place in the list, from 1 on
   * @param mark the id of its mark in the drawing
   */
  record Row(int number, String mark, String colour, String label, String score, String box) {}

  static Shown of(TracedValue value, PictureBook book, Palette palette, String idPrefix) {
    Marking marking = new Marking(palette, idPrefix + "-region-");
    Frame frame = value.frame();
    Picture picture = value.picture();
    List<Scene> scenes = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    if (picture != null) {
      if (frame != null && !frame.equals(frame.whole())) {
        scenes.add(
            Scene.inOriginal("where it is in the original", book, frame, List.of(), marking));
      }
      scenes.add(Scene.of(value.summary(), book, picture));
    } else if (frame != null) {
      Scene scene = Scene.inOriginal(value.summary(), book, frame, value.regions(), marking);
      scenes.add(scene);
      for (Scene.Mark mark : scene.marks()) {
        TracedRegion region = value.regions().get(rows.size());
        rows.add(
            new Row(
                mark.number(),
                mark.id(),
                mark.colour(),
                region.label().isEmpty() ? "no label" : region.label(),
                Wording.score(region.score()),
                region.box().toString()));
      }
    }
    boolean list = value.type() == Type.NAMES && !value.text().isEmpty();
    return new Shown(
        value.type(),
        value.summary(),
        list ? "" : value.text(),
        list ? List.of(value.text().split("\n", -1)) : List.of(),
        scenes,
        rows);
  }

  /** Whether the text gets a box of its own to scroll in. */
  boolean isLong() {
    return text.length() > LONG;
  }

  /** How large the text is set as an answer. */
  String size() {
    return text.length() <= 24 ? "large" : text.length() <= 140 ? "medium" : "small";
  }

  /** The drawing that stands for the value alone; null if there is none. */
  @Nullable Scene lastScene() {
    return scenes.isEmpty() ? null : scenes.get(scenes.size() - 1);
  }
}
