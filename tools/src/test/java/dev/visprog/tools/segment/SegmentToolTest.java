package dev.visprog.tools.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tool with a model that finds ellipses, and nothing in boxes that are one pixel wide. */
final class SegmentToolTest extends ToolContractTest {
  private static final class Ellipses implements BoxSegmenter {
    final List<List<Box>> asked = new ArrayList<>();

    @Override
    public synchronized List<Shape> shapes(Image picture, List<Box> boxes) {
      asked.add(boxes);
      return boxes.stream().map(Ellipses::shape).toList();
    }

    private static Shape shape(Box box) {
      return box.width() == 1
          ? new Shape(Mask.of(1, box.height(), new byte[box.height()]), 0.9)
          : new Shape(Mask.ellipse(box.width(), box.height()), 1.0 / box.width());
    }

    @Override
    public Optional<String> revision() {
      return Optional.of("ellipses");
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }
  }

  private final Ellipses model = new Ellipses();

  @Override
  protected Tool tool() {
    return new SegmentTool(model);
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return Regions.none(image.frame());
  }

  @Test
  void keepsBoxLabelAndScoreAndGivesAMask() throws ToolException {
    RecordingContext context = RecordingContext.lenient();
    Regions boxes =
        Pictures.in(
            PICTURE,
            Pictures.region(18, 12, 42, 36, 0.9, "disc"),
            new Region(new Box(2, 3, 12, 14), 0.5, "corner", Mask.of(10, 11, new byte[110])));

    Value value = Call.of(tool()).with("image", PICTURE).with("object", boxes).run(context);

    assertThat(((Regions) value).list())
        .containsExactly(
            new Region(new Box(18, 12, 42, 36), 0.9, "disc", Mask.ellipse(24, 24)),
            new Region(new Box(2, 3, 12, 14), 0.5, "corner", Mask.ellipse(10, 11)));
    assertThat(model.asked)
        .containsExactly(List.of(new Box(18, 12, 42, 36), new Box(2, 3, 12, 14)));
    assertThat(context.warnings()).isEmpty();
    assertThat(context.scores()).containsEntry("least quality", 1.0 / 24);
  }

  @Test
  void keepsABoxInWhichThereIsNoShape() throws ToolException {
    RecordingContext context = RecordingContext.lenient();
    Regions boxes = Pictures.in(PICTURE, Pictures.region(5, 5, 6, 9, 0.7, "line"));

    Value value = Call.of(tool()).with("image", PICTURE).with("object", boxes).run(context);

    assertThat(((Regions) value).list())
        .containsExactly(new Region(new Box(5, 5, 6, 9), 0.7, "line", null));
    assertThat(context.warnings()).containsExactly("found no shape at 5,5,6,9, kept the box");
  }

  @Test
  void doesNotAskTheModelAboutNothing() throws ToolException {
    Regions none = Regions.none(PICTURE.frame());

    assertThat(Call.of(tool()).with("image", PICTURE).with("object", none).regions())
        .isEqualTo(none);
    assertThat(model.asked).isEmpty();
  }

  @Test
  void refusesRegionsOfAnotherPicture() {
    Image other = Pictures.plain(64, 48, 0x102030);
    Regions boxes = Pictures.in(other, Pictures.region(1, 1, 5, 5, 0.7, "dog"));

    assertThatExceptionOfType(ToolException.class)
        .isThrownBy(() -> Call.of(tool()).with("image", PICTURE).with("object", boxes).regions())
        .withMessageContaining("another picture");
  }
}
