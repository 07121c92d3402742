package dev.visprog.tools.tag;

import dev.visprog.tool.Tool;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Value;

final class TagToolContractTest extends ToolContractTest {
  @Override
  protected Tool tool() {
    return new TagTool();
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return image;
  }
}
