package dev.visprog.tools.scene.oracle;

import dev.visprog.tool.Tool;
import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.SceneBuilder;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** Every tool of the oracle keeps the contract of tools. */
class OracleContractTest {

  /** A scene whose picture is that of the contract, with a thing where its regions are. */
  private abstract static class Contract extends ToolContractTest {
    private static final Scene SCENE =
        SceneBuilder.of(PICTURE.width(), PICTURE.height())
            .showing(PICTURE)
            .ground(Backdrop.WALL, 0, PICTURE.height())
            .add(Size.LARGE, Colour.RED, Category.BALL, 18, 12, 42, 36)
            .add(Size.SMALL, Colour.BLUE, Category.CUP, 2, 3, 10, 14)
            .build();

    private final String name;

    Contract(String name) {
      this.name = name;
    }

    @Override
    protected Tool tool() {
      return OracleTools.over(List.of(SCENE)).find(name).orElseThrow();
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return Regions.none(image.frame());
    }

    @Override
    protected boolean needsRegions() {
      return false;
    }

    @Override
    protected boolean outlivesTheRun() {
      return false;
    }
  }

  @Nested
  class Loc extends Contract {
    Loc() {
      super("Loc");
    }

    @Override
    protected Call withOthers(Call call) {
      return call.with("object", "thing");
    }
  }

  @Nested
  class FaceDet extends Contract {
    FaceDet() {
      super("FaceDet");
    }
  }

  @Nested
  class Seg extends Contract {
    Seg() {
      super("Seg");
    }
  }

  @Nested
  class Segment extends Contract {
    Segment() {
      super("Segment");
    }
  }

  @Nested
  class Select extends Contract {
    Select() {
      super("Select");
    }

    @Override
    protected Call withOthers(Call call) {
      return call.with("query", "red ball, cup");
    }
  }

  @Nested
  class Classify extends Contract {
    Classify() {
      super("Classify");
    }

    @Override
    protected Call withOthers(Call call) {
      return call.with("categories", new Names(List.of("ball", "cup")));
    }
  }

  @Nested
  class Verify extends Contract {
    Verify() {
      super("Verify");
    }

    @Override
    protected Call withOthers(Call call) {
      return call.with("attribute", "red");
    }
  }

  @Nested
  class Vqa extends Contract {
    Vqa() {
      super("Vqa");
    }

    @Override
    protected Call withOthers(Call call) {
      return call.with("question", "What is this?");
    }
  }

  @Nested
  class Caption extends Contract {
    Caption() {
      super("Caption");
    }
  }

  @Nested
  class Similarity extends Contract {
    Similarity() {
      super("Similarity");
    }

    @Override
    protected Call withOthers(Call call) {
      return call.with("text", "a red ball");
    }
  }
}
