package dev.visprog.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticCode;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Program parse(String text) {
    return Parser.parse(Source.of(text), diagnostics);
  }

  private String printed(String text) {
    return ProgramPrinter.print(parse(text));
  }

  @Test
  void readsEveryKindOfValue() {
    assertThat(printed("A = Tool ( 'x', \"y\", -1.50, +2e1, True, False, None, B, ['p', C, []] ,)"))
        .isEqualTo("A=Tool('x', 'y', -1.5, 20, True, False, None, B, ['p', C, []])\n");
    assertThat(diagnostics).isEmpty();
  }

  @Test
  void skipsBlankLinesAndCommentsAndKeepsSignsInsideTexts() {
    assertThat(printed("\r\n# a comment\n\tA=B  # why\r\rC=Loc(object='# not a comment')"))
        .isEqualTo("A=B\nC=Loc(object='# not a comment')\n");
    assertThat(diagnostics).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A=Vqa(image=I, question='Does it show Disney's castle?')",
        "A=Vqa(image=I, question='Does it show Disney's castle?' )",
        "A=Vqa(question='Does it show Disney's castle?', image=I)",
        "A=Vqa(question=['Does it show Disney's castle?'], image=I)"
      })
  void keepsAnApostropheThatWasNotEscapedAndWarns(String text) {
    assertThat(printed(text)).contains("\"Does it show Disney's castle?\"");
    assertThat(diagnostics)
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.UNESCAPED_QUOTE);
  }

  @Test
  void readsTheEscapesAndLeavesOtherBackslashesAlone() {
    Program program = parse("A=T('it\\'s \\\"x\\\" \\n \\u00e9 \\d \\\\')");
    Step.CallStep call = (Step.CallStep) program.steps().get(0);
    assertThat(call.arguments().get(0).value())
        .extracting("value")
        .isEqualTo("it's \"x\" \n é \\d \\");
    assertThat(diagnostics).isEmpty();
  }

  @Test
  void spoilsOnlyTheLineThatHasTheError() {
    Program program = parse("A=Loc(image=)\nB=C\nD=(\nE=F");
    assertThat(program.steps())
        .extracting(step -> step.getClass().getSimpleName())
        .containsExactly("BrokenStep", "AliasStep", "BrokenStep", "AliasStep");
    assertThat(diagnostics).hasSize(2);
  }

  @Test
  void pointsAtThePlace() {
    parse("A=B\nBOX0=Loc(image=IMAGE object='dog')");
    assertThat(
            DiagnosticPrinter.print(
                Source.of("A=B\nBOX0=Loc(image=IMAGE object='dog')"), diagnostics))
        .isEqualTo(
            """
            program:2:22: error[syntax]: got 'object', want ',' or ')'
            BOX0=Loc(image=IMAGE object='dog')
                                 ^^^^^^""");
  }

  @Test
  void reportsATextThatDoesNotEndOnce() {
    parse("A=Loc(image=I, object='dog)");
    assertThat(diagnostics)
        .extracting(Diagnostic::message)
        .containsExactly("the text does not end on its line, want a closing '");
  }

  @Test
  void namesWhatAStepLacks() {
    parse("Result(var=A)\nA Loc()\n=3\nTrue=A\n9=A");
    assertThat(diagnostics)
        .extracting(Diagnostic::message)
        .containsExactly(
            "got '(', want '='",
            "got 'Loc', want '='",
            "got '=', want a variable name",
            "'True' is a constant, want a variable name",
            "got '9', want a variable name");
  }

  @Test
  void boundsListsNumbersAndLength() {
    parse("A=T(" + "[".repeat(1000) + "]".repeat(1000) + ")");
    parse("A=T(1e999)");
    parse("A".repeat(1_000_000));
    assertThat(diagnostics)
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.SYNTAX, DiagnosticCode.SYNTAX, DiagnosticCode.TOO_LONG);
  }

  @Test
  void takesBinaryAsTextThatIsNoProgram() {
    Program program = parse("\u0000\u0001\ufffd\ud800\u007f\nA=\u0000");
    assertThat(program.steps()).allMatch(step -> step instanceof Step.BrokenStep);
    assertThat(diagnostics).isNotEmpty().allMatch(d -> d.code() == DiagnosticCode.SYNTAX);
  }
}
