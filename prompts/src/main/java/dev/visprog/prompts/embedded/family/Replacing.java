package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Meaning;
import dev.visprog.prompts.embedded.grammar.Phrase;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.grammar.Token;
import dev.visprog.prompts.embedded.grammar.Token.Kind;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Paints something else in place of things or of the background. What is to be painted may be said
 * freely.
 */
final class Replacing implements Family {
  private static final int MOST_WORDS = 20;

  /** Words that begin something else to do, or a condition: no part of what is to be painted. */
  private static final Set<String> NEVER =
      Set.of(
          "then",
          "replace",
          "blur",
          "hide",
          "tag",
          "crop",
          "count",
          "make",
          "keep",
          "remove",
          "erase",
          "delete",
          "describe",
          "label",
          "mark",
          "tell",
          "what",
          "how",
          "if",
          "unless",
          "but",
          "except",
          "instead",
          "place");

  /** What is to be painted begins with none of these: they say where, how large, or how to look. */
  private static final Set<String> NEVER_FIRST =
      Set.of(
          "left", "right", "top", "bottom", "upper", "lower", "middle", "centre", "center",
          "corner", "front", "back", "side", "rest", "picture", "image", "photo", "larger",
          "bigger", "smaller", "colour", "color", "nothing", "be", "of", "it", "them", "one");

  @Override
  public List<String> examples() {
    return List.of("Replace the ball with a mushroom", "Replace the background with a sandy beach");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar.phrase("to-paint", TO_PAINT, List.of());
    addSurroundings(grammar);
    grammar
        .way(
            "task",
            "(make | paint | turn | colour | color | change | recolour | recolor | dye) {objects} [to | into | in] {colour}",
            r -> recolour(r))
        .way(
            "task",
            "(change | set | switch) the (colour | color) of {objects} [from {old:colour}] to {colour}",
            r -> recolour(r));
    for (String pattern :
        List.of(
            "<replace> {objects} (with | by | for) {to-paint}",
            "(turn | change | transform | convert | make) {objects} (into | to) {to-paint}",
            "(put | paint | draw | place) {to-paint} (in place of | instead of | where) {objects} [is | are]",
            "instead of {objects} (put | paint | draw | show | i want | place) {to-paint}",
            "(let | have) {objects} (be | become) {to-paint}",
            "{objects} [(should | must) be | to be] <replaced> (by | with | for | to | into) {to-paint}",
            "where there is {objects} (put | place | draw | paint | show) {to-paint} [instead]",
            "{objects} (should become | must become | to become) {to-paint}",
            "i (want | would like) {to-paint} (instead of | in place of | where) {objects} [is | are]",
            "have {to-paint} (instead of | in place of) {objects}")) {
      grammar.way(
          "task",
          pattern,
          r -> replace(r.get("objects", Target.class), r.get("to-paint", String.class)));
      grammar.way(
          "task",
          pattern.replace("{objects}", "{the-background}"),
          r -> replace(r.get("the-background", Target.class), r.get("to-paint", String.class)));
    }
  }

  /** What is around things becomes something else, and they stay. */
  private static void addSurroundings(Grammar.Builder grammar) {
    grammar
        .way("thing-to-paint", "a {to-paint}", r -> "a " + r.get("to-paint", String.class))
        .way("thing-to-paint", "an {to-paint}", r -> "an " + r.get("to-paint", String.class))
        .way(
            "task",
            "{objects} (should | must) be {thing-to-paint}",
            r -> replace(r.get("objects", Target.class), r.get("thing-to-paint", String.class)))
        .way(
            "task",
            "<remove> {objects} [from <this> <picture>]",
            r -> replace(r.get("objects", Target.class), "the background"));
    for (String pattern :
        List.of(
            "(put | place | paint | show | draw) {to-paint} (in | as) {the-background}",
            "use {to-paint} as {the-background}",
            "(make | set | let) {the-background} [be | become | to] {to-paint}",
            "{the-background} (should | must) (be | become) {to-paint}",
            "[give it | give me | give <this> <picture> | i would like | i want | use | have | put in] (another | a new | a different | a) {the-background} [of | namely | with | showing] {to-paint}",
            "(use | take) {to-paint} (for | as) {the-background}")) {
      grammar.way(
          "task",
          pattern,
          r -> replace(r.get("the-background", Target.class), r.get("to-paint", String.class)));
    }
    for (String pattern :
        List.of(
            "<replace> <the-background> (<around> | of) {objects} (with | by | for) {to-paint}",
            "<replace> <the-background> (with | by | for) {to-paint} (but | and) (keep | leave) {objects} [as it is | as they are | unchanged]",
            "<replace> {everything} (<except> | <around>) {objects} (with | by | for) {to-paint}",
            "(put | place | show | set | move | have) {objects} (in front of | before | onto | on | in | into | against) {to-paint}",
            "(give | make) {objects} (a new background of | have a background of | a background of) {to-paint}")) {
      grammar.way("task", pattern, r -> replace(around(r), r.get("to-paint", String.class)));
    }
  }

  private static Target around(Reading reading) {
    return new Target.Surroundings(reading.get("objects", Target.class));
  }

  /** The same thing in another colour. */
  private static @Nullable Task recolour(Reading reading) {
    if (reading.get("objects", Target.class) instanceof Things things && !things.noun().isFace()) {
      Trait colour = reading.get("colour", Trait.class);
      Noun noun = things.noun();
      String prompt =
          colour.attribute() + " " + (things.plural() ? noun.plural() : noun.singular());
      return replace(things, things.plural() ? prompt : noun.withArticle(prompt));
    }
    return null;
  }

  private static Task replace(Target target, String prompt) {
    return new Edit("Replace", target, true, List.of("prompt", Draft.quote(prompt)));
  }

  /** One to twenty words, however they go on. */
  private static final Phrase TO_PAINT =
      (chart, at) -> {
        List<Meaning> meanings = new ArrayList<>();
        List<Token> tokens = chart.sentence().tokens();
        for (int end = at + 1; end <= Math.min(tokens.size(), at + MOST_WORDS); end++) {
          if (endsBefore(tokens, at, end - 1)) {
            break;
          }
          String words =
              tokens.subList(at, end).stream().map(Token::text).collect(Collectors.joining(" "));
          meanings.add(new Meaning(end, words));
        }
        return meanings;
      };

  /** Whether the token at {@code index} is no part of what is to be painted from {@code at} on. */
  private static boolean endsBefore(List<Token> tokens, int at, int index) {
    Token token = tokens.get(index);
    boolean first = index == at || (index == at + 1 && isArticle(tokens.get(at)));
    boolean nextThing = index > at && isArticle(token) && tokens.get(index - 1).isWord("and");
    return token.kind() == Kind.OTHER
        || token.kind() == Kind.EMOJI
        || NEVER.contains(token.text())
        || (first && NEVER_FIRST.contains(token.text()))
        || (nextThing && token.isWord("the"));
  }

  private static boolean isArticle(Token token) {
    return token.isWord("the") || token.isWord("a") || token.isWord("an");
  }
}
