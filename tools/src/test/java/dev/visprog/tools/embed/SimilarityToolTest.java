package dev.visprog.tools.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.value.Image;
import org.junit.jupiter.api.Test;

final class SimilarityToolTest {
  private static final Image RED = Pictures.plain(20, 10, 0xff0000);

  private static Call call(String text) {
    return Call.of(new SimilarityTool(new ColourModel())).with("image", RED).with("text", text);
  }

  @Test
  void isHigherForWhatIsTrue() throws ToolException {
    assertThat(call("a red wall").number()).isBetween(0.9, 1.0);
    assertThat(call("a blue wall").number()).isBetween(0.0, 0.1);
  }

  @Test
  void warnsOfATextThatIsCut() throws ToolException {
    RecordingContext context = RecordingContext.lenient();
    call("a red wall ".repeat(20)).run(context);
    assertThat(context.warnings())
        .containsExactly("the text is long: only its beginning was compared");
  }

  @Test
  void refusesAnEmptyText() {
    assertThatExceptionOfType(ToolException.class)
        .isThrownBy(() -> call(" ").number())
        .withMessage("the text is empty, want one to compare the picture with");
  }
}
