package dev.visprog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticCode;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.fake.Goldens;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import dev.visprog.value.Type;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code check/NAME.vp} has its findings in {@code check/NAME.diagnostics}. */
class CheckerGoldenTest {
  private static final Goldens GOLDENS = new Goldens("dev/visprog/check");
  private static final String INPUTS = "# inputs:";

  static List<Path> programs() throws IOException {
    return GOLDENS.withExtension(".vp");
  }

  static CheckResult check(Path program) throws IOException {
    String text = GOLDENS.read(program);
    Limits limits = Limits.DEFAULT.withSteps(20);
    return new Checker(StandardToolbox.declared(), limits)
        .check(new Source(program.getFileName().toString(), text), inputs(text));
  }

  private static Map<String, Type> inputs(String text) {
    String names =
        text.lines()
            .filter(line -> line.startsWith(INPUTS))
            .findFirst()
            .map(line -> line.substring(INPUTS.length()))
            .orElse("IMAGE");
    return Arrays.stream(names.split(","))
        .map(String::strip)
        .collect(Collectors.toMap(Function.identity(), name -> Type.IMAGE));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void findsWhatThereIsToFind(Path program) throws IOException {
    CheckResult result = check(program);
    GOLDENS.compare(
        program,
        ".diagnostics",
        result.diagnostics().isEmpty()
            ? ""
            : DiagnosticPrinter.print(result.source(), result.diagnostics()) + "\n");
    assertThat(result.program().isEmpty()).isEqualTo(result.hasErrors());
  }

  @Test
  void hasNoGoldenFileWithoutAProgram() throws IOException {
    GOLDENS.assertNoOrphans(".vp", ".diagnostics");
  }

  @Test
  void showsEveryCode() throws IOException {
    Set<DiagnosticCode> seen = EnumSet.of(DiagnosticCode.TOO_LONG); // ParserTest shows it
    for (Path program : programs()) {
      check(program).diagnostics().stream().map(Diagnostic::code).forEach(seen::add);
    }
    assertThat(seen).containsExactlyInAnyOrder(DiagnosticCode.values());
  }
}
