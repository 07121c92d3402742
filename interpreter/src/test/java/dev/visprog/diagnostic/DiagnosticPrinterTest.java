package dev.visprog.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.source.Source;
import dev.visprog.source.Span;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
  private static String print(String text, int start, int end) {
    return DiagnosticPrinter.print(
        new Source("plan.vp", text),
        Diagnostic.error(DiagnosticCode.SYNTAX, new Span(start, end), "oops", "try this"));
  }

  @Test
  void putsCaretsUnderFullWidthCharacters() {
    String text = "A=T('日本', x)";
    assertThat(print(text, text.indexOf('x'), text.indexOf('x') + 1))
        .isEqualTo(
            "plan.vp:1:11: error[syntax]: oops\n" + text + "\n" + " ".repeat(12) + "^ try this");
  }

  @Test
  void showsControlCharactersAndDirectionMarksAsDots() {
    assertThat(print("A=\u001b[31m\u202eB", 0, 1)).contains("A=·[31m·B").doesNotContain("\u001b");
  }

  @Test
  void cutsALongLineAroundThePlace() {
    String text = "A".repeat(500) + "!" + "B".repeat(500);
    String[] lines = print(text, 500, 501).split("\n", -1);
    assertThat(lines[1]).hasSizeLessThan(130).startsWith("…AAA").endsWith("BBB…");
    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('!');
  }

  @Test
  void pointsBehindTheLastCharacterOfAnEmptyText() {
    assertThat(print("", 0, 0)).isEqualTo("plan.vp:1:1: error[syntax]: oops\n\n^ try this");
  }
}
