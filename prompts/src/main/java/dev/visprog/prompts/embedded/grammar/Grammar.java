package dev.visprog.prompts.embedded.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The phrases that slots can hold, with the lexicon that their words come from. Immutable. */
public final class Grammar {
  private final Lexicon lexicon;
  private final Map<String, Phrase> phrases;
  private final Set<String> words;

  private Grammar(Lexicon lexicon, Map<String, Phrase> phrases, Set<String> words) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.words = words;
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
   * Makes a reader of whole sentences.
   *
   * @param patterns any of which the sentence may fit
   */
  public SentenceReader reader(List<String> patterns) {
    Set<String> own = new HashSet<>();
    List<Pattern> parsed =
        patterns.stream()
            .map(text -> new PatternParser(text, lexicon, phrases.keySet(), own::add).parse())
            .toList();
    return new SentenceReader(new Pattern.Choice(parsed), own);
  }

  /** Starts the reading of a sentence; one chart serves all readers. */
  public Chart chart(Sentence sentence) {
    return new Chart(this, sentence);
  }

  /** Collects phrases. */
  public static final class Builder {
    private final Lexicon lexicon;
    private final Map<String, Phrase> special = new LinkedHashMap<>();
    private final Map<String, Map<String, Function<Reading, Object>>> written =
        new LinkedHashMap<>();
    private final Set<String> words = new HashSet<>();

    private Builder(Lexicon lexicon) {
      this.lexicon = lexicon;
      words.addAll(lexicon.words());
    }

    /** A phrase that reads tokens by code of its own, and the words that it knows. */
    public Builder phrase(String name, Phrase phrase, Collection<String> itsWords) {
      special.put(name, phrase);
      words.addAll(itsWords);
      return this;
    }

    /** One more way to say the phrase {@code name}, and what it means then. */
    public Builder way(String name, String pattern, Function<Reading, Object> meaning) {
      written.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(pattern, meaning);
      return this;
    }

    /** One more way to say the phrase {@code name}, which always means the same. */
    public Builder way(String name, String pattern, Object meaning) {
      return way(name, pattern, (Reading reading) -> meaning);
    }

    /**
     * Ends the grammar.
     *
     * @throws IllegalArgumentException if a pattern is malformed or names what is not there
     */
    public Grammar build() {
      Map<String, Phrase> phrases = new LinkedHashMap<>(special);
      Set<String> names = new LinkedHashSet<>(special.keySet());
      names.addAll(written.keySet());
      written.forEach(
          (name, ways) -> {
            List<Way> parsed = new ArrayList<>();
            ways.forEach(
                (pattern, meaning) ->
                    parsed.add(
                        new Way(
                            new PatternParser(pattern, lexicon, names, words::add).parse(),
                            meaning)));
            phrases.put(name, new WrittenPhrase(parsed));
          });
      return new Grammar(lexicon, phrases, Set.copyOf(words));
    }
  }

  private record Way(Pattern pattern, Function<Reading, Object> meaning) {}

  private record WrittenPhrase(List<Way> ways) implements Phrase {
    @Override
    public List<Meaning> read(Chart chart, int at) {
      Set<Meaning> meanings = new LinkedHashSet<>();
      for (Way way : ways) {
        for (Match match : way.pattern().match(chart, new Match(at, Reading.NOTHING))) {
          meanings.add(new Meaning(match.end(), way.meaning().apply(match.reading())));
        }
      }
      return List.copyOf(meanings);
    }
  }
}
