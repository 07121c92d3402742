package dev.visprog.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.source.Source;
import dev.visprog.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgramPrinterTest {
  private static final Span NOWHERE = Span.at(0);

  @Test
  void readsBackEveryProgramThatItWrites() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      String written = ProgramPrinter.print(randomProgram(random));
      List<Diagnostic> diagnostics = new ArrayList<>();
      Program read = Parser.parse(Source.of(written), diagnostics);
      assertThat(diagnostics).as(written).isEmpty();
      assertThat(ProgramPrinter.print(read)).isEqualTo(written);
      assertThat(read.steps()).hasSameSizeAs(written.split("\n"));
    }
  }

  @Test
  void keepsEveryTextExactly() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      String text = randomText(random);
      String line = "A=T(" + TextLiteral.write(text) + ")";
      List<Diagnostic> diagnostics = new ArrayList<>();
      Program read = Parser.parse(Source.of(line), diagnostics);
      assertThat(diagnostics).as(line).isEmpty();
      Term term = ((Step.CallStep) read.steps().get(0)).arguments().get(0).value();
      assertThat(((Term.TextTerm) term).value()).isEqualTo(text);
    }
  }

  @Test
  void writesToolNamesAsTold() {
    Program program = Parser.parse(Source.of("B=LOC(image=I, object='x')"), new ArrayList<>());
    assertThat(ProgramPrinter.print(program, name -> name.charAt(0) + "oc"))
        .isEqualTo("B=Loc(image=I, object='x')\n");
  }

  private static Program randomProgram(Random random) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      Identifier target = new Identifier("V" + i, NOWHERE);
      if (random.nextInt(5) == 0) {
        steps.add(new Step.AliasStep(target, new Identifier("IMAGE", NOWHERE), NOWHERE));
        continue;
      }
      List<Argument> arguments = new ArrayList<>();
      for (int a = 0; a < random.nextInt(4); a++) {
        Identifier name = random.nextBoolean() ? new Identifier("a" + a, NOWHERE) : null;
        arguments.add(new Argument(name, randomTerm(random, 0)));
      }
      steps.add(new Step.CallStep(target, new Identifier("Tool", NOWHERE), arguments, NOWHERE));
    }
    return new Program(Source.of(""), steps);
  }

  private static Term randomTerm(Random random, int depth) {
    return switch (random.nextInt(depth < 3 ? 6 : 5)) {
      case 0 -> new Term.TextTerm(randomText(random), NOWHERE);
      case 1 -> new Term.NumberTerm(randomNumber(random), NOWHERE);
      case 2 -> new Term.TruthTerm(random.nextBoolean(), NOWHERE);
      case 3 -> new Term.NoneTerm(NOWHERE);
      case 4 -> new Term.VariableTerm("V" + random.nextInt(9), NOWHERE);
      default -> {
        List<Term> items = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
          items.add(randomTerm(random, depth + 1));
        }
        yield new Term.ListTerm(items, NOWHERE);
      }
    };
  }

  private static double randomNumber(Random random) {
    return random.nextBoolean() ? random.nextInt(100) : random.nextGaussian() * 1e10;
  }

  private static String randomText(Random random) {
    String alphabet = "ab '\"\\,)]#=\n\t\r\u0000\u0085\u2028é日\ud83d\ude00\ud800u0041n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < random.nextInt(12); i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
