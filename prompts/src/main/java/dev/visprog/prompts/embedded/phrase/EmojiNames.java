package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.grammar.Sentence;
import dev.visprog.prompts.embedded.grammar.Token;
import dev.visprog.prompts.embedded.grammar.Token.Kind;
import dev.visprog.prompts.embedded.phrase.EmojiName.Certainty;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What emoji are called. Names of our list become CLDR short names; a name of the Unicode standard
 * that is not in the list becomes the character; any other is handed on as it is where somebody
 * says that it is an emoji, for the tool to judge.
 */
final class EmojiNames {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;
  private static final Set<String> EMOTICONS = Set.of(":)", ";)", ":p", "8)");

  private static final Pattern SAYS_FACE =
      Pattern.compile("\\b(face|smiley)s?( with .*)?$|^face with ");

  /** Words of which no emoji's name is made: with them, the words mean something else. */
  private static final Set<String> NOT_IN_A_NAME =
      Set.of(
          "random",
          "different",
          "various",
          "other",
          "another",
          "own",
          "suitable",
          "fitting",
          "matching",
          "big",
          "small",
          "huge",
          "tiny",
          "single",
          "several",
          "many",
          "two",
          "three",
          "coloured",
          "colored",
          "animated",
          "transparent",
          "or",
          "but",
          "not",
          "no",
          "then",
          "the",
          "a",
          "an",
          "all",
          "every",
          "each",
          "except",
          "everything",
          "picture",
          "image",
          "photo",
          "their",
          "his",
          "her",
          "my",
          "your",
          "our",
          "its",
          "which",
          "that",
          "for",
          "nice",
          "cute");

  private final Map<String, EmojiName> byWords;

  private EmojiNames(Map<String, EmojiName> byWords) {
    this.byWords = byWords;
  }

  /**
   * Reads the list: {@code name: words, words, …} with lines that go on indented, below a heading
   * {@code [cover]} or {@code [thing]}. Each name also stands for itself.
   */
  static EmojiNames parse(String text) {
    Map<String, EmojiName> byWords = new HashMap<>();
    Certainty certainty = Certainty.THING;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        certainty =
            Certainty.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        int colon = line.indexOf(": ");
        String name = colon < 0 ? line : line.substring(0, colon);
        EmojiName emoji = new EmojiName(name.replace(' ', '_'), certainty);
        Stream<String> others =
            colon < 0 ? Stream.of() : Stream.of(line.substring(colon + 2).split(", ", -1));
        Stream.concat(Stream.of(name), others).forEach(words -> byWords.put(words, emoji));
      }
    }
    return new EmojiNames(Map.copyOf(byWords));
  }

  /** The words that names are made of. */
  Collection<String> words() {
    return byWords.keySet().stream().flatMap(key -> Stream.of(key.split(" ", -1))).toList();
  }

  /** The emoji that is called so, in the singular or the plural. */
  Optional<EmojiName> known(List<String> words) {
    String plain = String.join(" ", words);
    return Stream.of(plain, singular(plain), plain.replaceAll("smileys?$", "face"))
        .flatMap(key -> Stream.ofNullable(byWords.get(key)))
        .findFirst()
        .map(emoji -> SAYS_FACE.matcher(plain).find() ? emoji.as(Certainty.FACE) : emoji)
        .or(() -> unicode(plain))
        .or(() -> plain.endsWith("s") ? unicode(singular(plain)) : Optional.empty());
  }

  private static String singular(String words) {
    return words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
  }

  private static Optional<EmojiName> unicode(String words) {
    if (words.length() > LONGEST || words.isEmpty()) {
      return Optional.empty();
    }
    try {
      int c = Character.codePointOf(words);
      boolean emoji = (c >= 0x1F300 && c < 0x1FB00) || (c >= 0x2600 && c < 0x27C0);
      Certainty certainty = words.endsWith(" face") ? Certainty.FACE : Certainty.THING;
      return emoji
          ? Optional.of(new EmojiName(Character.toString(c), certainty))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no character of that name
    }
  }

  /** What to hand on for words that are said to name an emoji. */
  Optional<String> anyName(List<String> words) {
    Optional<String> known = known(words).map(EmojiName::name);
    if (known.isPresent()) {
      return known;
    }
    boolean name =
        words.size() <= MOST_WORDS
            && words.stream().noneMatch(NOT_IN_A_NAME::contains)
            && words.stream().noneMatch(word -> word.startsWith("'"));
    return name ? Optional.of(String.join("_", words)) : Optional.empty();
  }

  /** The emoji between quotation marks: a character, an emoticon or a name. */
  Optional<String> quoted(String text) {
    List<Token> tokens = text.length() > LONGEST ? List.of() : Sentence.of(text).tokens();
    if (tokens.size() == 1 && tokens.get(0).kind() == Kind.EMOJI) {
      return Optional.of(character(tokens.get(0).text()));
    }
    if (tokens.isEmpty() || tokens.stream().anyMatch(token -> token.kind() != Kind.WORD)) {
      return Optional.empty();
    }
    List<String> words = tokens.stream().map(Token::text).toList();
    int last = words.size() - 1;
    boolean noun = last > 0 && EmojiPhrase.NOUNS.contains(words.get(last));
    return anyName(noun ? words.subList(0, last) : words);
  }

  /** An emoji character as it is, an emoticon in the form that the tool knows. */
  String character(String text) {
    String plain = text.replace("-", "").replace('=', ':').toLowerCase(Locale.ROOT);
    if (EMOTICONS.contains(plain)) {
      return plain;
    }
    EmojiName named = byWords.get(plain);
    return named == null ? text : named.name();
  }
}
