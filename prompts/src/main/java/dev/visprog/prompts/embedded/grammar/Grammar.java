package dev.visprog.prompts.embedded.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The phrases that slots can hold. Immutable. */
public final class Grammar {
  private final Map<String, Phrase> phrases;
  private final Set<String> words;
  private final Set<String> idle;

  private Grammar(Map<String, Phrase> phrases, Set<String> words, Set<String> idle) {
    this.phrases = phrases;
    this.words = words;
    this.idle = idle;
  }

  /** Starts a grammar over a lexicon. */
  public static Builder over(Lexicon lexicon) {
    return new Builder(lexicon);
  }

  Phrase phrase(String name) {
    Phrase phrase = phrases.get(name);
    if (phrase == null) {
      throw new IllegalArgumentException("there is no phrase '" + name + "'");
    }
    return phrase;
  }

  /**
   * Words that stand in the lexicon or in a phrase; sentences made of others are not understood.
   */
  public Set<String> words() {
    return words;
  }

  /**
   * Concepts and phrases that no pattern uses; those are left that are read by code, and those that
   * are read first.
   */
  public Set<String> idle() {
    return idle;
  }

  /** Starts the reading of a sentence; one chart serves all readers. */
  public Chart chart(Sentence sentence) {
    return new Chart(this, sentence);
  }

  /** Collects phrases. */
  public static final class Builder {
    private final Lexicon lexicon;
    private final Map<String, Phrase> special = new LinkedHashMap<>();
    private final Map<String, Map<String, Function<Reading, ? extends @Nullable Object>>> written =
        new LinkedHashMap<>();
    private final Map<String, Set<String>> firstWords = new LinkedHashMap<>();
    private final Parts parts = new Parts();

    private Builder(Lexicon lexicon) {
      this.lexicon = lexicon;
      parts.words().addAll(lexicon.words());
    }

    /** A phrase that reads tokens by code of its own, and the words that it knows. */
    public Builder phrase(String name, Phrase phrase, Collection<String> itsWords) {
      special.put(name, phrase);
      parts.words().addAll(itsWords);
      return this;
    }

    /**
     * One more way to say the phrase {@code name}.
     *
     * @param meaning what it means; null if it makes no sense with these slots. A slot that it does
     *     not ask for has been left out of account, so then there is no meaning either
     */
    public Builder way(
        String name, String pattern, Function<Reading, ? extends @Nullable Object> meaning) {
      if (written.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(pattern, meaning) != null) {
        throw new IllegalArgumentException("'" + name + "' is said twice as '" + pattern + "'");
      }
      return this;
    }

    /** One more way to say the phrase {@code name}, which always means the same. */
    public Builder way(String name, String pattern, Object meaning) {
      return way(name, pattern, (Reading reading) -> meaning);
    }

    /**
     * A phrase that reads tokens by code of its own and begins with one of the words it knows, or
     * with no word at all.
     */
    public Builder wordPhrase(String name, Phrase phrase, Collection<String> itsWords) {
      firstWords.put(name, Set.copyOf(itsWords));
      return phrase(name, phrase, itsWords);
    }

    /**
     * Ends the grammar.
     *
     * @throws IllegalArgumentException if a pattern is malformed or names what is not there
     */
    public Grammar build() {
      Set<String> names = new LinkedHashSet<>(special.keySet());
      names.addAll(written.keySet());
      Map<String, Map<Pattern, Function<Reading, ? extends @Nullable Object>>> parsed =
          new LinkedHashMap<>();
      written.forEach(
          (name, ways) -> {
            Map<Pattern, Function<Reading, ? extends @Nullable Object>> patterns =
                new LinkedHashMap<>();
            ways.forEach(
                (text, meaning) ->
                    patterns.put(new PatternParser(text, lexicon, names, parts).parse(), meaning));
            parsed.put(name, patterns);
          });
      Map<String, List<Pattern>> patterns = new LinkedHashMap<>();
      parsed.forEach((name, ways) -> patterns.put(name, List.copyOf(ways.keySet())));
      FirstWords first = new FirstWords(firstWords, patterns);
      Map<String, Phrase> phrases = new LinkedHashMap<>(special);
      parsed.forEach(
          (name, ways) -> {
            List<Way> list = new ArrayList<>();
            ways.forEach(
                (pattern, meaning) -> list.add(new Way(pattern, first.of(pattern), meaning)));
            phrases.put(name, new WrittenPhrase(list));
          });
      Set<String> idle = new TreeSet<>(names);
      idle.removeAll(parts.phrases());
      lexicon.names().stream().filter(name -> !parts.concepts().contains(name)).forEach(idle::add);
      return new Grammar(phrases, Set.copyOf(parts.words()), Set.copyOf(idle));
    }
  }

  /**
   * One way to say a phrase.
   *
   * @param firstWords the words that it can begin with; null: any
   */
  private record Way(
      Pattern pattern,
      @Nullable Set<String> firstWords,
      Function<Reading, ? extends @Nullable Object> meaning) {

    boolean canBegin(Token token) {
      return firstWords == null
          || token.kind() != Token.Kind.WORD
          || firstWords.contains(token.text());
    }
  }

  private record WrittenPhrase(List<Way> ways) implements Phrase {
    @Override
    public List<Meaning> read(Chart chart, int at) {
      if (at >= chart.sentence().length()) {
        return List.of();
      }
      Token token = chart.sentence().tokens().get(at);
      Set<Meaning> meanings = new LinkedHashSet<>();
      for (Way way : ways) {
        if (way.canBegin(token)) {
          for (Match match : way.pattern().match(chart, new Match(at, Reading.NOTHING))) {
            Reading reading = match.reading().unused();
            Object meaning = way.meaning().apply(reading);
            if (meaning != null && reading.isUsedUp()) {
              meanings.add(new Meaning(match.end(), meaning));
            }
          }
        }
      }
      return List.copyOf(meanings);
    }
  }
}
