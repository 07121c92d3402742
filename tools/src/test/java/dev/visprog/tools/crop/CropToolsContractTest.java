package dev.visprog.tools.crop;

import dev.visprog.tool.Tool;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Value;
import org.junit.jupiter.api.Nested;

/** The contract for each of the tools that cut. */
final class CropToolsContractTest {

  @Nested
  final class Crop extends ToolContractTest {
    @Override
    protected Tool tool() {
      return CropTool.crop();
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return image;
    }
  }

  @Nested
  final class Front extends ToolContractTest {
    @Override
    protected Tool tool() {
      return CropTool.front();
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return image;
    }
  }

  @Nested
  final class Behind extends ToolContractTest {
    @Override
    protected Tool tool() {
      return CropTool.behind();
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return image;
    }
  }

  @Nested
  final class Ahead extends ToolContractTest {
    @Override
    protected Tool tool() {
      return CropTool.ahead();
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return image;
    }
  }

  @Nested
  final class Left extends ToolContractTest {
    @Override
    protected Tool tool() {
      return SideCropTool.left();
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return image.crop(new Box(0, 0, 32, 48));
    }
  }

  @Nested
  final class Right extends ToolContractTest {
    @Override
    protected Tool tool() {
      return SideCropTool.right();
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return image.crop(new Box(32, 0, 64, 48));
    }
  }

  @Nested
  final class Above extends ToolContractTest {
    @Override
    protected Tool tool() {
      return SideCropTool.above();
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return image.crop(new Box(0, 0, 64, 24));
    }
  }

  @Nested
  final class Below extends ToolContractTest {
    @Override
    protected Tool tool() {
      return SideCropTool.below();
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return image.crop(new Box(0, 24, 64, 48));
    }
  }
}
