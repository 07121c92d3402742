package dev.visprog.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.visprog.check.CheckedProgram;
import dev.visprog.check.Checker;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tools.StandardTools;
import dev.visprog.trace.Planning;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Scenery SCENERY =
      new Scenery(
          StandardTools.withoutModels().with(List.of(new Stripes(), new FlatPaint())),
          IntStream.range(0, 40)
              .mapToObj(i -> Image.ofBgr(20 + i, 10, new byte[30 * (20 + i)]))
              .toList());

  private static final String COUNT =
      """
      === IMAGE counting
      BOX0=Loc(image=IMAGE, object='dog')
      ANSWER0=Count(box=BOX0)
      ---
      how many
      """;

  private static final String REPLACE =
      """
      === IMAGE editing
      BOX0=Loc(image=IMAGE, object='dog')
      IMAGE0=Replace(image=IMAGE, object=BOX0, prompt='a cat')
      ---
      make it a cat
      """;

  /** Finds as many stripes as the picture's width divided by 4 leaves over. */
  private static final class Stripes implements Tool {
    @Override
    public Signature signature() {
      return StandardSignatures.LOC;
    }

    @Override
    public Value call(Arguments arguments, ToolContext context) {
      Image image = arguments.image("image");
      Region stripe = new Region(new Box(2, 2, 4, 4), 1, "stripe", null);
      return new Regions(image.frame(), Collections.nCopies(image.width() % 4, stripe));
    }
  }

  @Test
  void takesAnotherProgramThatAnswersTheSame() throws Exception {
    assertThat(
            judged(
                COUNT,
                """
                BOX0=Loc(image=IMAGE, object='dogs')
                N=Count(box=BOX0)
                ANSWER=Eval(expr="str({N} + 0)")
                """))
        .extracting(Finding::verdict, Finding::reason)
        .containsExactly(Verdict.RIGHT, "");
  }

  @Test
  void saysWhereAnAnswerDiffers() throws Exception {
    Finding finding =
        judged(
            COUNT,
            """
            BOX0=Loc(image=IMAGE, object='dog')
            ONE=First(object=BOX0)
            ANSWER=Count(box=ONE)
            """);

    assertThat(finding.verdict()).isEqualTo(Verdict.WRONG);
    assertThat(finding.reason()).isEqualTo("on IMAGE 2 it gives '1', want '2'");
    assertThat(finding.told()).contains("counting WRONG: how many", "  reference:\n    BOX0=Loc");
  }

  @Test
  void comparesPicturesToThePixelWhereProgramsDiffer() throws Exception {
    String program =
        """
        BOX0=Loc(image=IMAGE, object='dog')
        ALL=Union(object=BOX0, other=BOX0)
        OUT=Replace(image=IMAGE, object=ALL, prompt='%s')
        """;

    assertThat(judged(REPLACE, program.formatted("the cat")).verdict()).isEqualTo(Verdict.RIGHT);
    assertThat(judged(REPLACE, program.formatted("a fish")).verdict()).isEqualTo(Verdict.WRONG);
  }

  @Test
  void takesAnUnsoundProgramForWrong() throws Exception {
    assertThat(judged(COUNT, "ANSWER=Count(box=BOX0)"))
        .extracting(Finding::verdict, Finding::reason)
        .containsExactly(Verdict.WRONG, "the program is not sound: no variable 'BOX0'");
  }

  @Test
  void tellsARefusalFromAnError() throws Exception {
    Planner refusing =
        (instruction, tools) -> {
          throw new PlanningException("no idea");
        };

    assertThat(Judge.judgement(refusing, block(COUNT), SCENERY).findings())
        .extracting(Finding::verdict, Finding::reason)
        .containsExactly(tuple(Verdict.REFUSED, "no idea"));
  }

  @Test
  void showsNoAnswerOnMoreThanHalfOfTheSamples() throws Exception {
    Trials trials = trials(COUNT);

    assertThat(trials.references()).hasSize(Trials.WANTED);
    assertThat(trials.answers()).isEqualTo(4);
  }

  @Test
  void leavesOutSamplesWithoutWhatIsTakenForGranted() throws Exception {
    assertThat(trials(COUNT.replace("'dog')", "'dog')  # given")).references().values())
        .extracting(Trial::answer)
        .doesNotContain("0");
    assertThat(trials(REPLACE).references().keySet())
        .flatExtracting(sample -> sample.pictures().values())
        .allSatisfy(picture -> assertThat(picture.width() % 4).isPositive());
  }

  @Test
  void givesTwoPicturesOfTheirOwnToEachPair() {
    assertThat(Sample.of(List.of("LEFT", "RIGHT"), SCENERY.pictures().subList(0, 3)))
        .extracting(Sample::name)
        .containsExactly("LEFT 0, RIGHT 1", "LEFT 1, RIGHT 2", "LEFT 2, RIGHT 0");
  }

  private static Finding judged(String block, String planned) throws IOException {
    Planner planner = (instruction, tools) -> new Plan(planned, Planning.by("test"));
    return Judge.judgement(planner, block(block), SCENERY).findings().get(0);
  }

  private static Trials trials(String text) throws Exception {
    Paraphrases.Block block = block(text);
    CheckedProgram reference =
        new Checker(SCENERY.toolbox(), Limits.DEFAULT)
            .check(Source.of(block.program()), block.inputs())
            .orThrow();
    return Trials.of(reference, Sample.of(block.pictures(), SCENERY.pictures()));
  }

  private static Paraphrases.Block block(String text) throws IOException {
    return Paraphrases.parse("test.txt", text).get(0);
  }
}
