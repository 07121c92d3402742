package dev.visprog.tools.embed;

import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names by a model that knows nothing but colours. */
class RegionNamesTest {
  private static final Image STRIPES =
      Pictures.drawn(90, 30, (x, y) -> x < 30 ? 0xff0000 : x < 60 ? 0x00ff00 : 0x0000ff);

  private final ColourModel model = new ColourModel();
  private final RecordingContext context = RecordingContext.lenient();

  @Test
  void aRegionGetsTheNearestName() throws ToolException {
    RegionNames names = new RegionNames(model, List.of("red", "green", "blue"));
    List<Region> nameless = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      nameless.add(region(i, 2, i + 10, 20, 0.5, "object"));
    }
    List<Region> named = names.name(STRIPES, nameless, context);

    assertThat(named).hasSameSizeAs(nameless);
    for (int i = 0; i < named.size(); i++) {
      String colour = i <= 24 ? "red" : "green";
      if (i != 25) { // half of each
        assertThat(named.get(i)).isEqualTo(nameless.get(i).withLabel(colour));
      }
    }
    assertThat(context.progress()).isSorted().endsWith(1.0);
  }

  @Test
  void whatIsOutsideOfTheMaskCountsLess() throws ToolException {
    byte[] left = new byte[20 * 10];
    for (int i = 0; i < left.length; i++) {
      left[i] = (byte) (i % 20 < 8 ? 255 : 0);
    }
    Region onTheEdge = new Region(new Box(22, 0, 42, 10), 1, "object", Mask.of(20, 10, left));
    RegionNames names = new RegionNames(model, List.of("green", "red"));

    assertThat(names.name(STRIPES, List.of(onTheEdge), context).get(0).label()).isEqualTo("red");
  }

  @Test
  void everydayNamesArePlainAndDifferent() throws ToolException {
    RegionNames names = RegionNames.everyday(model);
    assertThat(names.name(STRIPES, List.of(), context)).isEmpty();
    assertThat(model.asked).isEmpty();
    assertThat(names.name(STRIPES, List.of(region(0, 0, 9, 9, 1, "")), context)).hasSize(1);
    assertThat(model.asked)
        .hasSizeGreaterThan(100)
        .doesNotHaveDuplicates()
        .contains("a photo of dog", "a photo of sky")
        .allMatch(sentence -> sentence.matches("a photo of [a-z ]+"));
    assertThat(names.revision()).hasValueSatisfying(it -> assertThat(it).startsWith("colours-"));
    assertThat(names.revision()).isNotEqualTo(new RegionNames(model, List.of("x")).revision());
  }

  @Test
  void wantsANameAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegionNames(model, List.of()))
        .withMessage("got no class, want at least one to name regions with");
  }
}
