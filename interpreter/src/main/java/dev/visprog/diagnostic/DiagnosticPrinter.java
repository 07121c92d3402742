package dev.visprog.diagnostic;

import dev.visprog.source.Position;
import dev.visprog.source.Source;
import dev.visprog.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints findings as compilers do, so that editors can jump to them:
 *
 * <pre>{@code
 * plan.vp:6:25: error[unknown-variable]: no variable 'ANSWER'
 * FINAL_RESULT=RESULT(var=ANSWER)
 *                         ^^^^^^ did you mean 'ANSWER2'?
 * }</pre>
 *
 * Control characters of the source are shown as {@code ·}; long lines are cut around the place.
 */
public final class DiagnosticPrinter {
  private static final int MOST_SHOWN = 100;
  private static final int WIDEST_LINE = 120;
  private static final int SHOWN_BEFORE = 60;

  private DiagnosticPrinter() {}

  /** The first hundred findings, one after the other, and how many more there are. */
  public static String print(Source source, List<Diagnostic> diagnostics) {
    String shown =
        diagnostics.stream()
            .limit(MOST_SHOWN)
            .map(diagnostic -> print(source, diagnostic))
            .collect(Collectors.joining("\n"));
    int more = diagnostics.size() - MOST_SHOWN;
    return more <= 0 ? shown : shown + "\n… and %,d more".formatted(more);
  }

  /** One finding: head line, source line, carets and hint; no line end after the last. */
  public static String print(Source source, Diagnostic diagnostic) {
    Position position = source.position(diagnostic.span().start());
    String head =
        "%s:%s: %s[%s]: %s"
            .formatted(
                visible(source.name()),
                position,
                diagnostic.severity(),
                diagnostic.code(),
                visible(diagnostic.message()));
    Span line = source.line(position.line());
    int from = Math.min(diagnostic.span().start(), line.end());
    int to = Math.max(from, Math.min(diagnostic.span().end(), line.end()));
    int start = line.start();
    if (line.end() - start > WIDEST_LINE && from - start > SHOWN_BEFORE) {
      start = from - SHOWN_BEFORE;
    }
    int end = Math.min(line.end(), start + WIDEST_LINE);
    String before = start > line.start() ? "…" : "";
    String after = end < line.end() ? "…" : "";
    String shown = before + visible(source.text(new Span(start, end))) + after;
    String lead = before + visible(source.text(new Span(start, Math.min(from, end))));
    String marked = visible(source.text(new Span(Math.min(from, end), Math.min(to, end))));
    String hint = diagnostic.hint() == null ? "" : " " + visible(diagnostic.hint());
    return head
        + "\n"
        + shown
        + "\n"
        + " ".repeat(columns(lead))
        + "^".repeat(Math.max(1, columns(marked)))
        + hint;
  }

  /** Control characters and direction marks would let a program change what the terminal shows. */
  private static String visible(String text) {
    return text.codePoints()
        .map(c -> c == '\t' ? ' ' : isInvisible(c) ? '·' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** How many columns a terminal gives {@code text}: two for full-width characters. */
  private static int columns(String text) {
    return text.codePoints().map(c -> isCombining(c) ? 0 : isWide(c) ? 2 : 1).sum();
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** The ranges that Unicode calls wide and that programs are likely to hold: CJK, kana, emoji. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
