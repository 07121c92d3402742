package dev.visprog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.check.CheckResult;
import dev.visprog.check.Checker;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.expression.Evaluator;
import dev.visprog.expression.Expression;
import dev.visprog.expression.ExpressionException;
import dev.visprog.expression.ExpressionParser;
import dev.visprog.program.Parser;
import dev.visprog.program.ProgramPrinter;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random and mutated text never brings anything but a documented outcome. {@code
 * -Dvisprog.fuzz.cases=N} tries more.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class LanguageFuzzTest {
  private static final int CASES = Integer.getInteger("visprog.fuzz.cases", 200_000);
  private static final List<String> WORDS =
      List.of(
          "IMAGE",
          "BOX0",
          "A",
          "Loc",
          "Eval",
          "Result",
          "Vqa",
          "Crop",
          "CROP_LEFTOF",
          "Count",
          "Classify",
          "image",
          "object",
          "box",
          "expr",
          "var",
          "question",
          "categories",
          "=",
          "(",
          ")",
          "[",
          "]",
          ",",
          "'",
          "\"",
          "'dog'",
          "'{A} + 1'",
          "\"'yes' if {A} > 1 else 'no'\"",
          "#",
          "\n",
          "\r\n",
          " ",
          "\\",
          "\\u0041",
          "1",
          "-2.5",
          "1e99",
          "True",
          "None",
          "{",
          "}",
          "+",
          "-",
          "*",
          "/",
          "//",
          "%",
          "==",
          "<",
          "if",
          "else",
          "and",
          "or",
          "xor",
          "not",
          "in",
          "len",
          "max",
          "round",
          ".",
          "é",
          "日",
          "\u202e",
          "\u0000",
          "\ud800",
          "\ud83d\ude00");
  private static final List<String> SEEDS =
      List.of(
          """
          BOX0=Loc(image=IMAGE, object='dog', threshold=0.2)
          IMAGE0=CROP_LEFTOF(image=IMAGE, box=BOX0)
          A=Vqa(image=IMAGE0, question='Is it Disney's castle?')
          B=Eval(expr="'yes' if {A} == 'no' or len(BOX0) // 2 > 1 else 'no'")
          FINAL=Result(var=B)
          """,
          """
          OBJ0=FaceDet(image=IMAGE)
          OBJ1=Classify(image=IMAGE, object=OBJ0, categories=['a', 'b'], unique=True)
          IMAGE0=Tag(image=IMAGE, object=OBJ1)
          RESULT=IMAGE0
          """);
  private static final Map<String, Value> VALUES =
      Map.of(
          "A", new Text("two"),
          "B", new Number(-0.5),
          "C", Truth.TRUE,
          "L", new Names(List.of("a", "3")));

  @Test
  void everyTextIsCheckedWithoutAnException() {
    Checker checker = new Checker(StandardToolbox.declared(), Limits.DEFAULT);
    Random random = new Random(1);
    for (int i = 0; i < CASES / 2; i++) {
      String text = text(random);
      CheckResult result = checker.check(Source.of(text), Map.of("IMAGE", Type.IMAGE));
      assertThat(result.program().isEmpty()).isEqualTo(result.hasErrors());
      if (i % 10 == 0) {
        assertThat(DiagnosticPrinter.print(result.source(), result.diagnostics())).isNotNull();
      }
      result
          .program()
          .ifPresent(
              program -> {
                String printed = ProgramPrinter.print(program.program());
                assertThat(
                        ProgramPrinter.print(Parser.parse(Source.of(printed), new ArrayList<>())))
                    .isEqualTo(printed);
              });
    }
  }

  @Test
  void everyExpressionHasAValueOrAnExplanation() {
    Random random = new Random(2);
    int values = 0;
    for (int i = 0; i < CASES / 2; i++) {
      try {
        Expression expression = ExpressionParser.parse(expression(random));
        assertThat(Evaluator.evaluate(expression, VALUES)).isNotNull();
        values++;
      } catch (ExpressionException e) {
        assertThat(e).hasMessageMatching("(?s).+");
        assertThat(e.span()).isNotNull();
      }
    }
    assertThat(values).isGreaterThan(CASES / 100); // the cases are not all rubbish
  }

  private static String text(Random random) {
    if (random.nextInt(3) == 0) {
      return words(random, random.nextInt(30));
    }
    StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
    mutate(text, random);
    return text.toString();
  }

  private static String expression(Random random) {
    List<String> atoms =
        List.of("{A}", "B", "C", "L", "1", "'x'", "'{A}'", "[1, A]", "'yes'", "2.5");
    List<String> operators =
        List.of(
            " + ",
            " - ",
            " * ",
            " / ",
            " // ",
            " % ",
            " == ",
            " != ",
            " < ",
            " >= ",
            " and ",
            " or ",
            " xor ",
            " in ",
            " not in ");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(5); i++) {
      text.append(i == 0 ? "" : operators.get(random.nextInt(operators.size())));
      String atom = atoms.get(random.nextInt(atoms.size()));
      text.append(
          switch (random.nextInt(8)) {
            case 0 -> "(" + atom + ")";
            case 1 -> "not " + atom;
            case 2 -> "-" + atom;
            case 3 ->
                List.of("len", "abs", "str", "sum", "max", "int").get(random.nextInt(6))
                    + "("
                    + atom
                    + ")";
            case 4 -> "(" + atom + " if C else " + atom + ")";
            default -> atom;
          });
    }
    if (random.nextInt(3) == 0) {
      mutate(text, random);
    }
    return text.toString();
  }

  private static void mutate(StringBuilder text, Random random) {
    for (int i = 0; i <= random.nextInt(4) && text.length() > 0; i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(6));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, words(random, 1 + random.nextInt(3)));
        case 2 -> text.setCharAt(at, (char) random.nextInt(0x10000));
        default -> text.insert(at, text.substring(at, end));
      }
    }
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
