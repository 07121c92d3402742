package dev.visprog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.cache.DiskCache;
import dev.visprog.check.ProgramException;
import dev.visprog.fake.Drawn;
import dev.visprog.fake.FakeTool;
import dev.visprog.plan.Plan;
import dev.visprog.plan.PlanningException;
import dev.visprog.run.RunException;
import dev.visprog.source.Source;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.trace.Planning;
import dev.visprog.trace.TracedStep.Cache;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisProgTest {
  private static final Signature BRIGHTNESS =
      Signature.named("Brightness")
          .doc("Tells how bright a picture is.")
          .takes("image", Type.IMAGE, "the picture")
          .returns(Type.NUMBER, "LIGHT=Brightness(image=IMAGE)");
  private static final Map<String, Image> IMAGES = Map.of("IMAGE", Drawn.picture(4, 4, 255));

  private final FakeTool brightness =
      new FakeTool(
          BRIGHTNESS,
          (arguments, context) -> new Number((arguments.image("image").rgb(0, 0) & 0xff) / 255.0));

  @Test
  void plansChecksAndRuns() throws Exception {
    try (VisProg visprog =
        VisProg.builder()
            .tool(brightness)
            .planner(
                (instruction, tools) ->
                    new Plan(
                        "LIGHT=Brightness(image=%s)\nDARK=Eval('{LIGHT} < 0.5')"
                            .formatted(instruction.images().get(0)),
                        Planning.by("fake")))
            .build()) {
      Answer answer = visprog.ask("Is it dark?", IMAGES);
      assertThat(answer.value().summary()).isEqualTo("False");
      assertThat(answer.trace().instruction()).isEqualTo("Is it dark?");
      assertThat(answer.trace().planning().planner()).isEqualTo("fake");
    }
  }

  @Test
  void tellsPlannersThePicturesInTheOrderOfTheirNumbers() throws Exception {
    try (VisProg visprog =
        VisProg.builder()
            .planner(
                (instruction, tools) ->
                    new Plan(
                        "A=Eval('\"%s\"')".formatted(String.join(" ", instruction.images())),
                        Planning.by("fake")))
            .build()) {
      Image image = Drawn.picture(4, 4, 1);
      Map<String, Image> images = Map.of("IMAGE10", image, "IMAGE2", image, "IMAGE", image);
      assertThat(visprog.ask("Order them", images).value().summary())
          .isEqualTo("IMAGE IMAGE2 IMAGE10");
    }
  }

  @Test
  void hasOneExceptionForEachStage() {
    try (VisProg visprog =
        VisProg.builder().tool(brightness).limits(Limits.DEFAULT.withSteps(1)).build()) {
      assertThatThrownBy(() -> visprog.ask("Is it dark?", IMAGES))
          .isInstanceOf(PlanningException.class)
          .hasMessageContaining("there is no planner");
      assertThatThrownBy(() -> visprog.run(Source.of("A=Brightness()"), IMAGES))
          .isInstanceOf(ProgramException.class)
          .hasMessageContaining("error[missing-argument]");
      assertThatThrownBy(() -> visprog.run(Source.of("A=Caption(image=IMAGE)"), IMAGES))
          .isInstanceOf(RunException.class)
          .hasMessageContaining("Caption has no model");
      assertThatThrownBy(() -> visprog.run(Source.of("A=IMAGE\nB=A"), IMAGES))
          .hasMessageContaining("error[too-many-steps]: got 2 steps, want at most 1");
    }
  }

  @Test
  void closesToolsThatCanBeClosed() {
    class Closing implements Tool, AutoCloseable {
      private boolean closed;

      @Override
      public Signature signature() {
        return BRIGHTNESS;
      }

      @Override
      public Value call(Arguments arguments, ToolContext context) {
        return new Number(1);
      }

      @Override
      public void close() {
        closed = true;
      }
    }
    Closing tool = new Closing();
    VisProg.builder().tool(tool).build().close();
    assertThat(tool.closed).isTrue();
  }

  @Test
  void keepsResultsFromRunToRunForToolsWithARevision(@TempDir Path folder) throws Exception {
    class Revised implements Tool {
      private final String revision;

      Revised(String revision) {
        this.revision = revision;
      }

      @Override
      public Signature signature() {
        return BRIGHTNESS;
      }

      @Override
      public Value call(Arguments arguments, ToolContext context) throws ToolException {
        return brightness.call(arguments, context);
      }

      @Override
      public Optional<String> revision() {
        return revision.isEmpty() ? Optional.empty() : Optional.of(revision);
      }
    }
    Cache[] wanted = {
      Cache.COMPUTED, Cache.FROM_DISK, Cache.COMPUTED, Cache.COMPUTED, Cache.COMPUTED
    };
    String[] revisions = {"1", "1", "2", "", ""};
    for (int i = 0; i < revisions.length; i++) {
      try (VisProg visprog =
          VisProg.builder().tool(new Revised(revisions[i])).cacheFolder(folder).build()) {
        Answer answer = visprog.run(Source.of("A=Brightness(image=IMAGE)"), IMAGES);
        assertThat(answer.trace().steps().get(0).cache()).as("run " + i).isEqualTo(wanted[i]);
        assertThat(answer.value()).isEqualTo(new Number(1));
      }
    }
    assertThat(new DiskCache(folder).find("ff".repeat(32))).isEmpty();
  }
}
