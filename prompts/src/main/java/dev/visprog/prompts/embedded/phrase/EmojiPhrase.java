package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.grammar.Chart;
import dev.visprog.prompts.embedded.grammar.Meaning;
import dev.visprog.prompts.embedded.grammar.Phrase;
import dev.visprog.prompts.embedded.grammar.Sentence;
import dev.visprog.prompts.embedded.grammar.Token;
import dev.visprog.prompts.embedded.grammar.Token.Kind;
import dev.visprog.prompts.embedded.phrase.EmojiName.Certainty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an emoji: a name with or without the word emoji, {@code the emoji of a …}, the character
 * itself, an emoticon, or a name in quotation marks.
 *
 * @param names what emoji are called
 */
record EmojiPhrase(EmojiNames names) implements Phrase {
  private static final int MOST_WORDS = 7;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "some", "any");
  static final Set<String> NOUNS = Set.of("emoji", "emojis", "emoticon", "emoticons");

  @Override
  public List<Meaning> read(Chart chart, int at) {
    Sentence sentence = chart.sentence();
    Set<Meaning> meanings = new LinkedHashSet<>();
    readFrom(sentence, at, meanings);
    if (isWordIn(sentence, at, ARTICLES)) {
      readFrom(sentence, at + 1, meanings);
    }
    return List.copyOf(meanings);
  }

  /** The emoji of another phrase that the words speak of at least so surely. */
  static Phrase atLeast(Certainty least, String phrase) {
    return (chart, at) ->
        chart.read(phrase, at).stream()
            .filter(meaning -> ((EmojiName) meaning.value()).certainty().compareTo(least) >= 0)
            .toList();
  }

  private void readFrom(Sentence sentence, int at, Set<Meaning> meanings) {
    if (at >= sentence.length()) {
      return;
    }
    Token token = sentence.tokens().get(at);
    boolean nounNext = isWordIn(sentence, at + 1, NOUNS);
    if (token.kind() == Kind.EMOJI) {
      addSaid(names.character(token.text()), at + (nounNext ? 2 : 1), meanings);
    } else if (token.kind() == Kind.QUOTE) {
      names.quoted(token.text()).ifPresent(n -> addSaid(n, at + (nounNext ? 2 : 1), meanings));
    } else if (isWordIn(sentence, at, NOUNS)) {
      addSaid(EmojiName.DEFAULT, at + 1, meanings);
      readAfterNoun(sentence, at + 1, meanings);
    } else {
      readName(sentence, at, meanings);
    }
  }

  /** {@code emoji of a winking face}, {@code emoji ;)}, {@code emoji called 'ghost'}. */
  private void readAfterNoun(Sentence sentence, int at, Set<Meaning> meanings) {
    int name = at;
    if (isWordIn(sentence, name, Set.of("of", "for", "showing", "called", "named"))) {
      name++;
    }
    if (isWordIn(sentence, name, ARTICLES)) {
      name++;
    }
    boolean introduced = name > at;
    boolean word = name < sentence.length() && sentence.tokens().get(name).kind() == Kind.WORD;
    if (name < sentence.length() && (introduced || !word) && !isWordIn(sentence, name, NOUNS)) {
      Set<Meaning> named = new LinkedHashSet<>();
      readFrom(sentence, name, named);
      named.forEach(m -> addSaid(((EmojiName) m.value()).name(), m.end(), meanings));
    }
  }

  /** {@code winking face}, {@code winking face emoji}. */
  private void readName(Sentence sentence, int at, Set<Meaning> meanings) {
    List<String> words = new ArrayList<>();
    int end = at;
    while (end < sentence.length()
        && sentence.tokens().get(end).kind() == Kind.WORD
        && words.size() < MOST_WORDS
        && !isWordIn(sentence, end, NOUNS)) {
      words.add(sentence.tokens().get(end++).text());
      int after = end;
      if (isWordIn(sentence, end, NOUNS)) {
        names.anyName(words).ifPresent(name -> addSaid(name, after + 1, meanings));
      } else {
        names.known(words).ifPresent(name -> meanings.add(new Meaning(after, name)));
      }
    }
  }

  private static void addSaid(String name, int end, Set<Meaning> meanings) {
    meanings.add(new Meaning(end, new EmojiName(name, Certainty.SAID)));
  }

  private static boolean isWordIn(Sentence sentence, int at, Set<String> words) {
    return at < sentence.length()
        && sentence.tokens().get(at).kind() == Kind.WORD
        && words.contains(sentence.tokens().get(at).text());
  }
}
