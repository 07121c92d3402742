package dev.visprog.tools.embed;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ClassifyToolTest {
  /** Red on the left, green in the middle, blue on the right. */
  private static final Image STRIPES =
      Pictures.drawn(90, 30, (x, y) -> x < 30 ? 0xff0000 : x < 60 ? 0x00ff00 : 0x0000ff);

  private static final Region LEFT = region(0, 0, 30, 30, 0.5, "a");
  private static final Region MIDDLE = region(30, 0, 60, 30, 0.5, "b");
  private static final Region RIGHT = region(60, 0, 90, 30, 0.5, "c");

  private final ColourModel model = new ColourModel();

  private Call call(String... categories) {
    return Call.of(new ClassifyTool(model, Templates.PHOTO))
        .with("image", STRIPES)
        .with("categories", new Names(List.of(categories)));
  }

  private static List<String> labels(Regions regions) {
    return regions.list().stream().map(Region::label).toList();
  }

  @Test
  void labelsEachRegionWithTheNearestCategory() throws ToolException {
    Regions labelled =
        call("blue wall", "red wall").with("object", in(STRIPES, LEFT, RIGHT)).regions();

    assertThat(labels(labelled)).containsExactly("red wall", "blue wall");
    assertThat(labelled.list().get(0).box()).isEqualTo(LEFT.box());
    assertThat(labelled.list().get(0).score()).isBetween(0.9, 1.0);
    assertThat(model.asked).containsExactly("a photo of blue wall", "a photo of red wall");
  }

  @Test
  void labelsTheWholePictureWithoutRegions() throws ToolException {
    Image red = Pictures.plain(20, 10, 0xff2020);
    Regions labelled =
        Call.of(new ClassifyTool(model, Templates.PHOTO))
            .with("image", red)
            .with("categories", new Names(List.of("green", "red")))
            .regions();

    assertThat(labels(labelled)).containsExactly("red");
    assertThat(labelled.list().get(0).box()).isEqualTo(red.frame().bounds());
  }

  @Test
  void aSingleCategoryCompetesWithSomethingElse() throws ToolException {
    assertThat(labels(call("green").with("object", in(STRIPES, LEFT, MIDDLE)).regions()))
        .containsExactly("green");
  }

  @Test
  void warnsWhenNoRegionIsOfTheSingleCategory() throws ToolException {
    Image grey = Pictures.plain(20, 10, 0x000000);
    RecordingContext context = RecordingContext.lenient();
    Value none =
        Call.of(new ClassifyTool(model, Templates.PHOTO))
            .with("image", grey)
            .with("categories", new Names(List.of("green")))
            .run(context);

    assertThat(none).isEqualTo(Regions.none(grey.frame()));
    assertThat(context.warnings())
        .containsExactly("no region is more like 'green' than like something else");
  }

  @Test
  void namesOfIndividualsKeepTheirBestRegion() throws ToolException {
    Region half = region(20, 0, 40, 30, 0.9, "d");
    Regions labelled =
        call("Mrs Red", "Mr Green").with("object", in(STRIPES, half, LEFT, MIDDLE)).regions();

    assertThat(labels(labelled)).containsExactly("Mrs Red", "Mr Green");
    assertThat(labelled.list().get(0).box()).isEqualTo(LEFT.box());
  }

  @Test
  void namesOfKindsKeepAllTheirRegions() throws ToolException {
    assertThat(labels(call("red", "blue").with("object", in(STRIPES, LEFT, LEFT)).regions()))
        .containsExactly("red", "red");
  }

  @Test
  void aProgramMayAskForTheBestOfEach() throws ToolException {
    Region part = region(0, 0, 35, 30, 0.9, "d");
    assertThat(
            call("red", "blue")
                .with("object", in(STRIPES, part, LEFT))
                .with("unique", new Truth(true))
                .regions()
                .list())
        .hasSize(1)
        .allMatch(best -> best.box().equals(LEFT.box()));
  }

  @Test
  void anEnsembleAsksSevenSentencesForEachCategory() throws ToolException {
    Regions labelled =
        Call.of(new ClassifyTool(model, Templates.ENSEMBLE))
            .with("image", STRIPES)
            .with("object", in(STRIPES, MIDDLE))
            .with("categories", new Names(List.of("red", "green")))
            .regions();

    assertThat(labels(labelled)).containsExactly("green");
    assertThat(model.asked).hasSize(14).doesNotHaveDuplicates();
  }

  @Nested
  final class Contract extends ToolContractTest {
    @Override
    protected Tool tool() {
      return new ClassifyTool(new ColourModel(), Templates.PHOTO);
    }

    @Override
    protected Call withOthers(Call call) {
      return call.with("categories", new Names(List.of("red", "green")));
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return Regions.none(image.frame());
    }
  }
}
