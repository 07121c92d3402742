package dev.visprog.tools.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import org.junit.jupiter.api.Test;

final class LocToolTest extends ToolContractTest {

  @Override
  protected Tool tool() {
    return new LocTool();
  }

  @Override
  protected Call withOthers(Call call) {
    return call.with("object", "LEFT");
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return Regions.none(image.frame());
  }

  @Test
  void givesTheHalfWithoutAModel() throws ToolException {
    Regions regions =
        Call.of(new LocTool()).with("image", PICTURE).with("object", "BOTTOM").regions();

    assertThat(regions.list())
        .containsExactly(new Region(new Box(0, 24, 64, 48), 1, "BOTTOM", null));
  }

  @Test
  void saysThatThereIsNoModelForAnythingElse() {
    Call call = Call.of(new LocTool()).with("image", PICTURE).with("object", "bottom");

    assertThatThrownBy(call::regions)
        .isInstanceOf(MissingModelException.class)
        .hasMessageStartingWith("Loc cannot look for 'bottom': there is no model for Loc");
    assertThat(new LocTool().missing()).isPresent();
  }
}
