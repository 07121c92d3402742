package dev.visprog.prompts.reply;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways in which language models give a good program back in another form. */
enum Mutation {
  FENCE(text -> "```\n" + text + "```\n"),
  PYTHON_FENCE(text -> "```python\n" + text + "```"),
  FENCE_IN_PROSE(
      text -> "Sure! Here is the program:\n\n```visprog\n" + text + "```\n\nIt counts them."),
  OPEN_FENCE(text -> "```\n" + text),
  HEADING(text -> "Program:\n" + text),
  MARKDOWN_HEADING(text -> "## Program\n\n" + text),
  HEADING_ON_THE_LINE(text -> "Program: " + text),
  NUMBERS(text -> lines(text, (i, line) -> (i + 1) + ". " + line)),
  NUMBERS_IN_PARENTHESES(text -> lines(text, (i, line) -> "(" + (i + 1) + ") " + line)),
  STEPS(text -> lines(text, (i, line) -> "Step " + (i + 1) + ": " + line)),
  BULLETS(text -> lines(text, (i, line) -> "- " + line)),
  CODE_MARKS(text -> lines(text, (i, line) -> "`" + line + "`")),
  NUMBERED_CODE_MARKS(text -> lines(text, (i, line) -> (i + 1) + ". `" + line + "`")),
  BOLD_HEADS(text -> lines(text, (i, line) -> "**Step " + (i + 1) + ":** `" + line + "`")),
  EXPLAINED(text -> lines(text, (i, line) -> "Next, we take one step:\n" + line)),
  EXPLAINED_AFTER(text -> lines(text, (i, line) -> line + "  # step " + (i + 1))),
  EXPLAINED_WITH_ARROWS(text -> lines(text, (i, line) -> line + "  <- one step (of several)")),
  PROSE_BEFORE(text -> "I look for it first, then I count (carefully).\n\n" + text),
  PROSE_AFTER(text -> text + "\nThis program finds the thing, and answers with RESULT.\n"),
  BLANK_LINES(text -> lines(text, (i, line) -> line + "\n")),
  WINDOWS_LINES(text -> text.replace("\n", "\r\n")),
  OLD_MAC_LINES(text -> text.replace("\n", "\r")),
  BLANKS_AROUND(text -> lines(text, (i, line) -> "    " + line + "   ")),
  TABS(text -> lines(text, (i, line) -> "\t" + line)),
  HARD_BLANKS(text -> text.replace(" ", "\u00a0")),
  BYTE_ORDER_MARK(text -> "\ufeff" + text),
  ZERO_WIDTH(text -> lines(text, (i, line) -> "\u200b" + line)),
  SEMICOLONS(text -> lines(text, (i, line) -> line + ";")),
  FULL_STOPS(text -> lines(text, (i, line) -> line + ".")),
  ONE_LINE(text -> text.strip().replace("\n", "; ")),
  SMART_SINGLE_QUOTES(text -> smart(text, '\'', '‘', '’')),
  SMART_DOUBLE_QUOTES(text -> smart(text, '\'', '“', '”')),
  BLANKS_AROUND_EQUALS(text -> lines(text, (i, line) -> line.replaceFirst("=", " = "))),
  COLON_EQUALS(text -> lines(text, (i, line) -> line.replaceFirst("=", ":="))),
  WRAPPED(
      text ->
          lines(
              text,
              (i, line) ->
                  line.replaceFirst("\\(", "(\n    ").replaceFirst(", (?=[a-z]+=)", ",\n    "))),
  ESCAPED_UNDERSCORES(text -> text.replace("_", "\\_")),
  ENTITIES(text -> text.replace("'", "&#39;").replace("\"", "&quot;")),
  JSON(text -> "{\"program\": \"" + json(text) + "\"}"),
  JSON_STEPS(
      text ->
          "{\"thought\": \"easy\", \"steps\": ["
              + text.lines().map(line -> "\"" + json(line) + "\"").collect(Collectors.joining(", "))
              + "]}"),
  FENCED_JSON(text -> "```json\n{\"program\": \"" + json(text) + "\"}\n```"),
  FIRST_TRY_BEFORE(
      text ->
          "BOX9=Loc(image=IMAGE, object='cow')\nRESULT=Result(var=BOX9)\n\nWait, that is wrong. Better:\n\n"
              + text),
  FENCED_FIRST_TRY(
      text ->
          "```\nBOX9=Loc(image=IMAGE, object='cow')\nRESULT=Result(var=BOX9)\n```\nor rather\n```\n"
              + text
              + "```"),
  CUT_OFF_SECOND(text -> text + "\nAnother way:\n\nBOX0=Loc(image=IMAGE, object='co"),
  THOUGHTS(text -> "<think>\nThe user wants it. Maybe count = many?\n</think>\n" + text),
  QUOTED(text -> lines(text, (i, line) -> "> " + line)),
  PROMPT_SIGNS(text -> lines(text, (i, line) -> ">>> " + line)),
  MENTION(text -> text + "\nHere BOX0=Loc(image=IMAGE, object='dog') would find dogs.\n");

  private final UnaryOperator<String> change;

  Mutation(UnaryOperator<String> change) {
    this.change = change;
  }

  /** The program as such a model would say it. */
  String of(String program) {
    return change.apply(program);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private interface LineChange {
    String of(int number, String line);
  }

  private static String lines(String text, LineChange change) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> change.of(i, lines.get(i)) + "\n")
        .collect(Collectors.joining());
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** Turns the quotes of whole texts. */
  private static String smart(String text, char plain, char opening, char closing) {
    return text.replaceAll(
        "(?<=[=\\[ ])%1$s([^%1$s\"]*)%1$s(?=[,)\\]])".formatted(plain), opening + "$1" + closing);
  }
}
