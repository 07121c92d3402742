package dev.visprog.prompts.tool.list;

import dev.visprog.prompts.reply.Refusals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the items of a list in what a model says. Models are asked for one item a line, and give
 * numbers, bullets, headings, JSON or a sentence with commas as well.
 */
final class ReplyItems {
  private static final int LONGEST_ITEM = 80; // characters
  private static final int MOST_ITEMS = 1_000;

  /** So many words and a full stop make a sentence, and it is not the name of something. */
  private static final int SENTENCE = 6; // a song may be called I Can't Stop Loving You

  private static final Pattern MARK =
      Pattern.compile("^(?:[-*+•–—·▪◦>]+ +|[(\\[]?\\d{1,4}[.):\\]] *(?!\\d))");
  private static final Pattern TALK =
      Pattern.compile(
          "(?i)(?:sure|certainly|of course|ok|okay|here|i hope|let me|note|please)\\b.*[:.!]");
  private static final Pattern INLINE_NUMBER = Pattern.compile("(?:^|[ ,;]+)\\d{1,3}[.)] +");
  private static final Pattern OPENING =
      Pattern.compile("^(?:[^,;: ]{1,30} ){0,5}?[^,;: ]{1,30}(?: (?:are|include)|:) +");
  private static final Pattern COMMA = Pattern.compile(" *[,;] *(?:(?:and|or) )?");
  private static final Pattern LAST = Pattern.compile(" +(?:and|or|&) +");
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "^(\\*\\*.{1,80}?\\*\\*) *[:–—-].*|(.{1,80}?)(?: +[-–—] .*|: +(?:\\S+ +){4}.*)");
  private static final Pattern IN_BRACKETS = Pattern.compile(" *[(\\[][^()\\[\\]]*[)\\]]\\.?$");
  private static final Pattern NOTHING =
      Pattern.compile("(?i)(?:none|nothing|unknown|n/?a|null|no (?:items|results|answer))[.!]?");
  private static final String AROUND = "\"'“”‘’«»`*_ ";

  private ReplyItems() {}

  /**
   * The items, trimmed, each once whatever its case.
   *
   * @param said visible text
   * @param complete whether the model had come to its end; else its last item is not to be trusted
   * @return empty if it is no list but a refusal, a sentence or nothing
   */
  static List<String> in(String said, boolean complete) {
    List<String> raw = JsonItems.in(said);
    List<String> found = new ArrayList<>(raw.isEmpty() ? plain(said) : raw);
    if (!complete && !found.isEmpty()) {
      found.remove(found.size() - 1);
    }
    Map<String, String> items = new LinkedHashMap<>();
    for (String one : found) {
      String item = cleaned(one);
      if (isItem(item) && items.size() < MOST_ITEMS) {
        items.putIfAbsent(item.toLowerCase(Locale.ROOT), item);
      }
    }
    return List.copyOf(items.values());
  }

  private static boolean isItem(String item) {
    return !item.isEmpty()
        && item.length() <= LONGEST_ITEM
        && item.codePoints().anyMatch(Character::isLetterOrDigit)
        && !NOTHING.matcher(item).matches()
        && !isRefusal(item);
  }

  private static boolean isRefusal(String text) {
    return words(text) >= SENTENCE && Refusals.isRefusal(text);
  }

  /** A short refusal has the marks of a sentence, which names of things seldom have. */
  private static boolean declines(String line) {
    return line.matches(".*[.!,].*") && Refusals.isRefusal(line);
  }

  private static List<String> plain(String said) {
    List<String> lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> marked = lines.stream().filter(line -> MARK.matcher(line).find()).toList();
    if (marked.size() >= 2) {
      return marked; // what stands around them is talk
    }
    if (lines.isEmpty()
        || isRefusal(lines.get(0))
        || (lines.size() == 1 && declines(lines.get(0)))) {
      return List.of();
    }
    List<String> bare = lines.stream().filter(line -> !isTalk(line)).toList();
    return bare.size() >= 2 ? bare : line(bare.isEmpty() ? lines.get(0) : bare.get(0));
  }

  /** A heading, or a sentence without the commas of a list. */
  private static boolean isTalk(String line) {
    boolean ends = line.endsWith(".") || line.endsWith("!") || line.endsWith("?");
    boolean isSentence = ends && words(line) >= SENTENCE && line.indexOf(',') < 0;
    return line.endsWith(":") || line.startsWith("#") || isSentence || TALK.matcher(line).matches();
  }

  /** The items of one line: numbered, separated by commas, or but one. */
  private static List<String> line(String line) {
    List<String> numbered =
        INLINE_NUMBER.splitAsStream(line).filter(part -> !part.isBlank()).toList();
    if (numbered.size() >= 2) {
      boolean opened = !INLINE_NUMBER.matcher(line).lookingAt();
      return opened ? numbered.subList(1, numbered.size()) : numbered;
    }
    String unmarked = MARK.matcher(line).replaceFirst("");
    String items = OPENING.matcher(unmarked).replaceFirst("");
    boolean enumerates = !items.equals(unmarked) || COMMA.matcher(items).find();
    if (!enumerates) {
      return words(items) >= SENTENCE + 3 ? List.of() : List.of(items);
    }
    List<String> parts = new ArrayList<>(List.of(COMMA.split(items)));
    String last = parts.remove(parts.size() - 1);
    parts.addAll(List.of(LAST.split(last, 2)));
    return parts;
  }

  private static String cleaned(String raw) {
    String item = MARK.matcher(raw.strip()).replaceFirst("");
    Matcher explained = EXPLAINED.matcher(item);
    if (explained.matches()) {
      item = explained.group(1) == null ? explained.group(2) : explained.group(1);
    }
    item = trimmed(IN_BRACKETS.matcher(trimmed(item)).replaceFirst(""));
    boolean onlyStop = item.endsWith(".") && item.indexOf('.') == item.length() - 1;
    return onlyStop ? trimmed(item.substring(0, item.length() - 1)) : item;
  }

  private static String trimmed(String item) {
    int from = 0;
    int to = item.length();
    while (from < to && AROUND.indexOf(item.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && (AROUND + ",;").indexOf(item.charAt(to - 1)) >= 0) {
      to--;
    }
    return item.substring(from, to);
  }

  private static int words(String text) {
    return text.strip().split(" +", -1).length;
  }
}
