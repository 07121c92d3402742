package dev.visprog.cli.measure;

import dev.visprog.cli.shell.Shell;
import dev.visprog.tools.scene.exam.Bar;
import dev.visprog.tools.scene.exam.Section;
import dev.visprog.tools.scene.measure.Confusion;
import dev.visprog.tools.scene.measure.Figure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes figures for people, in columns. */
final class FigureTable {
  private static final int MISTAKES = 10;

  private final Shell shell;

  FigureTable(Shell shell) {
    this.shell = shell;
  }

  void write(List<Section> sections, boolean totalsAlone) {
    row("", "figure", "95 %", "cases", "at least", "aim");
    for (Section section : sections) {
      String name = section.name() + ": " + section.what();
      if (section.figures().isEmpty()) {
        print("%-46s %6s  %s".formatted(name, "-", reason(section)));
        continue;
      }
      row(name, section.figures().get(0), section.bar());
      if (!section.note().isEmpty()) {
        print("  " + section.note());
      }
      if (!totalsAlone) {
        section.figures().stream().skip(1).forEach(each -> row("  " + each.of(), each, null));
      }
    }
  }

  private static String reason(Section section) {
    return section.note().isEmpty() ? "there was no case" : section.note();
  }

  private void row(String name, Figure figure, @Nullable Bar bar) {
    row(
        name,
        number(figure.value()),
        number(figure.interval().low()) + " to " + number(figure.interval().high()),
        String.valueOf(figure.cases()),
        bar == null ? "" : number(bar.least()),
        bar == null ? "" : number(bar.aim()));
  }

  /** The most frequent mistakes of each kind. */
  void writeMistakes(List<Section> sections) {
    for (Section section : sections) {
      for (Confusion confusion : section.confusions()) {
        List<Confusion.Mistake> mistakes = confusion.mistakes();
        if (!mistakes.isEmpty()) {
          print("");
          print("%s, %s:".formatted(section.name(), confusion.of()));
          mistakes.stream()
              .limit(MISTAKES)
              .forEach(
                  each ->
                      print(
                          "  %-20s taken for %-20s %5d times"
                              .formatted(each.truth(), each.answer(), each.count())));
        }
      }
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void row(Object... cells) {
    print("%-46s %6s  %-14s %7s  %8s %6s".formatted(cells).stripTrailing());
  }

  private void print(String line) {
    shell.out().println(shell.forOut(line));
  }
}
