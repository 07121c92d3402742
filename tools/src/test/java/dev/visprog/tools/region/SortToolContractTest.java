package dev.visprog.tools.region;

import dev.visprog.tool.Tool;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;

final class SortToolContractTest extends ToolContractTest {
  @Override
  protected Tool tool() {
    return new SortTool();
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return Regions.none(image.frame());
  }

  @Override
  protected Call withOthers(Call call) {
    return call.with("by", "left");
  }

  @Override
  protected boolean needsRegions() {
    return false;
  }
}
