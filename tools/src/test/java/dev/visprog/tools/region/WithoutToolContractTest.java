package dev.visprog.tools.region;

import dev.visprog.tool.Tool;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;

final class WithoutToolContractTest extends ToolContractTest {
  @Override
  protected Tool tool() {
    return new WithoutTool();
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return Regions.none(image.frame());
  }

  @Override
  protected boolean needsRegions() {
    return false;
  }
}
