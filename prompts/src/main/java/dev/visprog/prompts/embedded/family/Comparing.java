package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Named;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Not;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** Compares how many there are of one thing and of another. */
final class Comparing implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Are there more dogs than cats?",
        "Are there as many red balls as blue ones?",
        "Is the number of cups greater than the number of bottles?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar
        .way("more", "more", ">")
        .way("more", "a (higher | larger | greater | bigger) number of", ">")
        .way("more", "(fewer | less)", "<")
        .way("more", "a (lower | smaller) number of", "<")
        .way("more-than", "(more | greater | higher | larger | bigger) than", ">")
        .way("more-than", "(less | fewer | smaller | lower) than", "<")
        .way("more-than", "(equal to | the same as | as (large | big | high) as)", "==")
        .way("as-many", "[just | exactly] as many", "==")
        .way("as-many", "twice as many", "== 2 *")
        .way("as-many", "three times as many", "== 3 *")
        .way("as-many", "exactly twice as many", "== 2 *")
        .way("as-many", "more than twice as many", "> 2 *")
        .way("as-many", "at least twice as many", ">= 2 *")
        .way("as-many", "(half as many | only half as many)", "== 0.5 *")
        .way(
            "as-many",
            "(a different number of | different numbers of | an unequal number of)",
            "!=")
        .way("as-many", "at least as many", ">=")
        .way("as-many", "at most as many", "<=")
        .way(
            "as-many",
            "(the same (number | count | amount) of | an equal (number | count | amount) of | equally many)",
            "==")
        .way("the-same", "(the same | equal | identical | as large)", "==")
        .way(
            "versus", "{more} {a:things} than [there are] [the] {b:things}", r -> versus(r, "more"))
        .way(
            "versus",
            "{as-many} {a:things} as [there are] [the] {b:things}",
            r -> versus(r, "as-many"))
        .way(
            "versus",
            "{as-many} {a-traits:adjectives} and {b-traits:adjectives} {things}",
            r -> twoKinds(r))
        .way("versus", "{as-many} {a:things} (and | as) {b:things}", r -> versus(r, "as-many"))
        .way(
            "versus",
            "{more} {a:things} than [there are] {traits:adjectives} [ones]",
            r -> ones(r, "more"))
        .way(
            "versus",
            "{as-many} {a:things} as [there are] {traits:adjectives} [ones]",
            r -> ones(r, "as-many"))
        .way("versus", "{more} {a:things} than [there are] {spot}", r -> elsewhere(r, "more"))
        .way("versus", "{as-many} {a:things} as [there are] {spot}", r -> elsewhere(r, "as-many"));
    grammar.way(
        "versus",
        "{more} {people:person-things} {with:modifiers} than {without:modifiers}",
        Comparing::people);
    grammar.way(
        "versus",
        "{as-many} {people:person-things} {with:modifiers} as {without:modifiers}",
        Comparing::people);
    grammar.way(
        "person-things", "{person-noun}", r -> Things.of(r.get("person-noun", Named.class).noun()));
    grammar.way(
        "versus",
        "{more} {people:person-things} {with:modifiers} than without [one | any | them | it]",
        Comparing::withAndWithout);
    grammar.way(
        "condition",
        "(there are | there is) not as many {a:things} as [there are] {b:things} [{predicate}]",
        r -> new Versus(a(r), "<", b(r)).with(list(r, "predicate")));
    grammar.way(
        "condition",
        "(there are | there is) not {versus} [{predicate}]",
        r -> new Not(condition(r)));
    for (String pattern :
        List.of(
            "<is-there> {versus} [{predicate}]",
            "<is-there> {versus} [<shown>] [{modifiers}]",
            "(does | do | can) {place} <shows> {versus}",
            "{place} <is-showing> {versus}",
            "{versus} <is-shown>",
            "{versus} [<shown>] [{modifiers}]")) {
      grammar.way("condition", pattern, Comparing::condition);
    }
    grammar
        .way(
            "condition",
            "(is | are) <number-of> {a:things} {operator:more-than} [<number-of> | that of | the] {b:things} [{predicate}]",
            r -> versus(r, "operator").with(list(r, "predicate")))
        .way(
            "condition",
            "<number-of> {a:things} (is | equals) {operator:more-than} [<number-of> | that of | the] {b:things} [{predicate}]",
            r -> versus(r, "operator").with(list(r, "predicate")))
        .way(
            "condition",
            "<number-of> {a:things} (equals | matches | is equal to | is the same as) [<number-of> | that of | the] {b:things} [{predicate}]",
            r -> new Versus(a(r), "==", b(r)).with(list(r, "predicate")))
        .way(
            "condition",
            "(do | does) <number-of> {a:things} (equal | match) [<number-of> | that of | the] {b:things} [{predicate}]",
            r -> new Versus(a(r), "==", b(r)).with(list(r, "predicate")))
        .way(
            "condition",
            "is <number-of> {a:things} and [<number-of> | of] {b:things} {operator:the-same}",
            r -> versus(r, "operator"))
        .way(
            "condition",
            "(do | does) [the] {a:things} outnumber [the] {b:things} [{predicate}]",
            r -> new Versus(a(r), ">", b(r)).with(list(r, "predicate")))
        .way(
            "condition",
            "[the] {a:things} outnumber [the] {b:things} [{predicate}]",
            r -> new Versus(a(r), ">", b(r)).with(list(r, "predicate")))
        .way(
            "condition",
            "(are | is) [the] {a:things} outnumbered by [the] {b:things}",
            r -> new Versus(a(r), "<", b(r)))
        .way(
            "condition",
            "(are | is) {a:things} {operator:numerous} {b:things} [{predicate}]",
            r -> versus(r, "operator").with(list(r, "predicate")))
        .way(
            "condition",
            "{a:things} (are | is) {operator:numerous} {b:things} [{modifiers}]",
            r -> versus(r, "operator").with(list(r, "modifiers")))
        .way(
            "condition",
            "[the] {a:things} are outnumbered by [the] {b:things}",
            r -> new Versus(a(r), "<", b(r)))
        .way(
            "condition",
            "(are | is) {a:things} {operator:numerous} {traits:adjectives} [ones]",
            r -> ones(r, "operator"))
        .way(
            "condition",
            "{a:things} (are | is) {operator:numerous} {traits:adjectives} [ones]",
            r -> ones(r, "operator"))
        .way(
            "condition",
            "{a:things} and {b:things} are equally many",
            r -> new Versus(a(r), "==", b(r)))
        .way(
            "condition",
            "compare <number-of> {a:things} (and | with | to) [<number-of> | that of] {b:things} (are they | is it | they are) {operator:the-same}",
            r -> versus(r, "operator"))
        .way(
            "condition",
            "(do | does) more {people:person-things} {with:infinitive} than [do] {without:infinitive}",
            r -> peopleWho(r))
        .way(
            "condition",
            "more {people:person-things} {with:predicate} than {without:predicate}",
            r -> peopleWho(r))
        .way("numerous", "more (numerous | common | frequent | plentiful) than [the]", ">")
        .way("numerous", "(less | fewer) [numerous | common | frequent] than [the]", "<");
  }

  private static Target a(Reading reading) {
    return reading.get("a", Things.class);
  }

  private static Target b(Reading reading) {
    return reading.get("b", Things.class);
  }

  private static Condition versus(Reading reading, String operator) {
    return new Versus(a(reading), reading.get(operator, String.class), b(reading));
  }

  /** More red balls than blue ones. */
  private static Condition ones(Reading reading, String operator) {
    Things first = reading.get("a", Things.class);
    List<Modifier> rest =
        first.modifiers().stream().filter(m -> !(m instanceof Modifier.Trait)).toList();
    Things second = first.as(rest).with(list(reading, "traits"));
    return new Versus(first, reading.get(operator, String.class), second);
  }

  /** More birds in the upper half than in the lower half. */
  private static Condition elsewhere(Reading reading, String operator) {
    Things first = reading.get("a", Things.class);
    Things second =
        first.as(List.copyOf(first.every(Modifier.Trait.class))).with(list(reading, "spot"));
    return new Versus(first, reading.get(operator, String.class), second);
  }

  /** As many red as blue balls. */
  private static Condition twoKinds(Reading reading) {
    Things things = reading.get("things", Things.class);
    return new Versus(
        things.with(list(reading, "a-traits")),
        reading.get("as-many", String.class),
        things.with(list(reading, "b-traits")));
  }

  /** More people with a hat than without one. */
  private static Condition people(Reading reading) {
    Things people = reading.get("people", Things.class);
    String operator =
        reading.find("more", String.class).orElseGet(() -> reading.get("as-many", String.class));
    return new Versus(
        people.with(list(reading, "with")), operator, people.with(list(reading, "without")));
  }

  private static Condition peopleWho(Reading reading) {
    Things people = reading.get("people", Things.class);
    return new Versus(
        people.with(list(reading, "with")), ">", people.with(list(reading, "without")));
  }

  private static Condition withAndWithout(Reading reading) {
    Things people = reading.get("people", Things.class);
    List<Modifier> with = list(reading, "with");
    return new Versus(
        people.with(with), reading.get("more", String.class), people.with(Modifier.negated(with)));
  }

  private static Condition condition(Reading reading) {
    return reading
        .get("versus", Condition.class)
        .with(list(reading, "predicate"))
        .with(list(reading, "modifiers"))
        .with(Places.of(reading));
  }

  private record Versus(Target first, String operator, Target second) implements Condition {
    @Override
    public Versus with(List<Modifier> modifiers) {
      return new Versus(first.with(modifiers), operator, second.with(modifiers));
    }

    @Override
    public String write(Draft draft) throws Refusal {
      if (first.equals(second)) {
        throw new Refusal("it compares things with themselves");
      }
      return "{%s} %s {%s}".formatted(first.count(draft), operator, second.count(draft));
    }
  }
}
