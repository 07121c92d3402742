package dev.visprog.cli.run;

import dev.visprog.cli.shell.Shell;
import dev.visprog.value.Box;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.stream.Collectors;

/** The answer as a person reads it and a script cuts it up: names and regions one to a line. */
final class AnswerText {
  private AnswerText() {}

  static void write(Value answer, Shell shell) {
    shell.out().println(shell.forOut(text(answer)));
    shell.out().flush();
  }

  private static String text(Value answer) {
    if (answer instanceof Text text) {
      return text.value();
    }
    if (answer instanceof Names names && !names.values().isEmpty()) {
      return String.join("\n", names.values());
    }
    if (answer instanceof Regions regions && !regions.isEmpty()) {
      return regions.list().stream()
          .map(region -> line(region, regions))
          .collect(Collectors.joining("\n"));
    }
    return answer.summary();
  }

  /** In pixels of the original picture, whatever part of it the program searched. */
  private static String line(Region region, Regions regions) {
    Box box = regions.frame().toOrigin(region.box());
    return "%s at %d,%d,%d,%d".formatted(region.summary(), box.x0(), box.y0(), box.x1(), box.y1());
  }
}
