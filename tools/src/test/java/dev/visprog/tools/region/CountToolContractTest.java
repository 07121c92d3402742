package dev.visprog.tools.region;

import dev.visprog.tool.Tool;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Value;

final class CountToolContractTest extends ToolContractTest {
  @Override
  protected Tool tool() {
    return new CountTool();
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return new Number(0);
  }

  @Override
  protected boolean needsRegions() {
    return false;
  }
}
