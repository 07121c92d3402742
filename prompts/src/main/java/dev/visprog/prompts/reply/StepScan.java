package dev.visprog.prompts.reply;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.Severity;
import dev.visprog.program.Parser;
import dev.visprog.program.Program;
import dev.visprog.program.Step;
import dev.visprog.source.Source;
import dev.visprog.tool.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps off the front of a line. A step is the shortest beginning of the line that the
 * parser accepts; what follows is another step or chatter.
 */
final class StepScan {
  /** Closing parentheses that are tried as the end of a step. */
  private static final int MOST_ENDS = 60;

  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(UnaryOperator.identity(), StepScan::plainQuotes, StepScan::plainEntities);

  private StepScan() {}

  /** The steps at the front of {@code line}; empty if it does not begin with a whole step. */
  static List<Item.StepText> steps(String line) {
    List<Item.StepText> steps = new ArrayList<>();
    String rest = line;
    while (true) {
      Found found = first(rest);
      if (found == null) {
        return steps;
      }
      steps.add(found.step());
      Optional<String> next = StepStart.in(afterSeparator(rest.substring(found.end())));
      if (next.isEmpty()) {
        return steps;
      }
      rest = next.get();
    }
  }

  /** A line that begins like a step and is none. */
  static Item.StepText broken(String line) {
    String target = line.substring(0, line.indexOf('=')).replace(":", "").strip();
    return new Item.StepText(line.strip(), target, false, true);
  }

  private record Found(Item.StepText step, int end) {}

  private static @Nullable Found first(String line) {
    int open = openingParenthesis(line);
    if (open < 0) {
      String alias = line.replaceFirst(" (#|//|<-|--|→).*", "").replaceAll("[;.`* ]+$", "");
      Item.StepText step = read(alias);
      return step == null ? null : new Found(step, line.length());
    }
    int end = open;
    for (int tried = 0; tried < MOST_ENDS; tried++) {
      end = closingParenthesis(line, end + 1);
      if (end < 0) {
        return null;
      }
      Item.StepText step = read(line.substring(0, end + 1));
      if (step != null) {
        return new Found(step, end + 1);
      }
    }
    return null;
  }

  private static int openingParenthesis(String line) {
    int equals = line.indexOf('=');
    for (int i = equals + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '(' || c == '（') {
        return i;
      }
      if (!(c == ' ' || c == '_' || Character.isLetterOrDigit(c))) {
        return -1;
      }
    }
    return -1;
  }

  private static int closingParenthesis(String line, int from) {
    int plain = line.indexOf(')', from);
    int wide = line.indexOf('）', from);
    return plain < 0 || wide < 0 ? Math.max(plain, wide) : Math.min(plain, wide);
  }

  /** The step that a text is in one of its spellings; null if it is none. */
  private static Item.@Nullable StepText read(String text) {
    String plain = text.replaceFirst(":=", "=");
    for (UnaryOperator<String> spelling : SPELLINGS) {
      String spelt = spelling.apply(plain).strip();
      List<Diagnostic> findings = new ArrayList<>();
      Program program = Parser.parse(new Source("reply", spelt), findings);
      boolean isStep =
          program.steps().size() == 1
              && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
      if (isStep && program.steps().get(0) instanceof Step.CallStep call) {
        Optional<Form> form = Form.find(call.tool().text());
        boolean ends = form.filter(Form.RESULT::equals).isPresent();
        // Quotes inside an expression are quotes of the expression, and it knows the plain ones
        // only.
        String step = form.filter(Form.EVAL::equals).isPresent() ? plainQuotes(spelt) : spelt;
        return new Item.StepText(step, call.target().text(), ends, false);
      }
      if (isStep && program.steps().get(0) instanceof Step.AliasStep alias) {
        boolean ends = alias.target().text().toUpperCase(Locale.ROOT).contains("RESULT");
        return new Item.StepText(spelt, alias.target().text(), ends, false);
      }
    }
    return null;
  }

  private static String plainQuotes(String text) {
    return text.replaceAll("[‘’‚‛′`´]", "'")
        .replaceAll("[“”„‟″«»]", "\"")
        .replace('（', '(')
        .replace('）', ')')
        .replace('，', ',')
        .replace('＝', '=');
  }

  private static String plainEntities(String text) {
    return plainQuotes(text)
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String afterSeparator(String text) {
    return text.replaceFirst("^[;, ]+", "");
  }
}
