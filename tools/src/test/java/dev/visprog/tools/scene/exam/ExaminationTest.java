package dev.visprog.tools.scene.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.scene.measure.Figure;
import dev.visprog.tools.scene.oracle.OracleTools;
import dev.visprog.tools.scene.question.Question;
import dev.visprog.tools.scene.question.Questions;
import dev.visprog.tools.scene.view.View;
import dev.visprog.trace.Planning;
import dev.visprog.value.Number;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExaminationTest {
  private static final long SEED = 11;
  private static final int SCENES = 6;

  /** Says yes to everything. */
  private static final Planner YES =
      (instruction, tools) ->
          new Plan("ANSWER0=Eval(expr=\"'yes'\")\nRESULT=ANSWER0\n", Planning.by("test"));

  private static final List<Scene> ALL =
      IntStream.range(0, SCENES).mapToObj(new SceneGenerator(SEED)::scene).toList();

  /** A tool that always gives the same kind of answer. */
  private record Fixed(Signature signature, Function<Arguments, Value> answer) implements Tool {
    @Override
    public Value call(Arguments arguments, ToolContext context) {
      return answer.apply(arguments);
    }
  }

  private static List<Section> onTruth;

  @BeforeAll
  static void measureTheTruth() throws Exception {
    onTruth = sections(OracleTools::over);
  }

  @Test
  void findsNothingWrongWithTheTruth() {
    List<Section> sections = onTruth;

    for (String name : List.of("Loc", "Count", "Classify", "Select", "Vqa", "FaceDet")) {
      assertThat(named(sections, name).figures())
          .as(name)
          .isNotEmpty()
          .allSatisfy(figure -> assertThat(figure.value()).as(figure.of()).isEqualTo(1));
    }
    assertThat(total(sections, "Seg").value()).isEqualTo(1);
    assertThat(total(sections, "Tools alone").value()).isEqualTo(1);
    assertThat(named(sections, "Planner alone").note())
        .endsWith("instructions left out: the truth does not tell what Replace paints");
  }

  @Test
  void saysWhichModelIsMissing() throws Exception {
    List<Section> sections = sections(scenes -> StandardTools.withoutModels());

    assertThat(named(sections, "Vqa").figures()).isEmpty();
    assertThat(named(sections, "Vqa").note()).contains("Vqa has no model");
    assertThat(named(sections, "Replace").note()).contains("Replace has no model");
    assertThat(named(sections, "Tools alone").note()).contains("no model");
  }

  @Test
  void countsWhatAToolWithoutEyesGetsRight() throws Exception {
    Fixed loc =
        new Fixed(
            StandardSignatures.LOC, arguments -> Regions.none(arguments.image("image").frame()));
    Fixed vqa = new Fixed(StandardSignatures.VQA, arguments -> new Text("Yes."));

    List<Section> sections = sections(scenes -> OracleTools.over(scenes).with(List.of(loc, vqa)));

    assertThat(total(sections, "Loc").value()).isZero();
    assertThat(total(sections, "Loc").cases()).isEqualTo(thingsAndFaces());
    assertThat(figure(sections, "Count", "category").value()).isZero();
    assertThat(figure(sections, "Count", "not there").value()).isEqualTo(1);
    assertThat(figure(sections, "Count", "not there").cases()).isEqualTo(SCENES);
    assertThat(figure(sections, "Vqa", "count").value()).isZero();
    assertThat(total(sections, "Vqa").value()).isBetween(0.01, 0.5);
    assertThat(total(sections, "Classify").value()).isEqualTo(1);
  }

  /** Whoever says that all is red is right about what is red. */
  @Test
  void countsWhatIsRightByChance() throws Exception {
    Fixed classify =
        new Fixed(
            StandardSignatures.CLASSIFY,
            arguments ->
                new Regions(
                    arguments.image("image").frame(),
                    arguments.regions("object").list().stream()
                        .map(region -> region.withLabel("red"))
                        .toList()));

    List<Section> sections = sections(scenes -> OracleTools.over(scenes).with(classify));

    List<String> colours =
        ALL.stream()
            .flatMap(scene -> scene.truth().objects().stream())
            .map(object -> object.colour())
            .filter(Objects::nonNull)
            .map(colour -> Objects.requireNonNull(colour).word())
            .toList();
    long red = colours.stream().filter("red"::equals).count();
    assertThat(figure(sections, "Classify", "colour"))
        .isEqualTo(Figure.share("colour", (int) red, colours.size()));
    assertThat(figure(sections, "Classify", "category").value()).isZero();
    assertThat(named(sections, "Classify").confusions().get(1).mistakes())
        .isNotEmpty()
        .allSatisfy(mistake -> assertThat(mistake.answer()).isEqualTo("red"));
  }

  @Test
  void measuresThePlannerOnTheTruth() {
    List<Question> asked = new ArrayList<>();
    Questions questions = new Questions(SEED);
    for (int i = 0; i < SCENES; i += 2) {
      asked.addAll(questions.about(ALL.get(i).truth()));
      asked.addAll(questions.about(ALL.get(i + 1).truth()));
      asked.addAll(questions.about(ALL.get(i).truth(), ALL.get(i + 1).truth()));
    }
    List<Question> answered = asked.stream().filter(each -> each.answer() != null).toList();
    long yes = answered.stream().filter(each -> "yes".equals(each.answer())).count();

    List<Section> sections = onTruth;

    assertThat(total(sections, "Whole").cases()).isEqualTo(answered.size());
    assertThat(total(sections, "Whole").value())
        .isCloseTo((double) yes / answered.size(), within(1e-9));
    assertThat(figure(sections, "Planner alone", "counting").value()).isZero();
    assertThat(figure(sections, "Planner alone", "description").value()).isZero();
  }

  @Test
  void asksWhatThePaintedPlaceIsLike() throws Exception {
    Fixed replace = new Fixed(StandardSignatures.REPLACE, arguments -> arguments.image("image"));
    int[] asked = {0};
    Fixed similarity =
        new Fixed(
            StandardSignatures.SIMILARITY,
            arguments -> new Number(asked[0]++ % 2 == 0 ? 0.3 : 0.2)); // the new, then the old

    List<Section> preferred =
        sections(scenes -> OracleTools.over(scenes).with(List.of(replace, similarity)));
    List<Section> unchanged = sections(scenes -> OracleTools.over(scenes).with(replace));

    assertThat(total(preferred, "Replace").value()).isEqualTo(1);
    assertThat(total(preferred, "Replace").cases()).isEqualTo(asked[0] / 2).isPositive();
    assertThat(total(unchanged, "Replace").value()).isZero();
  }

  @Test
  void isTheSameEachTime() throws Exception {
    assertThat(sections(OracleTools::over).stream().map(Section::figures))
        .containsExactlyElementsOf(onTruth.stream().map(Section::figures).toList());
  }

  @Test
  void tellsHowFarItIsAndStopsWhenInterrupted() {
    List<Integer> done = new ArrayList<>();
    Examination examination = new Examination(SEED, OracleTools::over, YES);

    assertThatThrownBy(
            () ->
                examination.on(
                    SCENES,
                    count -> {
                      done.add(count);
                      Thread.currentThread().interrupt();
                    }))
        .isInstanceOf(CancelledException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).containsExactly(1, 2);
  }

  private static int thingsAndFaces() {
    return ALL.stream()
        .map(View::of)
        .mapToInt(
            view ->
                view.faces().size()
                    + (int)
                        view.things().stream()
                            .filter(thing -> thing.category() != Category.FACE)
                            .count())
        .sum();
  }

  private static List<Section> sections(Function<Collection<Scene>, Toolbox> toolboxes)
      throws CancelledException {
    return new Examination(SEED, toolboxes, YES).on(SCENES, done -> {});
  }

  private static Section named(List<Section> sections, String name) {
    return sections.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static Figure total(List<Section> sections, String name) {
    return named(sections, name).figures().get(0);
  }

  private static Figure figure(List<Section> sections, String name, String of) {
    return named(sections, name).figures().stream()
        .filter(each -> each.of().equals(of))
        .findFirst()
        .orElseThrow();
  }
}
