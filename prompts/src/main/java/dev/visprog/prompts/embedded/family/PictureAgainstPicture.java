package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.phrase.Side;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Not;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** Holds how much one picture shows against how much the other does. */
final class PictureAgainstPicture implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "There are more cups in the left picture than in the right one",
        "The number of cars is the same in both pictures");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    for (String how : List.of("more", "as-many")) {
      String than = how.equals("more") ? "than" : "as";
      for (String pattern :
          List.of(
              "<is-there> {%1$s} {things} <in> {a-picture} %2$s [there are] [<in>] {other:a-picture}",
              "(does | do) {a-picture} <shows> {%1$s} {things} %2$s {other:a-picture} [does | has]",
              "{a-picture} <is-showing> {%1$s} {things} %2$s {other:a-picture} [does | has | one]",
              "<in> {a-picture} <is-there> {%1$s} {things} %2$s <in> {other:a-picture}",
              "<is-there> {%1$s} {things} <in> {a-picture} %2$s <in> {other:a-picture}")) {
        grammar.way(
            "condition", pattern.formatted(how, than), r -> against(r, r.get(how, String.class)));
      }
    }
    grammar.way(
        "condition",
        "<number-of> {things} is not {as-many:the-same} ({in-both} | {in-all})",
        r -> new Not(against(r, r.get("as-many", String.class))));
    grammar.way(
        "condition",
        "<number-of> {things} (differs | is different) ({in-both} | {in-all})",
        r -> against(r, "!="));
    grammar.way(
        "condition",
        "{both} (do | does) not <shows> {as-many} {things}",
        r -> new Not(against(r, r.get("as-many", String.class))));
    for (String how : List.of("more", "as-many")) {
      String than = how.equals("more") ? "than" : "as";
      grammar.way(
          "condition",
          "{a-picture} <is-showing> {%s} {a:things} %s {other:a-picture} [<is-showing> | does | has] {b:things}"
              .formatted(how, than),
          r ->
              new Against(
                  r.get("a", Things.class),
                  r.get("a-picture", Side.class),
                  "{%s} " + r.get(how, String.class) + " {%s}",
                  r.get("b", Things.class),
                  r.get("other", Side.class)));
    }
    grammar
        .way(
            "condition",
            "{a-picture} <is-showing> {comparison} more {things} than {other:a-picture} [does | has | one]",
            r -> moreBy(r))
        .way(
            "condition",
            "<is-there> {comparison} more {things} <in> {a-picture} than [<in>] {other:a-picture}",
            r -> moreBy(r))
        .way(
            "condition",
            "<is-there> {c:comparison} {things} <in> {a-picture} and {d:comparison} [{rest:things}] <in> {other:a-picture}",
            r -> soManyEach(r));
    for (String pattern :
        List.of(
            "<is-there> {as-many} {things} {in-both}",
            "[do | does] {both} <shows> {as-many} {things}",
            "(do | does) {a-picture} and {other:a-picture} <shows> {as-many} {things}",
            "{a-picture} and {other:a-picture} <shows> {as-many} {things}",
            "is <number-of> {things} {as-many:the-same} ({in-both} | {in-all})",
            "<number-of> {things} is {as-many:the-same} ({in-both} | {in-all})",
            "<is-there> {as-many} {things} {in-all}",
            "<is-there> {as-many} {things} <in> {a-picture} (as | and) [<in>] {other:a-picture}")) {
      grammar.way("condition", pattern, r -> against(r, r.get("as-many", String.class)));
    }
    grammar
        .way(
            "task",
            "how many more {things} [<are-there>] <in> {a-picture} than [<in>] {other:a-picture}",
            r -> difference(r))
        .way(
            "task",
            "how many more {things} does {a-picture} <shows> than {other:a-picture}",
            r -> difference(r))
        .way(
            "task",
            "(which | what | which one) (<picture> | of the [two] <pictures>) (has | shows | contains | <shows>) {more} {things} [the left [one | <picture>] or the right [one | <picture>]]",
            r -> new WhichHas(r.get("things", Things.class), r.get("more", String.class)))
        .way(
            "task",
            "<in> (which | what) <picture> (is | are) there {more} {things}",
            r -> new WhichHas(r.get("things", Things.class), r.get("more", String.class)));
  }

  /** The pictures that were named, or else the left against the right one. */
  private static Condition against(Reading reading, String operator) {
    Things things = reading.get("things", Things.class);
    return new Against(things, one(reading), "{%s} " + operator + " {%s}", things, other(reading));
  }

  private static Condition moreBy(Reading reading) {
    Things things = reading.get("things", Things.class);
    String difference = reading.get("comparison", Comparison.class).condition("{%s} - {%s}");
    return new Against(things, one(reading), difference, things, other(reading));
  }

  /** Three dogs in the left picture and two in the right one. */
  private static Condition soManyEach(Reading reading) {
    Things things = reading.get("things", Things.class);
    String both =
        "%s and %s"
            .formatted(
                reading.get("c", Comparison.class).condition("{%s}"),
                reading.get("d", Comparison.class).condition("{%s}"));
    Things rest = reading.find("rest", Things.class).orElse(things);
    return new Against(things, one(reading), both, rest, other(reading));
  }

  private static Side one(Reading reading) {
    return reading.find("a-picture", Side.class).orElse(Side.LEFT);
  }

  private static Side other(Reading reading) {
    return reading.find("other", Side.class).orElse(Side.RIGHT);
  }

  private static Task difference(Reading reading) {
    return new Difference(
        reading.get("things", Things.class),
        reading.get("a-picture", Side.class),
        reading.get("other", Side.class));
  }

  /**
   * Holds the number of some things in one picture against that of others in the other picture.
   *
   * @param condition the condition, with room for the two numbers
   */
  private record Against(Target first, Side one, String condition, Target second, Side other)
      implements Condition {

    @Override
    public Against with(List<Modifier> modifiers) {
      return new Against(first.with(modifiers), one, condition, second.with(modifiers), other);
    }

    @Override
    public String write(Draft draft) throws Refusal {
      if (one == other) {
        throw new Refusal("it compares a picture with itself");
      }
      return condition.formatted(
          Pictures.count(first, one, draft), Pictures.count(second, other, draft));
    }
  }

  private record Difference(Target target, Side more, Side fewer) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Difference(target.with(modifiers), more, fewer);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return draft.eval(
          "{%s} - {%s}"
              .formatted(
                  Pictures.count(target, more, draft), Pictures.count(target, fewer, draft)));
    }
  }

  private record WhichHas(Target target, String operator) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new WhichHas(target.with(modifiers), operator);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return draft.eval(
          "'left' if {%s} %s {%s} else 'right'"
              .formatted(
                  Pictures.count(target, Side.LEFT, draft),
                  operator,
                  Pictures.count(target, Side.RIGHT, draft)));
    }
  }
}
