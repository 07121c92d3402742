package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Side;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Mentioned;
import dev.visprog.prompts.embedded.task.Predicated;
import dev.visprog.prompts.embedded.thing.Mention;
import dev.visprog.prompts.embedded.thing.Mention.Quantity.Every;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of each of two pictures whether something holds: of both, of one, only of the left one. */
final class EachPicture implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Both pictures show a dog",
        "Only the left picture shows a boat",
        "One picture shows a cat and the other shows a dog");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    Pictures.addTo(grammar);
    addEach(grammar);
    grammar
        .way("quantifier-after", "per <picture>", Quantifier.BOTH)
        .way(
            "condition",
            "<is-there> {mentions} {quantifier:quantifier-after}",
            r ->
                new Each(r.get("quantifier", Quantifier.class), r.get("mentions", Condition.class)))
        .way(
            "condition",
            "{a-picture} <is-showing> {mentions} and (so does {other:a-picture} | {other:a-picture} (does | has) [one] [too | as well | also])",
            r -> both(r));
    grammar.way(
        "condition",
        "{one-picture} {mentions} (and | but | while) the other [one | <picture>] (does | do) not [have one | have any | <shows> one | <shows> any | <shows> it]",
        r -> new Each(Quantifier.ONE, r.get("mentions", Condition.class)));
    grammar.way(
        "condition",
        "(are | is) <every> {things} <in> {quantifier} {complement}",
        r ->
            new Each(
                r.get("quantifier", Quantifier.class),
                new Predicated(
                    new Mention(new Every(), r.get("things", Things.class)),
                    true,
                    list(r, "complement"))));
    grammar.way(
        "condition",
        "{mentions} (<is-shown> | <seen>) <in> {a-picture} (but | and) (not | none) <in> {other:a-picture}",
        r -> only(r));
    grammar.way(
        "condition",
        "<every> {things} <in> {quantifier} {plural:is-plural} {complement}",
        r ->
            new Each(
                r.get("quantifier", Quantifier.class),
                new Predicated(
                    new Mention(new Every(), r.get("things", Things.class)),
                    true,
                    list(r, "complement"))));
    grammar
        .way(
            "condition",
            "<is-there> {mentions} <in> {a-picture} (but | and) (not | none) <in> {other:a-picture}",
            r -> only(r))
        .way(
            "condition",
            "{a-picture} <is-showing> {mentions} (but | and | while) {other:a-picture} (does | do) not [have one | have any | <shows> one | <shows> any | <shows> it]",
            r -> only(r));
  }

  /** The same is said of each picture by itself. */
  private static void addEach(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "[do | does | is it that] {quantifier} <shows> {mentions}",
            "{quantifier} <is-showing> {mentions}",
            "(does | do) {quantifier} have {mentions} in it",
            "<is-there> {mentions} [<shown>] <in> {quantifier}",
            "{mentions} (is | are | <is-shown> | <seen>) [<shown>] <in> {quantifier}",
            "(is | are) {mentions} [<shown>] <in> {quantifier}",
            "<in> {quantifier} {mentions:condition}",
            "<in> {quantifier} {mentions}")) {
      grammar.way(
          "condition",
          pattern,
          r ->
              new Each(
                  r.get("quantifier", Quantifier.class),
                  r.get("mentions", Condition.class).with(list(r, "modifiers"))));
    }
    grammar
        .way(
            "statement",
            "{mentions:condition} <in> {quantifier}",
            r ->
                new Each(r.get("quantifier", Quantifier.class), r.get("mentions", Condition.class)))
        .way(
            "one-picture",
            "(one | one of the [two]) (<picture> | <pictures>) (<is-showing> | <shows>)",
            true)
        .way("other-picture", "the other [one | <picture>] [<is-showing> | <shows>]", true)
        .way(
            "condition",
            "{one-picture} {a:mentions} (and | while | but | whereas) {other-picture} {b:mentions}",
            r -> new OneEach(r.get("a", Condition.class), r.get("b", Condition.class)))
        .way(
            "condition",
            "there is {a:mentions} in one [<picture> | of the [two] <pictures>] and {b:mentions} in the other [one | <picture>]",
            r -> new OneEach(r.get("a", Condition.class), r.get("b", Condition.class)))
        .way(
            "condition",
            "there are {a:mentions} in one [<picture> | of the [two] <pictures>] and {b:mentions} in the other [one | <picture>]",
            r -> new OneEach(r.get("a", Condition.class), r.get("b", Condition.class)));
  }

  /** The left picture shows a dog, and so does the right one. */
  private static @Nullable Condition both(Reading reading) {
    return reading.get("a-picture", Side.class) == reading.get("other", Side.class)
        ? null
        : new Each(Quantifier.BOTH, reading.get("mentions", Condition.class));
  }

  private static @Nullable Condition only(Reading reading) {
    Side side = reading.get("a-picture", Side.class);
    if (reading.get("other", Side.class) == side) {
      return null;
    }
    Quantifier only = side == Side.LEFT ? Quantifier.ONLY_LEFT : Quantifier.ONLY_RIGHT;
    return new Each(only, reading.get("mentions", Condition.class));
  }

  /** Says of each picture by itself whether something holds there. */
  record Each(Quantifier quantifier, Condition condition) implements Condition {
    @Override
    public Each with(List<Modifier> modifiers) {
      return new Each(quantifier, condition.with(modifiers));
    }

    @Override
    public String write(Draft draft) throws Refusal {
      return meant()
          .join(
              condition.with(Pictures.in(Side.LEFT, draft)).write(draft),
              condition.with(Pictures.in(Side.RIGHT, draft)).write(draft));
    }

    private Quantifier meant() {
      boolean none = condition instanceof Mentioned mentioned && mentioned.isNone();
      return quantifier == Quantifier.ANY && none ? Quantifier.BOTH : quantifier;
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      String text = write(draft);
      return draft.yesOrNo(meant().isInBrackets() ? text.substring(1, text.length() - 1) : text);
    }
  }

  /** One of the pictures shows the one thing, the other the other. */
  private record OneEach(Condition first, Condition second) implements Condition {
    @Override
    public OneEach with(List<Modifier> modifiers) {
      return new OneEach(first.with(modifiers), second.with(modifiers));
    }

    @Override
    public String write(Draft draft) throws Refusal {
      return "(%s and %s or %s and %s)"
          .formatted(
              first.with(Pictures.in(Side.LEFT, draft)).write(draft),
              second.with(Pictures.in(Side.RIGHT, draft)).write(draft),
              first.with(Pictures.in(Side.RIGHT, draft)).write(draft),
              second.with(Pictures.in(Side.LEFT, draft)).write(draft));
    }
  }
}
