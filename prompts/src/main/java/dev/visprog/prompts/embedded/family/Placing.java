package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Side;
import dev.visprog.prompts.embedded.phrase.Where;
import dev.visprog.prompts.embedded.task.Question;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Direction;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Place;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses where something is, left or right, above or below, and which of two things is larger. */
final class Placing implements Family {
  private static final Map<String, String> COMPARATIVES =
      Map.of("large", "larger", "small", "smaller");

  @Override
  public List<String> examples() {
    return List.of(
        "Is the ball to the left or to the right of the tree?",
        "Is the kite in the left or the right half of the picture?",
        "Which is larger, the cat or the dog?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    addBeside(grammar);
    addHalves(grammar);
    addLooks(grammar);
    for (String larger : List.of("larger", "smaller")) {
      for (String pattern :
          List.of(
              "(what | which | which one) is <%s-one> {a:one} or {b:one}",
              "which of (the two | them | these) is <%s-one> {a:one} or {b:one}")) {
        grammar.way(
            "task",
            pattern.formatted(larger),
            r -> compare(r, "Which is " + larger + ", the %s or the %s?"));
      }
      grammar.way(
          "task",
          "(is | are) {a:one} or {b:one} [the] <%s-one> [one]".formatted(larger),
          r -> compare(r, "Which is " + larger + ", the %s or the %s?"));
      grammar.way(
          "task",
          "is {a:one} <%s-one> than {b:one}".formatted(larger),
          r -> compare(r, "Is the %s " + larger + " than the %s?"));
    }
  }

  private static void addLooks(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "(which | what | which one) [of (them | these | the two)] is {adjectives} {a:one} or {b:one}",
            "(which | what | which one) [of (them | these | the two)] is {adjectives} is it {a:one} or {b:one}")) {
      grammar.way("task", pattern, Placing::which);
    }
  }

  /** Of the sizes one is asked for by what the other has, of other looks by what each has. */
  private static Task which(Reading reading) {
    List<Modifier> looks = list(reading, "adjectives");
    for (Map.Entry<String, String> size : COMPARATIVES.entrySet()) {
      if (looks.equals(List.of(new Modifier.Trait(size.getKey(), true, true)))) {
        return compare(reading, "Which is " + size.getValue() + ", the %s or the %s?");
      }
    }
    return new Which(reading.get("a", Things.class), reading.get("b", Things.class), looks);
  }

  private static void addBeside(Grammar.Builder grammar) {
    grammar
        .way("which-way", "{first:direction} or {second:direction} {anchor}", Placing::directions)
        .way(
            "which-way",
            "(to | on) the <left> [side] or [(to | on)] [the] <right> [side] of {anchor}",
            Placing::leftOrRight)
        .way("which-way", "<left> or <right> of {anchor}", Placing::leftOrRight)
        .way(
            "task",
            "(is | are | does | do) {one} [<stands>] {which-way}",
            r -> new Ask(one(r), r.get("which-way", String.class)))
        .way(
            "task",
            "[<whether>] {one} (is | are) [<stands>] {which-way}",
            r -> new Ask(one(r), r.get("which-way", String.class)))
        .way(
            "task",
            "(in | on) (which | what) (corner | quarter | quadrant) [of <this> <picture>] (is {one} | {one} is)",
            r -> new Corner(one(r)))
        .way(
            "task",
            "(which | what) (corner | quarter | quadrant) [of <this> <picture>] (is {one} in | {one} is in)",
            r -> new Corner(one(r)))
        .way(
            "task",
            "on which side of {anchor} is {one} [<left> or <right>]",
            r -> new Ask(one(r), leftOrRight(r)));
  }

  private static void addHalves(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "(is | are) {one} {a:where} or {b:where}",
            "(is | are) {one} {a:where} or {b:half}",
            "(is | are) {one} (on | in | at) the {c:side} or [(on | in | at)] [the] {d:side} [<part>] [of <this> <picture>]",
            "(which | what) (half | side | part) of <this> <picture> (is {one} (in | on) | {one} is (in | on)) [[the] {c:side} or [the] {d:side}]",
            "(in | on) (which | what) (half | side | part) [of <this> <picture>] (is {one} | {one} is) [[the] {c:side} or [the] {d:side}]")) {
      grammar.way("task", pattern, Placing::halves);
    }
  }

  private static Things one(Reading reading) {
    return reading.get("one", Things.class);
  }

  private static String directions(Reading reading) {
    return "%s or %s the %s"
        .formatted(
            reading.get("first", Direction.class).words(),
            reading.get("second", Direction.class).words(),
            reading.get("anchor", Things.class).phrase());
  }

  private static String leftOrRight(Reading reading) {
    return "to the left or to the right of the " + reading.get("anchor", Things.class).phrase();
  }

  private static @Nullable Task halves(Reading reading) {
    Optional<Side> first = side(reading, "a", "c");
    Optional<Side> second = side(reading, "b", "d");
    if (first.isEmpty() && second.isEmpty()) {
      return new Half(one(reading), Side.LEFT, Side.RIGHT);
    }
    return first.isEmpty() || second.isEmpty()
        ? null
        : new Half(one(reading), first.get(), second.get());
  }

  private static Optional<Side> side(Reading reading, String where, String side) {
    return reading
        .find(side, Side.class)
        .or(() -> reading.find(where, Where.class).flatMap(Where::side));
  }

  private static Task compare(Reading reading, String question) {
    return new Compare(reading.get("a", Things.class), reading.get("b", Things.class), question);
  }

  /** Which of two things is red; the answer is its name. */
  private record Which(Things first, Things second, List<Modifier> looks) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Which(first.with(modifiers), second.with(modifiers), looks);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return draft.eval(
          "'%s' if {%s} > 0 else '%s'"
              .formatted(first.name(), first.which(looks).count(draft), second.name()));
    }
  }

  /** Where a thing is, seen from another. */
  private record Ask(Things thing, String which) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Ask(thing.with(modifiers), which);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      String picture = thing.whole(draft);
      if (!thing.isTold() || !thing.picture(draft).equals(picture)) {
        throw new Refusal("a question cannot say which " + thing.name() + " is meant");
      }
      return Question.in(draft, picture, "Is the %s %s?".formatted(thing.phrase(), which));
    }
  }

  /** In which half of the picture a thing is. */
  private record Half(Things thing, Side first, Side second) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Half(thing.with(modifiers), first, second);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      String there = thing.which(List.of(new Place(Where.half(first)))).count(draft);
      return draft.eval("'%s' if {%s} > 0 else '%s'".formatted(word(first), there, word(second)));
    }

    private static String word(Side side) {
      return side.name().toLowerCase(Locale.ROOT);
    }
  }

  /** In which quarter of the picture a thing is. */
  private record Corner(Things thing) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Corner(thing.with(modifiers));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      String top = thing.which(List.of(new Place(Where.half(Side.TOP)))).count(draft);
      String left = thing.which(List.of(new Place(Where.half(Side.LEFT)))).count(draft);
      return draft.eval(
          "('top ' if {%s} > 0 else 'bottom ') + ('left' if {%s} > 0 else 'right')"
              .formatted(top, left));
    }
  }

  /** Which of two things is larger; the question has room for their names. */
  private record Compare(Things first, Things second, String question) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Compare(first.with(modifiers), second.with(modifiers), question);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      boolean told = first.isTold() && second.isTold() && !first.phrase().equals(second.phrase());
      String picture = first.picture(draft);
      if (!told || !second.picture(draft).equals(picture)) {
        throw new Refusal("a question cannot say which two things are meant");
      }
      return Question.in(draft, picture, question.formatted(first.phrase(), second.phrase()));
    }
  }
}
