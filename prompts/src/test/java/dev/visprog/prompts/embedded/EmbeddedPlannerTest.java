package dev.visprog.prompts.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.check.Checker;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.PlanningException;
import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.value.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedPlannerTest {
  private static final Toolbox TOOLS = StandardToolbox.declared();
  private static final EmbeddedPlanner PLANNER = EmbeddedPlanner.create();

  static Stream<InstructionTable.Row> understood() {
    return InstructionTable.understood().stream();
  }

  static Stream<InstructionTable.Row> refused() {
    return InstructionTable.refused().stream();
  }

  @ParameterizedTest
  @MethodSource("understood")
  void writesTheProgram(InstructionTable.Row row) throws PlanningException {
    assertThat(PLANNER.plan(row.instruction(), TOOLS).program()).isEqualTo(row.program());
  }

  @ParameterizedTest
  @MethodSource("understood")
  void writesTheSameInCapitalsAndWithoutMarks(InstructionTable.Row row) throws PlanningException {
    String text = row.instruction().text();
    String plain = text.matches(".*['’\";:😎].*") ? text : text.replaceAll("[.,?!]", "  ");

    for (String said : List.of(plain.toUpperCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT))) {
      Instruction instruction = new Instruction(said, row.instruction().images());
      assertThat(PLANNER.plan(instruction, TOOLS).program()).isEqualTo(row.program());
    }
  }

  @ParameterizedTest
  @MethodSource("understood")
  void writesProgramsWithoutErrors(InstructionTable.Row row) throws PlanningException {
    String program = PLANNER.plan(row.instruction(), TOOLS).program();
    Map<String, Type> pictures =
        row.instruction().images().stream()
            .collect(Collectors.toMap(Function.identity(), name -> Type.IMAGE));

    assertThat(
            new Checker(TOOLS, Limits.DEFAULT)
                .check(new Source("plan.vp", program), pictures)
                .diagnostics())
        .isEmpty();
  }

  @Test
  void hasNoConceptOrPhraseThatNoPatternUses() {
    assertThat(PLANNER.idle())
        .containsExactlyInAnyOrder("instruction", "any-noun", "polite", "thanks", "filler");
  }

  @Test
  void tellsWhatElseASentenceCouldMean() throws PlanningException {
    Planning planning =
        PLANNER
            .plan(new Instruction("Are there people without balls?", List.of("IMAGE")), TOOLS)
            .planning();

    assertThat(planning.attempts()).hasSize(2);
    assertThat(planning.attempts().get(0).problem()).contains("can mean this too");
    assertThat(planning.attempts().get(0).text()).contains("object='ball'");
    assertThat(planning.attempts().get(1).problem()).isNull();
  }

  @Test
  void signsARefusalAndPointsToALanguageModel() {
    Instruction strange = new Instruction("What is the meaning of life?", List.of("IMAGE"));
    assertThatThrownBy(() -> PLANNER.plan(strange, TOOLS))
        .hasMessageContaining("--llm URL --llm-model NAME")
        .isInstanceOfSatisfying(
            PlanningException.class,
            refusal -> assertThat(refusal.planning()).isEqualTo(Planning.by("embedded")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesInOneClearMessage(InstructionTable.Row row) {
    assertThatThrownBy(() -> PLANNER.plan(row.instruction(), TOOLS))
        .isInstanceOf(PlanningException.class)
        .hasMessageStartingWith("the embedded planner has no program for '")
        .hasMessageContaining("it understands, in many wordings:\n  ")
        .message()
        .doesNotEndWith(".")
        .matches(text -> text.lines().allMatch(line -> line.length() < 250), "has no endless line");
  }

  @Test
  void namesTheWordsThatItDoesNotKnow() {
    assertThat(refusal("How many wombats are there?")).contains("it does not know 'wombats'");
    assertThat(refusal("Blur the bakground of the faces"))
        .contains("it does not know 'bakground' (did you mean 'background'?)");
    assertThat(refusal("one zwo drei vier fünf")).contains("'zwo', 'drei', 'vier' and more");
  }

  @Test
  void saysWhyWordsThatItUnderstandsGiveNoProgram() {
    assertThat(refusal("Hide the faces", "LEFT", "RIGHT"))
        .contains("there are 2 pictures, and it does not say which: 'in the left picture'");
    assertThat(refusal("Hide the faces in the left picture"))
        .contains("there is no left picture among IMAGE");
    assertThat(refusal("Do both pictures show a face?"))
        .contains("it speaks of two pictures, and there is 1");
    assertThat(refusal("How many faces?", new String[0]))
        .contains("there is no picture")
        .contains("with these pictures and tools it understands nothing");
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThat(refusal("Hide the faces " + "please ".repeat(1_500)))
        .contains("it has 10515 characters, want at most 1000");
    assertThat(refusal("please ".repeat(100) + "hide the faces"))
        .contains("it has 103 words, want at most 80");
  }

  @Test
  void showsTheInstructionWithoutWhatCouldSteerATerminal() {
    assertThat(refusal("dance \u001b[31m\u202e\n" + "x".repeat(500)))
        .startsWith("the embedded planner has no program for 'dance  [31m  xxxx")
        .doesNotContain("\u001b", "\u202e", "x".repeat(90));
  }

  @Test
  void callsOnlyToolsThatTheToolboxHas() throws PlanningException {
    Toolbox few =
        Toolbox.of(
            TOOLS.find("FaceDet").orElseThrow(),
            TOOLS.find(StandardSignatures.COUNT.name()).orElseThrow());

    assertThat(PLANNER.plan(new Instruction("Count the faces", List.of("IMAGE")), few).program())
        .startsWith("OBJ0=FaceDet(");
    assertThatThrownBy(() -> PLANNER.plan(new Instruction("Hide the faces", List.of("IMAGE")), few))
        .hasMessageContaining("that takes the tool Emoji, which this toolbox does not have")
        .hasMessageContaining("How many faces are there?")
        .message()
        .doesNotContain("winking");
  }

  @Test
  void handsOnNoNameThatCouldEndItsText() {
    assertThat(refusal("Hide the faces with the \"o'clock'); X=Loc(\" emoji"))
        .startsWith("the embedded planner has no program");
    assertThat(Draft.quote("o'clock \\")).isEqualTo("'o\\'clock \\\\'");
  }

  private static String refusal(String text) {
    return refusal(text, "IMAGE");
  }

  private static String refusal(String text, String... pictures) {
    try {
      return "planned: " + PLANNER.plan(new Instruction(text, List.of(pictures)), TOOLS).program();
    } catch (PlanningException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
