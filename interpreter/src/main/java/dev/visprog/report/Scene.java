package dev.visprog.report;

import dev.visprog.trace.Picture;
import dev.visprog.trace.TracedRegion;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A drawing: a picture and what is marked on it, in pixels of the picture.
 *
 * @param title what a screen reader says
 * @param width width of the picture in pixels
 * @param height height of the picture in pixels
 * @param picture the id of the embedded picture; null where the trace has none
 * @param window the part that a step looked at; null for all of it
 * @param spotlight the id of the mask that dims everything but the regions; null: nothing is dimmed
 * @param marks the regions
 * @param shownWidth width on a wide screen in CSS pixels
 * @param em the size of a label's type on a wide screen, in pixels of the picture
 */
record Scene(
    String title,
    int width,
    int height,
    @Nullable String picture,
    @Nullable Box window,
    @Nullable String spotlight,
    List<Mark> marks,
    int shownWidth,
    String em) {
  private static final int WIDEST = 640;
  private static final int HIGHEST = 480;
  private static final int PANEL = 216; // a third of the widest
  private static final int LABEL = 14;

  /**
   * One region as it is drawn.
   *
   * @param number its place in the list of regions, from 1 on
   * @param id the id of its element
   * @param colour the CSS class of its colour
   * @param box its box
   * @param path its outline as SVG path data; empty for the whole box
   * @param title its label and score in full
   * @param label where its label stands; null where there is no room for one
   */
  record Mark(
      int number,
      String id,
      String colour,
      Box box,
      String path,
      String title,
      @Nullable Label label) {}

  /**
   * A label and the point where its ground begins, or ends, at the height of its line of type.
   *
   * @param length of the type, in em
   * @param ground length of the ground behind it, in em
   */
  record Label(String text, String x, String y, boolean endsThere, String length, String ground) {}

  /** A picture alone. */
  static Scene of(String title, PictureBook book, Picture picture) {
    return of(title, book, picture, shownWidth(picture.width(), picture.height()));
  }

  /** A picture alone, beside others. */
  static Scene panel(String title, PictureBook book, Picture picture) {
    int shown = shownWidth(picture.width(), picture.height());
    return of(title, book, picture, Math.min(PANEL, shown));
  }

  private static Scene of(String title, PictureBook book, Picture picture, int shown) {
    int width = picture.width();
    int height = picture.height();
    return new Scene(
        title,
        width,
        height,
        book.name(picture),
        null,
        null,
        List.of(),
        shown,
        decimal(em(width, shown)));
  }

  /** What a frame shows in its original picture. */
  static Scene inOriginal(
      String title, PictureBook book, Frame frame, List<TracedRegion> regions, Marking marking) {
    Picture original = book.original(frame);
    Box window = frame.window();
    boolean whole = window.equals(Box.ofSize(frame.originWidth(), frame.originHeight()));
    int width = frame.originWidth();
    int height = frame.originHeight();
    int shown = shownWidth(width, height);
    return new Scene(
        title,
        width,
        height,
        original == null ? null : book.name(original),
        whole ? null : window,
        null,
        marking.draw(regions, width, height, em(width, shown), Marking.LARGE_CROWD),
        shown,
        decimal(em(width, shown)));
  }

  /** What an edit was made in: the picture, dimmed outside the regions. */
  static Scene spotlit(
      String title,
      PictureBook book,
      Picture picture,
      List<TracedRegion> regions,
      Marking marking) {
    int width = picture.width();
    int height = picture.height();
    int shown = Math.min(PANEL, shownWidth(width, height));
    return new Scene(
        title,
        width,
        height,
        book.name(picture),
        null,
        marking.idPrefix() + "light",
        marking.draw(regions, width, height, em(width, shown), Marking.SMALL_CROWD),
        shown,
        decimal(em(width, shown)));
  }

  /** The width at which an answer is shown. */
  int largeWidth() {
    return shownWidth * 7 / 5;
  }

  private static int shownWidth(int width, int height) {
    return (int) Math.max(1, Math.min(WIDEST, Math.round((double) HIGHEST * width / height)));
  }

  private static double em(int width, int shown) {
    return (double) LABEL * width / shown;
  }

  /** A number with at most one decimal, or two for small ones. */
  static String decimal(double value) {
    String text = String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    return text.replaceAll("\\.?0+$", "");
  }

  /** Polygons as SVG path data. */
  static String path(List<List<Integer>> rings) {
    return rings.stream().map(Scene::ring).collect(Collectors.joining());
  }

  private static String ring(List<Integer> ring) {
    StringBuilder path = new StringBuilder();
    path.append('M').append(ring.get(0)).append(' ').append(ring.get(1));
    for (int i = 2; i < ring.size(); i += 2) {
      int dx = ring.get(i) - ring.get(i - 2);
      int dy = ring.get(i + 1) - ring.get(i - 1);
      if (dy == 0) {
        path.append('h').append(dx);
      } else if (dx == 0) {
        path.append('v').append(dy);
      } else {
        path.append('l').append(dx).append(dy < 0 ? "" : " ").append(dy);
      }
    }
    return path.append('z').toString();
  }

  /** The marks in the order in which they are drawn. */
  List<Mark> drawn() {
    return Marking.fromLargest(marks);
  }

  /** The picture without the window, to be dimmed. */
  String outside() {
    Box box = Objects.requireNonNull(window, "window");
    return "M0 0h%dv%dh-%dzM%d %dh%dv%dh-%dz"
        .formatted(
            width, height, width, box.x0(), box.y0(), box.width(), box.height(), box.width());
  }
}
