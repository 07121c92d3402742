package dev.visprog.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.standard.DeclaredTool;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StandardToolsTest {
  private static final Path FILE = Path.of("no-such-file.onnx");

  private static List<String> names(List<Tool> tools) {
    return tools.stream().map(tool -> tool.signature().name()).toList();
  }

  @Test
  void knowsEveryStandardToolInTheOrderOfTheDocumentation() {
    assertThat(StandardTools.withoutModels().tools().stream().map(Tool::signature))
        .isEqualTo(StandardSignatures.ALL);
  }

  @Test
  void hasTheToolsThatNeedNoModel() {
    assertThat(names(StandardTools.withoutModels().ready()))
        .containsExactly(
            "Sort",
            "First",
            "Nth",
            "Union",
            "Without",
            "Crop",
            "CropLeft",
            "CropRight",
            "CropAbove",
            "CropBelow",
            "CropFront",
            "CropBehind",
            "CropAhead",
            "Count",
            "Tag",
            "Emoji",
            "ColorPop",
            "BgBlur");
  }

  @Test
  void saysHowToGiveFaceDetItsModel() {
    Tool faceDet = StandardTools.withoutModels().find("FaceDet").orElseThrow();
    Call call = Call.of(faceDet).with("image", Pictures.plain(4, 4, 0));

    assertThatThrownBy(call::regions)
        .isInstanceOf(MissingModelException.class)
        .hasMessage(
            "FaceDet has no model: get one with 'visprog models pull photo', or name one with"
                + " --model FaceDet=face_detection_yunet.onnx");
  }

  @Test
  void takesAModelFileUnderAnySpellingOfTheTool() {
    Toolbox tools = StandardTools.with(Map.of("face_det", FILE));

    assertThat(tools.find("FaceDet").orElseThrow()).isNotInstanceOf(DeclaredTool.class);
  }

  @Test
  void refusesAnUnknownTool() {
    assertThatThrownBy(() -> StandardTools.with(Map.of("FaceDed", FILE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no tool 'FaceDed' to give a model (did you mean 'FaceDet'?)");
  }

  @Test
  void refusesAModelForAToolThatTakesNone() {
    assertThatThrownBy(() -> StandardTools.with(Map.of("Crop", FILE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "got a model for Crop: it needs none, those that take one are Loc, FaceDet, Seg,");
  }

  @Test
  void refusesTwoModelsForOneTool() {
    Map<String, Path> twice = Map.of("FaceDet", FILE, "FACEDET", FILE);

    assertThatThrownBy(() -> StandardTools.with(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("got two models for FaceDet, want one");
  }
}
