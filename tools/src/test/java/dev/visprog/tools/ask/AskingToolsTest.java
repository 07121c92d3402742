package dev.visprog.tools.ask;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class AskingToolsTest {
  private static final Image WHITE = Pictures.plain(20, 20, 0xffffff);
  private static final Image BLACK = Pictures.plain(20, 20, 0x000000);

  private final BrightnessAnswerer model = new BrightnessAnswerer();
  private final RecordingContext context = RecordingContext.lenient();

  private BatchTool.Call question(Image image, String question) throws ToolException {
    Tool tool = new VqaTool(model);
    return new BatchTool.Call(
        Arguments.bind(
            tool.signature(),
            Map.<String, Value>of("image", image, "question", new Text(question))),
        context);
  }

  @Test
  void questionsOfOneDepthAreAskedTogether() throws ToolException {
    List<Value> answers =
        new VqaTool(model)
            .callAll(
                List.of(
                    question(WHITE, " Is it bright? "),
                    question(BLACK, "Is it bright?"),
                    question(BLACK, "Is it dark?")));

    assertThat(answers).containsExactly(new Text("yes"), new Text("no"), new Text("yes"));
    assertThat(model.asked)
        .containsExactly(List.of("Is it bright?", "Is it bright?", "Is it dark?"));
  }

  @Test
  void refusesAnEmptyQuestion() {
    assertThatExceptionOfType(ToolException.class)
        .isThrownBy(() -> new VqaTool(model).callAll(List.of(question(WHITE, "  "))))
        .withMessage("the question is empty, want one about the picture");
  }

  @Test
  void warnsOfAQuestionThatIsCut() throws ToolException {
    Value unused =
        new VqaTool(model).callAll(List.of(question(WHITE, "Is it bright? ".repeat(10)))).get(0);
    assertThat(context.warnings())
        .containsExactly("the question is long: only its beginning was read");
  }

  @Test
  void describesPictures() throws ToolException {
    assertThat(Call.of(new CaptionTool(model)).with("image", WHITE).run(context))
        .isEqualTo(new Text("a lamp"));
  }

  @Test
  void keepsTheRegionsOfWhichAnAttributeHolds() throws ToolException {
    Image halves = Pictures.drawn(60, 20, (x, y) -> x < 30 ? 0xffffff : 0);
    Region lamp = region(4, 4, 16, 16, 0.9, "lamp");
    Region hole = region(44, 4, 56, 16, 0.8, "");
    Regions kept =
        Call.of(new VerifyTool(model))
            .with("image", halves)
            .with("object", in(halves, lamp, hole))
            .with("attribute", "bright")
            .regions();

    assertThat(kept.list()).containsExactly(lamp);
    assertThat(model.asked)
        .containsExactly(List.of("is the lamp bright?", "is the object bright?"));
  }

  @Test
  void refusesAnEmptyAttribute() {
    assertThatExceptionOfType(ToolException.class)
        .isThrownBy(
            () ->
                Call.of(new VerifyTool(model))
                    .with("image", WHITE)
                    .with("object", in(WHITE))
                    .with("attribute", " ")
                    .regions())
        .withMessage("the attribute is empty, want one such as 'red'");
  }

  @Nested
  final class Contract extends ToolContractTest {
    @Override
    protected Tool tool() {
      return new VerifyTool(new BrightnessAnswerer());
    }

    @Override
    protected Call withOthers(Call call) {
      return call.with("attribute", "bright");
    }

    @Override
    protected Value whenNothingIsFound(Image image) {
      return Regions.none(image.frame());
    }
  }
}
