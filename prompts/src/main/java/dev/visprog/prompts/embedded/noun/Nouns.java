package dev.visprog.prompts.embedded.noun;

import dev.visprog.prompts.embedded.grammar.Chart;
import dev.visprog.prompts.embedded.grammar.Meaning;
import dev.visprog.prompts.embedded.grammar.Phrase;
import dev.visprog.prompts.embedded.grammar.Sentence;
import dev.visprog.prompts.embedded.grammar.Token;
import dev.visprog.prompts.embedded.grammar.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads nouns, singular or plural. What stands between quotation marks is a noun too: so a thing
 * that is not in the list can be asked for all the same.
 */
public final class Nouns implements Phrase {
  private static final Pattern QUOTABLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,39}");

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final Map<String, Set<Noun>> bySection = new LinkedHashMap<>();

  /**
   * Reads the text of the list: a {@code [section]}, then one noun to a line with its synonyms,
   * {@code man/men: gentleman/gentlemen, guy}. Plurals are made by rule where none is given; lines
   * that are indented go on; a {@code #} starts a comment.
   *
   * @throws IllegalArgumentException if a line is malformed or a word stands for two nouns
   */
  public static Nouns parse(String text) {
    Nouns nouns = new Nouns();
    String section = "";
    for (String line : text.replaceAll("#.*", "").replaceAll(",\\s*\n\\s+", ", ").split("\n", -1)) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.indexOf(']'));
      } else if (!line.isBlank()) {
        nouns.add(section, line);
      }
    }
    return nouns;
  }

  private void add(String section, String line) {
    int colon = line.indexOf(':');
    List<String> forms = forms(colon < 0 ? line : line.substring(0, colon));
    Noun noun = new Noun(forms.get(0), forms.get(1), section);
    bySection.computeIfAbsent(section, s -> new LinkedHashSet<>()).add(noun);
    addForms(forms, noun);
    if (colon >= 0) {
      for (String synonym : line.substring(colon + 1).split(",", -1)) {
        addForms(forms(synonym), noun);
      }
    }
  }

  private void addForms(List<String> forms, Noun noun) {
    add(forms.get(0), new Named(noun, false));
    if (!forms.get(1).equals(forms.get(0))) {
      add(forms.get(1), new Named(noun, true));
    }
  }

  private void add(String form, Named noun) {
    List<Token> tokens = Sentence.of(form).tokens();
    List<Entry> entries =
        byFirstWord.computeIfAbsent(tokens.get(0).text(), word -> new ArrayList<>());
    Entry entry = new Entry(tokens, noun);
    for (Entry other : entries) {
      if (other.tokens().equals(tokens) && !other.noun().equals(noun)) {
        throw new IllegalArgumentException("'" + form + "' stands for two nouns");
      }
    }
    if (!entries.contains(entry)) {
      entries.add(entry);
    }
  }

  /** Singular and plural of {@code man/men} or {@code dog}. */
  private static List<String> forms(String text) {
    String[] given = text.strip().split("/", -1);
    return given.length > 1 ? List.of(given[0], given[1]) : List.of(given[0], plural(given[0]));
  }

  private static String plural(String word) {
    if (word.matches(".*(s|x|z|ch|sh)")) {
      return word + "es";
    }
    return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  /** The nouns of a section, in the order of the list. */
  public List<Noun> section(String name) {
    return List.copyOf(bySection.getOrDefault(name, Set.of()));
  }

  /** Every word of every noun. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    byFirstWord
        .values()
        .forEach(list -> list.forEach(e -> e.tokens().forEach(token -> words.add(token.text()))));
    return words;
  }

  @Override
  public List<Meaning> read(Chart chart, int at) {
    List<Token> tokens = chart.sentence().tokens();
    if (at >= tokens.size()) {
      return List.of();
    }
    Token first = tokens.get(at);
    if (first.kind() == Kind.QUOTE) {
      return QUOTABLE.matcher(first.text()).matches()
          ? List.of(new Meaning(at + 1, new Named(quoted(first.text()), false)))
          : List.of();
    }
    List<Meaning> meanings = new ArrayList<>();
    for (Entry entry : byFirstWord.getOrDefault(first.text(), List.of())) {
      int end = at + entry.tokens().size();
      if (end <= tokens.size() && tokens.subList(at, end).equals(entry.tokens())) {
        meanings.add(new Meaning(end, entry.noun()));
      }
    }
    return meanings;
  }

  private static Noun quoted(String text) {
    return new Noun(text, plural(text), "thing");
  }

  private record Entry(List<Token> tokens, Named noun) {}
}
