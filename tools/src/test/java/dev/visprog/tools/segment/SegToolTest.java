package dev.visprog.tools.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SegToolTest extends ToolContractTest {
  /** Sees a ball in the upper left quarter of every picture. */
  private static final class Balls implements Segmenter {
    boolean closed;

    @Override
    public List<Region> divide(Image picture, ToolContext context) {
      int side = Math.min(picture.width(), picture.height()) / 2;
      return side == 0
          ? List.of()
          : List.of(new Region(new Box(0, 0, side, side), 0.9, "ball", Mask.ellipse(side, side)));
    }

    @Override
    public Optional<String> revision() {
      return Optional.of("balls");
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private final Balls model = new Balls();

  @Override
  protected Tool tool() {
    return new SegTool(model);
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return Regions.none(image.frame());
  }

  @Test
  void givesTheRegionsOfTheModelInTheFrameOfThePicture() throws ToolException {
    Image crop = PICTURE.crop(new Box(10, 10, 30, 40));

    Regions found = Call.of(tool()).with("image", crop).regions();

    assertThat(found.frame()).isEqualTo(crop.frame());
    assertThat(found.list())
        .containsExactly(new Region(new Box(0, 0, 10, 10), 0.9, "ball", Mask.ellipse(10, 10)));
    assertThat(found.in(PICTURE.frame()).list().get(0).box()).isEqualTo(new Box(10, 10, 20, 20));
  }

  @Test
  void givesNoRegionsWhereTheModelSeesNone() throws ToolException {
    Image line = PICTURE.crop(new Box(0, 0, 30, 1));

    assertThat(Call.of(tool()).with("image", line).regions()).isEqualTo(Regions.none(line.frame()));
  }

  @Test
  void namesItsModelAndLetsGoOfIt() {
    SegTool tool = new SegTool(model);

    assertThat(tool.revision()).hasValueSatisfying(of -> assertThat(of).endsWith("+balls"));
    tool.close();
    assertThat(model.closed).isTrue();
  }
}
