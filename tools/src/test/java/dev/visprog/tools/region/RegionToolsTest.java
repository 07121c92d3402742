package dev.visprog.tools.region;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.masked;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionToolsTest {
  private static final Image PICTURE = Pictures.plain(100, 100, 0x808080);

  private static final Region A = region(60, 5, 80, 15, 0.9, "a");
  private static final Region B = region(10, 40, 50, 80, 0.8, "b");
  private static final Region C = region(30, 90, 40, 100, 0.7, "c");

  private static final Regions ABC = in(PICTURE, A, B, C);

  private static List<String> labels(Regions regions) {
    return regions.list().stream().map(Region::label).toList();
  }

  @Test
  void countsRegions() throws ToolException {
    assertThat(Call.of(new CountTool()).with("box", ABC).number()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "left, bca",
    "right, acb",
    "top, abc",
    "bottom, cba",
    "largest, bac",
    "smallest, cab",
    "score, abc",
    "' LARGEST ', bac"
  })
  void sorts(String by, String expected) throws ToolException {
    Regions sorted = Call.of(new SortTool()).with("object", ABC).with("by", by).regions();

    assertThat(String.join("", labels(sorted))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"left", "right", "top", "bottom", "largest", "smallest", "score"})
  void keepsTheOrderOfEquals(String by) throws ToolException {
    Regions equal = in(PICTURE, region(1, 1, 5, 5, 0.5, "x"), region(1, 1, 5, 5, 0.5, "y"), B);
    Regions sorted = Call.of(new SortTool()).with("object", equal).with("by", by).regions();

    assertThat(labels(sorted)).containsSubsequence("x", "y");
  }

  @Test
  void measuresSizeByTheMask() throws ToolException {
    byte[] onePixel = new byte[40 * 40];
    onePixel[7] = (byte) 255;
    Regions regions = in(PICTURE, masked(10, 40, 50, 80, Mask.of(40, 40, onePixel)), C);

    assertThat(
            labels(Call.of(new SortTool()).with("object", regions).with("by", "largest").regions()))
        .containsExactly("c", "thing");
  }

  @Test
  void namesTheOrdersWhenItKnowsNoSuchOne() {
    Call call = Call.of(new SortTool()).with("object", ABC).with("by", "larges");

    assertThatThrownBy(call::regions)
        .isInstanceOf(ToolException.class)
        .hasMessage(
            "argument 'by' got 'larges', want one of: left, right, top, bottom, largest, smallest,"
                + " score (did you mean 'largest'?)");
  }

  @ParameterizedTest
  @CsvSource({"1, a", "2, b", "3, c", "-1, c", "-3, a"})
  void takesTheNth(double n, String expected) throws ToolException {
    assertThat(labels(Call.of(new NthTool()).with("object", ABC).with("n", n).regions()))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {4, -4, 1e9, -2147483647})
  void findsNothingOutsideTheList(double n) throws ToolException {
    RecordingContext context = RecordingContext.lenient();

    assertThat(Call.of(new NthTool()).with("object", ABC).with("n", n).run(context))
        .isEqualTo(Regions.none(PICTURE.frame()));
    assertThat(context.nothingFound()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1.5, 1e300})
  void refusesANumberThatIsNoPlace(double n) {
    Call call = Call.of(new NthTool()).with("object", ABC).with("n", n);

    assertThatThrownBy(call::regions)
        .isInstanceOf(ToolException.class)
        .hasMessageStartingWith("argument 'n' got ");
  }

  @Test
  void takesTheFirst() throws ToolException {
    assertThat(labels(Call.of(new FirstTool()).with("object", ABC).regions())).containsExactly("a");
  }

  @Test
  void joinsListsBestFirstAndKeepsEqualsInOrder() throws ToolException {
    Regions other = in(PICTURE, region(0, 0, 9, 9, 0.9, "d"), region(0, 0, 8, 8, 0.75, "e"));

    assertThat(labels(Call.of(new UnionTool()).with("object", ABC).with("other", other).regions()))
        .containsExactly("a", "d", "b", "e", "c");
  }

  @Test
  void keepsARegionThatIsInBothOnceWithTheBestOfBoth() throws ToolException {
    Mask mask = Mask.ellipse(20, 10);
    Regions other =
        in(PICTURE, new Region(A.box(), 0.2, "a", mask), new Region(B.box(), 0.95, "b", null));
    Regions union = Call.of(new UnionTool()).with("object", ABC).with("other", other).regions();

    assertThat(union.list())
        .containsExactly(
            new Region(B.box(), 0.95, "b", null), new Region(A.box(), 0.9, "a", mask), C);
  }

  @Test
  void keepsTwoLabelsInOnePlace() throws ToolException {
    Regions other = in(PICTURE, A.withLabel("another"));

    assertThat(Call.of(new UnionTool()).with("object", ABC).with("other", other).regions().size())
        .isEqualTo(4);
  }

  @Test
  void takesAwayWhatCoversTheSamePlace() throws ToolException {
    Regions other = in(PICTURE, region(62, 5, 80, 15, 0.1, "z"), region(10, 40, 50, 59, 1, "b"));

    assertThat(
            labels(Call.of(new WithoutTool()).with("object", ABC).with("other", other).regions()))
        .containsExactly("b", "c");
  }

  @Test
  void takesAwayAtExactlyOneHalf() throws ToolException {
    Regions other = in(PICTURE, region(10, 40, 50, 60, 1, "half of b"));

    assertThat(
            labels(Call.of(new WithoutTool()).with("object", ABC).with("other", other).regions()))
        .containsExactly("a", "c");
  }

  @Test
  void comparesMasksWhereBothHaveOne() throws ToolException {
    byte[] upper = new byte[100];
    Arrays.fill(upper, 0, 50, (byte) 255);
    byte[] lower = new byte[100];
    Arrays.fill(lower, 50, 100, (byte) 255);
    Region top = masked(0, 0, 10, 10, Mask.of(10, 10, upper));
    Region bottom = masked(0, 0, 10, 10, Mask.of(10, 10, lower));
    Regions both = in(PICTURE, top, bottom);

    assertThat(
            Call.of(new WithoutTool())
                .with("object", both)
                .with("other", in(PICTURE, bottom))
                .regions()
                .list())
        .containsExactly(top);
  }

  @Test
  void comparesRegionsOfDifferentCropsInTheWholePicture() throws ToolException {
    Image crop = PICTURE.crop(new Box(50, 0, 100, 50));
    Regions other = in(crop, region(10, 5, 30, 15, 1, "a"));

    assertThat(
            labels(Call.of(new WithoutTool()).with("object", ABC).with("other", other).regions()))
        .containsExactly("b", "c");
  }
}
