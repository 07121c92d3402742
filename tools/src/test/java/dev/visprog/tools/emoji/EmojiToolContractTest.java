package dev.visprog.tools.emoji;

import dev.visprog.tool.Tool;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Value;

final class EmojiToolContractTest extends ToolContractTest {
  @Override
  protected Tool tool() {
    return new EmojiTool();
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return image;
  }

  @Override
  protected Call withOthers(Call call) {
    return call.with("emoji", "winking_face");
  }
}
