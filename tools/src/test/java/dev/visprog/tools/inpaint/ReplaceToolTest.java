package dev.visprog.tools.inpaint;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.masked;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.tool.CancelledException;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.inpaint.FakeInpainter.Asked;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ReplaceToolTest extends ToolContractTest {
  private static final int PAINT = 0x2040e0;

  @Override
  protected Tool tool() {
    return new ReplaceTool(FakeInpainter.of(32, PAINT));
  }

  @Override
  protected Call withOthers(Call call) {
    return call.with("prompt", "a lake");
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return image;
  }

  private static Image replaced(Inpainter model, Image image, Region... regions)
      throws ToolException {
    return (Image) replaced(model, image, RecordingContext.lenient(), regions);
  }

  private static Value replaced(
      Inpainter model, Image image, RecordingContext context, Region... regions)
      throws ToolException {
    return Call.of(new ReplaceTool(model))
        .with("image", image)
        .with("object", in(image, regions))
        .with("prompt", " a lake ")
        .run(context);
  }

  /** Pictures and regions of every awkward shape. */
  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of("in the middle", 120, 90, region(40, 30, 70, 50, 1, "")),
        Arguments.of("round", 120, 90, masked(30, 20, 90, 80, Mask.ellipse(60, 60))),
        Arguments.of("upper left corner", 120, 90, masked(0, 0, 40, 30, Mask.ellipse(40, 30))),
        Arguments.of("lower right corner", 120, 90, region(100, 80, 120, 90, 1, "")),
        Arguments.of("from side to side", 120, 90, region(0, 40, 120, 50, 1, "")),
        Arguments.of("a wide picture", 400, 9, masked(150, 0, 250, 9, Mask.ellipse(100, 9))),
        Arguments.of("a tall picture", 9, 400, region(2, 100, 7, 130, 1, "")),
        Arguments.of("a small picture", 7, 5, region(2, 1, 5, 4, 1, "")),
        Arguments.of("one pixel of a small picture", 3, 3, region(1, 1, 2, 2, 1, "")),
        Arguments.of("one pixel of a large picture", 900, 700, region(450, 350, 451, 351, 1, "")),
        Arguments.of("all of a large picture but a row", 900, 700, region(0, 1, 900, 700, 1, "")),
        Arguments.of("a hair", 200, 100, region(10, 50, 190, 51, 1, "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void paintsTheMaskWhollyFadesInARimAndChangesNothingBeyond(
      String name, int width, int height, Region region) throws ToolException {
    Image image = Pictures.disc(width, height, width / 2.0, height / 2.0, height / 3.0);

    for (int side : new int[] {8, 32, 256}) {
      Image result = replaced(FakeInpainter.of(side, PAINT), image, region);

      assertThat(result.frame()).isEqualTo(image.frame());
      int rim = Feather.rim(Square.around(region.box(), width, height, side).scale());
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int is = result.rgb(x, y);
          if (isMasked(region, x, y)) {
            assertThat(distance(is, PAINT)).as("%d,%d is painted", x, y).isLessThanOrEqualTo(3);
          } else if (isNear(region.box(), x, y, rim)) {
            assertThat(isBetween(is, image.rgb(x, y), PAINT)).as("%d,%d fades", x, y).isTrue();
          } else {
            assertThat(is).as("%d,%d is kept", x, y).isEqualTo(image.rgb(x, y));
          }
        }
      }
    }
  }

  private static boolean isNear(Box box, int x, int y, int rim) {
    return x >= box.x0() - rim && x < box.x1() + rim && y >= box.y0() - rim && y < box.y1() + rim;
  }

  private static boolean isMasked(Region region, int x, int y) {
    Box box = region.box();
    boolean inBox = x >= box.x0() && x < box.x1() && y >= box.y0() && y < box.y1();
    return inBox
        && (region.mask() == null
            || region.mask().at(x - box.x0(), y - box.y0()) >= Mask.THRESHOLD);
  }

  private static boolean isBetween(int colour, int a, int b) {
    boolean between = true;
    for (int shift = 0; shift <= 16; shift += 8) {
      int least = Math.min(a >> shift & 0xff, b >> shift & 0xff);
      int most = Math.max(a >> shift & 0xff, b >> shift & 0xff);
      int value = colour >> shift & 0xff;
      between &= value >= least - 3 && value <= most + 3;
    }
    return between;
  }

  private static int distance(int a, int b) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff)));
    }
    return most;
  }

  @Test
  void leavesSoftPixelsThatAreMoreOutsideThanInsideAsTheyAre() throws ToolException {
    Image image = Pictures.gradient(40, 40);
    byte[] soft = new byte[400];
    for (int i = 0; i < soft.length; i++) {
      soft[i] = (byte) (i % 20 < 10 ? 127 : 128);
    }
    Image result =
        replaced(FakeInpainter.of(32, PAINT), image, masked(10, 10, 30, 30, Mask.of(20, 20, soft)));

    Box beyondTheRim = new Box(0, 0, 18, 40);
    assertThat(result.crop(beyondTheRim)).isEqualTo(image.crop(beyondTheRim));
    assertThat(result.rgb(19, 20)).isNotEqualTo(PAINT);
    assertThat(result.rgb(25, 20)).isEqualTo(PAINT);
  }

  @Test
  void givesThePictureBackWhenEveryMaskIsEmpty() throws ToolException {
    Image image = Pictures.gradient(40, 40);
    FakeInpainter model = FakeInpainter.of(32, PAINT);
    RecordingContext context = RecordingContext.lenient();

    Value result =
        replaced(model, image, context, masked(5, 5, 15, 15, Mask.of(10, 10, new byte[100])));

    assertThat(result).isEqualTo(image);
    assertThat(context.nothingFound())
        .containsExactly("the mask of what to replace is empty, went on with the image unchanged");
    assertThat(model.asked()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void paintsTheWholePictureWhenAllOfItIsMasked(int width, int height) throws ToolException {
    Image image = Pictures.gradient(width, height);
    FakeInpainter model = FakeInpainter.of(32, PAINT);

    Image result = replaced(model, image, region(0, 0, width, height, 1, "all"));

    assertThat(result).isEqualTo(image.withBgr(Pictures.plain(width, height, PAINT).toBgr()));
    Mask mask = model.asked().get(0).mask();
    assertThat(mask.area()).as("nothing is left to be seen").isEqualTo(32 * 32);
  }

  static Stream<Arguments> sizes() {
    return Stream.of(
        Arguments.of(64, 64), Arguments.of(90, 30), Arguments.of(20, 300), Arguments.of(1, 1));
  }

  @Test
  void showsTheModelASquareOfThePictureAroundTheMask() throws ToolException {
    Image image = Pictures.gradient(300, 200);
    FakeInpainter model = FakeInpainter.of(60, PAINT);

    replaced(model, image, region(100, 80, 140, 100, 1, "boat"));

    Asked asked = model.asked().get(0);
    assertThat(asked.prompt()).isEqualTo("a lake");
    assertThat(asked.picture().toBgr())
        .as("half as long again, pixel for pixel")
        .isEqualTo(image.crop(new Box(90, 60, 150, 120)).toBgr());
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 60; x++) {
        boolean inside = x >= 10 - 4 && x < 50 + 4 && y >= 20 - 4 && y < 40 + 4;
        assertThat(asked.mask().at(x, y)).isEqualTo(inside ? 255 : 0);
      }
    }
  }

  @Test
  void movesTheSquareInsideThePicture() throws ToolException {
    Image image = Pictures.gradient(300, 200);
    FakeInpainter model = FakeInpainter.of(60, PAINT);

    replaced(model, image, region(0, 160, 40, 200, 1, "boat"));

    assertThat(model.asked().get(0).picture().toBgr())
        .isEqualTo(image.crop(new Box(0, 140, 60, 200)).toBgr());
  }

  @Test
  void mirrorsAPictureThatIsNarrowerThanTheSquare() throws ToolException {
    Image image = Pictures.gradient(30, 90);
    FakeInpainter model = FakeInpainter.of(90, PAINT);

    replaced(model, image, region(0, 10, 30, 75, 1, "tower"));

    Asked asked = model.asked().get(0);
    for (int y = 0; y < 90; y++) {
      for (int x = 0; x < 90; x++) {
        int folded = Math.floorMod(x - 30, 58);
        int mirrored = folded < 30 ? folded : 58 - folded;
        assertThat(asked.picture().rgb(x, y)).isEqualTo(image.rgb(mirrored, y));
      }
    }
    assertThat(asked.mask().at(0, 40)).as("what is masked is so in the mirror").isEqualTo(255);
  }

  @Test
  void givesTheModelEverySpeckOfAHugePicture() throws ToolException {
    Image image = Pictures.plain(2400, 1800, 0x808080);
    FakeInpainter model = FakeInpainter.of(16, PAINT);

    Image result =
        replaced(
            model,
            image,
            region(300, 300, 301, 301, 1, "speck"),
            region(0, 1000, 2400, 1800, 1, "ground"));

    assertThat(result.rgb(300, 300)).isEqualTo(PAINT);
    assertThat(result.rgb(1200, 1500)).isEqualTo(PAINT);
  }

  @Test
  void fadesOutBesideTheMask() throws ToolException {
    Image image = Pictures.plain(100, 100, 0xffffff);
    Image result = replaced(FakeInpainter.of(100, 0), image, region(60, 20, 100, 80, 1, ""));

    assertThat(result.rgb(57, 50)).isEqualTo(0xffffff);
    for (int x = 58; x < 61; x++) {
      assertThat(result.rgb(x, 50) & 0xff).isLessThan(result.rgb(x - 1, 50) & 0xff);
    }
    assertThat(result.rgb(60, 50)).isZero();
    assertThat(result.rgb(99, 50)).isZero();
  }

  @Test
  void takesBackTheShiftOfColoursThatTheModelMakes() throws ToolException {
    Image image =
        Pictures.drawn(200, 150, (x, y) -> (60 + x / 2) << 16 | (200 - y) << 8 | (x + y) / 4 + 60);
    int[] slopes = {90, 105, 95}; // in percent
    int[] shifts = {14, -8, 6};
    FakeInpainter model =
        FakeInpainter.shifting(128, (channel, v) -> v * slopes[channel] / 100 + shifts[channel]);

    Image result = replaced(model, image, masked(60, 40, 120, 100, Mask.ellipse(60, 60)));

    for (int y = 0; y < 150; y++) {
      for (int x = 0; x < 200; x++) {
        assertThat(distance(result.rgb(x, y), image.rgb(x, y))).as("%d,%d", x, y).isBetween(0, 4);
      }
    }
  }

  @Test
  void keepsContrastWhenTheModelLosesTextureOnly() throws ToolException {
    // A chequered ground, of which the model gives the mean back; what it paints spans the range.
    Image image = Pictures.drawn(128, 128, (x, y) -> (x + y) % 2 == 0 ? 0x707070 : 0x909090);
    FakeInpainter model =
        new FakeInpainter(
            128, (shown, masked, x, y) -> masked ? (y < 64 ? 0x202020 : 0xe0e0e0) : 0x808080);

    Image result = replaced(model, image, region(32, 32, 96, 96, 1, ""));

    assertThat(result.rgb(64, 45) & 0xff).isCloseTo(0x20, within(2));
    assertThat(result.rgb(64, 85) & 0xff).isCloseTo(0xe0, within(2));
  }

  @Test
  void paintsTheUnionOfAllRegionsAtOnceWhereTheModelSeesThemInFull() throws ToolException {
    Image image = Pictures.gradient(200, 100);
    FakeInpainter model = FakeInpainter.of(256, PAINT);

    Image result =
        replaced(model, image, region(10, 10, 40, 40, 1, "a"), region(150, 60, 190, 90, 1, "b"));

    assertThat(model.asked()).hasSize(1);
    assertThat(result.rgb(25, 25)).isEqualTo(PAINT);
    assertThat(result.rgb(170, 75)).isEqualTo(PAINT);
  }

  @Test
  void paintsFarApartRegionsOneByOneWhereASquareAroundAllWouldCostDetail() throws ToolException {
    Image image = Pictures.gradient(1200, 300);
    FakeInpainter model = FakeInpainter.of(60, PAINT);

    Image result =
        replaced(
            model, image, region(10, 10, 50, 50, 1, "a"), region(1100, 200, 1140, 240, 1, "b"));

    assertThat(model.asked()).hasSize(2);
    assertThat(model.asked()).extracting(Asked::seed).doesNotHaveDuplicates();
    assertThat(model.asked().get(1).picture().toBgr())
        .isEqualTo(image.crop(new Box(1090, 190, 1150, 250)).toBgr());
    assertThat(result.rgb(30, 30)).isEqualTo(PAINT);
    assertThat(result.rgb(1120, 220)).isEqualTo(PAINT);
  }

  @Test
  void hidesFromTheModelWhatIsStillToBeReplacedAndShowsWhatWas() throws ToolException {
    // A thing so large that it has a square of its own, and a small one that lies in that square.
    Image image = Pictures.plain(1000, 1000, 0x808080);
    FakeInpainter model = FakeInpainter.of(64, PAINT);

    replaced(
        model, image, region(0, 500, 500, 900, 1, "large"), region(700, 700, 730, 730, 1, "small"));

    assertThat(model.asked()).hasSize(2);
    Asked large = model.asked().get(0);
    int x = (715 - 0) * 64 / 750;
    int y = (715 - 250) * 64 / 750;
    assertThat(large.mask().at(x, y)).as("the small one is hidden").isEqualTo(255);
    assertThat(model.asked().get(1).mask().area()).isLessThan(64 * 64);
  }

  @Test
  void runsTheModelNoMoreThanAFewTimes() throws ToolException {
    Image image = Pictures.gradient(3000, 2000);
    FakeInpainter model = FakeInpainter.of(32, PAINT);
    Region[] many = new Region[40];
    for (int i = 0; i < many.length; i++) {
      int x = 20 + i % 8 * 370;
      int y = 20 + i / 8 * 390;
      many[i] = region(x, y, x + 20, y + 20, 1, "");
    }

    RecordingContext context = RecordingContext.lenient();
    Image result = (Image) replaced(model, image, context, many);

    assertThat(model.asked()).hasSize(Grouping.MOST);
    for (Region one : many) {
      assertThat(result.rgb(one.box().x0() + 10, one.box().y0() + 10)).isEqualTo(PAINT);
    }
    assertThat(context.warnings()).hasSize(1).allMatch(w -> w.contains("may look soft"));
  }

  @Test
  void passesTheSeedOfTheRunOn() throws ToolException {
    FakeInpainter model = FakeInpainter.of(32, PAINT);
    RecordingContext context = RecordingContext.withSeed(42);

    replaced(model, PICTURE, context, region(4, 4, 20, 20, 1, ""));

    assertThat(model.asked().get(0).seed()).isEqualTo(42);
  }

  @Test
  void refusesRegionsOfAnotherPicture() {
    Image other = Pictures.plain(64, 48, 0x123456);

    assertThatThrownBy(
            () ->
                Call.of(tool())
                    .with("image", PICTURE)
                    .with("object", in(other, region(1, 1, 9, 9, 1, "cat")))
                    .with("prompt", "a lake")
                    .run(RecordingContext.lenient()))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("another picture");
  }

  @Test
  void refusesAPictureOfAnotherSizeFromItsModel() {
    Inpainter model = FakeInpainter.of(32, PAINT).giving(Pictures.plain(16, 32, PAINT));

    assertThatThrownBy(() -> replaced(model, PICTURE, region(1, 1, 9, 9, 1, "cat")))
        .isInstanceOf(ToolException.class)
        .hasMessage("the model gave a picture of 16×32, want 32×32");
  }

  @Test
  void stopsWhenItsModelDoes() {
    Inpainter model = FakeInpainter.of(32, PAINT).failing(new CancelledException("stopped"));

    assertThatThrownBy(() -> replaced(model, PICTURE, region(1, 1, 9, 9, 1, "cat")))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void refusesAnEmptyPrompt() {
    assertThatThrownBy(
            () ->
                Call.of(tool())
                    .with("image", PICTURE)
                    .with("object", in(PICTURE, region(1, 1, 9, 9, 1, "cat")))
                    .with("prompt", "  ")
                    .run(RecordingContext.lenient()))
        .isInstanceOf(ToolException.class)
        .hasMessage("the prompt is empty, want what to paint, such as 'green grass'");
  }

  @Test
  void replacesInAnEditedPictureByRegionsOfItsOriginal() throws ToolException {
    Image edited = PICTURE.withBgr(Pictures.plain(64, 48, 0x404040).toBgr());
    Regions found = in(PICTURE, region(10, 10, 30, 30, 1, "cat"));

    Image result =
        Call.of(tool())
            .with("image", edited)
            .with("object", found)
            .with("prompt", "a lake")
            .image();

    assertThat(List.of(result.rgb(20, 20), result.rgb(50, 40))).containsExactly(PAINT, 0x404040);
  }
}
