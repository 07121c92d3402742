package dev.visprog.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.report.Scene.Mark;
import dev.visprog.trace.TracedRegion;
import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkingTest {
  private final Palette palette = new Palette();

  private List<Mark> draw(TracedRegion... regions) {
    return new Marking(palette, "x-").draw(List.of(regions), 400, 300, 10, 12);
  }

  private static TracedRegion region(int x0, int y0, int x1, int y1, String label) {
    return new TracedRegion(new Box(x0, y0, x1, y1), 0.5, label, List.of());
  }

  @Test
  void givesOneLabelOneColourOnTheWholePage() {
    List<Mark> first = draw(region(0, 0, 20, 20, "dog"), region(200, 200, 220, 220, "cat"));
    List<Mark> second = draw(region(300, 0, 320, 20, "cat"), region(100, 0, 120, 20, "dog"));

    assertThat(second.get(1).colour()).isEqualTo(first.get(0).colour());
    assertThat(second.get(0).colour()).isEqualTo(first.get(1).colour());
    assertThat(first.get(0).colour()).isNotEqualTo(first.get(1).colour());
  }

  @Test
  void givesNeighboursOfOneLabelDifferentColours() {
    List<Mark> row = new ArrayList<>();
    for (int apart : new int[] {30, 38, 45}) {
      row.addAll(
          draw(
              region(0, 0, 40, 40, "kite"),
              region(apart, 0, 80, 40, "kite"),
              region(300, 200, 340, 240, "kite")));
    }
    for (int i = 0; i < row.size(); i += 3) {
      assertThat(row.get(i + 1).colour()).isNotEqualTo(row.get(i).colour());
      assertThat(row.get(i + 2).colour()).isEqualTo(row.get(i).colour());
    }
  }

  @Test
  void tellsNeighboursApartByTheirMasksNotByTheirBoxes() {
    // Two triangles that share a box, at its opposite corners.
    Box box = new Box(0, 0, 400, 300);
    List<Mark> marks =
        draw(
            new TracedRegion(box, 1, "tree", List.of(List.of(0, 0, 150, 0, 0, 100))),
            new TracedRegion(box, 1, "tree", List.of(List.of(400, 300, 400, 200, 250, 300))));

    assertThat(marks.get(0).colour()).isEqualTo(marks.get(1).colour());
  }

  @Test
  void coloursManyRegionsThatAllOverlap() {
    TracedRegion[] regions = new TracedRegion[30];
    for (int i = 0; i < regions.length; i++) {
      regions[i] = region(i, i, 300 + i, 200 + i, "person");
    }
    List<Mark> marks = draw(regions);

    assertThat(marks.subList(0, 7)).extracting(Mark::colour).doesNotHaveDuplicates();
    assertThat(marks).hasSize(30);
  }

  @Test
  void drawsSmallRegionsOverLargeOnes() {
    List<Mark> marks = draw(region(10, 10, 20, 20, "face"), region(0, 0, 100, 200, "person"));

    assertThat(Marking.fromLargest(marks)).containsExactly(marks.get(1), marks.get(0));
  }
}
