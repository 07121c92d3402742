package dev.visprog.tools.embed;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.masked;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SelectToolTest {
  /** Red on the left, green in the middle, blue on the right. */
  private static final Image STRIPES =
      Pictures.drawn(90, 30, (x, y) -> x < 30 ? 0xff0000 : x < 60 ? 0x00ff00 : 0x0000ff);

  private static final Region SKY = region(60, 0, 90, 30, 0.5, "sky-other-merged");
  private static final Region DOG = region(0, 0, 30, 30, 0.9, "dog");
  private static final Region PUPPY = region(30, 0, 60, 30, 0.8, "Dog");

  private final ColourModel model = new ColourModel();
  private final RecordingContext context = RecordingContext.lenient();

  private Regions select(String query, Region... regions) throws ToolException {
    return (Regions)
        Call.of(new SelectTool(model))
            .with("image", STRIPES)
            .with("object", in(STRIPES, regions))
            .with("query", query)
            .run(context);
  }

  @Test
  void picksAllRegionsOfALabelWithoutAModel() throws ToolException {
    assertThat(select("dog", SKY, DOG, PUPPY).list()).containsExactly(DOG, PUPPY);
    assertThat(model.asked).isEmpty();
  }

  @Test
  void knowsTheEndingsOfLabelsOfStuff() throws ToolException {
    Region grass = region(0, 0, 9, 9, 1, "grass-merged");
    assertThat(select("grass", SKY, grass).list()).containsExactly(grass);
  }

  @Test
  void picksTheRegionThatLooksMostLikeAnythingElse() throws ToolException {
    assertThat(select("green thing", SKY, DOG, PUPPY).list()).containsExactly(PUPPY);
    assertThat(context.warnings()).isEmpty();
  }

  @Test
  void answersEachQueryOnItsOwnAndDropsDuplicates() throws ToolException {
    assertThat(select("blue thing, dog, red thing", SKY, DOG, PUPPY).list())
        .containsExactly(DOG, PUPPY, SKY);
  }

  @Test
  void keepsADoubtfulPickWithAWarning() throws ToolException {
    assertThat(select("unicorn", SKY, DOG).list()).hasSize(1);
    assertThat(select("red unicorn", SKY).list()).containsExactly(SKY);
    assertThat(context.warnings())
        .singleElement()
        .asString()
        .startsWith("the pick for 'red unicorn' looks no more like it than like an object (");
  }

  @Test
  void aCategoryNarrowsFirst() throws ToolException {
    Regions picked =
        Call.of(new SelectTool(model))
            .with("image", STRIPES)
            .with("object", in(STRIPES, SKY, DOG, PUPPY))
            .with("query", "blue thing")
            .with("category", "dog, cat")
            .regions();

    assertThat(picked.list()).hasSize(1).doesNotContain(SKY);
  }

  @Test
  void whatIsOutsideOfAMaskIsDimmed() throws ToolException {
    // The whole picture, with a mask on its green part alone.
    byte[] weights = new byte[90 * 30];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) (i % 90 >= 30 && i % 90 < 60 ? 255 : 0);
    }
    Region green = masked(0, 0, 90, 30, Mask.of(90, 30, weights));
    Region all = region(0, 0, 90, 30, 1, "all");

    assertThat(select("green thing", all, green).list()).containsExactly(green);
  }

  @Nested
  final class Contract extends ToolContractTest {
    @Override
    protected Tool tool() {
      return new SelectTool(new ColourModel());
    }

    @Override
    protected Call withOthers(Call call) {
      return call.with("query", "red");
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return Regions.none(image.frame());
    }
  }
}
