package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.drawing.Chance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wears and who holds what. */
final class People {
  private static final String IMAGE = "IMAGE";
  private static final Subject PERSON = Subject.of(Category.PERSON);

  /** What somebody does, and not what somebody does not do. */
  private static final List<Clause> DEEDS =
      List.of(Clause.HAT, Clause.GLASSES, Clause.UMBRELLA, Clause.BALLOON, Clause.BALL);

  private People() {}

  static @Nullable Draft draft(Known known, Chance chance) {
    if (!known.has(PERSON)) {
      return null;
    }
    double kind = chance.unit();
    if (kind < 0.25) {
      return howMany(known, chance);
    }
    if (DEEDS.stream().noneMatch(deed -> known.has(Subject.people(deed)))) {
      return null; // the answer would be no, or nobody, whatever is asked
    }
    if (kind < 0.75) {
      return isThere(known, chance);
    }
    return kind < 0.88 ? who(known, chance) : whatIsHeld(known, chance);
  }

  private static Draft howMany(Known known, Chance chance) {
    Clause clause = chance.oneOf(Clause.values());
    Subject people = Subject.people(clause);
    Steps steps = new Steps();
    return new Draft(
        chance
            .oneOf(
                "How many people are %s?", "How many of the people are %s?", "Count the people %s.")
            .formatted(clause.words()),
        steps.result(steps.countOf(IMAGE, people.noun())),
        String.valueOf(known.count(people)));
  }

  private static Draft isThere(Known known, Chance chance) {
    Clause clause = chance.oneOf(DEEDS);
    Subject people = Subject.people(clause);
    Steps steps = new Steps();
    if (known.count(PERSON) == 1 && chance.yes(0.4)) {
      String question = "Is the person %s?".formatted(clause.words());
      return Draft.yesOrNo(question, steps.result(steps.ask(IMAGE, question)), known.has(people));
    }
    String number = steps.countOf(IMAGE, people.noun());
    return Draft.yesOrNo(
        chance
            .oneOf("Is anybody %s?", "Is anyone %s?", "Is there a person %s?")
            .formatted(clause.words()),
        steps.yesIf("{" + number + "} > 0"),
        known.has(people));
  }

  private static @Nullable Draft who(Known known, Chance chance) {
    Clause clause = chance.oneOf(DEEDS);
    Subject people = Subject.people(clause);
    List<SceneObject> all = known.all(people);
    if (all.size() > 1) {
      return null;
    }
    String answer = "nobody";
    if (all.size() == 1) {
      SceneObject one = all.get(0);
      if (one.colour() == null || known.count(PERSON.coloured(one.colour())) > 1) {
        return null; // the colour of the clothes would not tell who
      }
      answer = "the person in " + one.colour().word();
    }
    Steps steps = new Steps();
    String number = steps.countOf(IMAGE, people.noun());
    String colour = steps.ask(IMAGE, "What color is the %s?".formatted(people.noun()));
    String expression = "'the person in {%s}' if {%s} > 0 else 'nobody'".formatted(colour, number);
    return new Draft(
        "Who is %s?".formatted(clause.words()),
        steps.result(steps.answer("Eval(expr=\"" + expression + "\")")),
        answer);
  }

  private static @Nullable Draft whatIsHeld(Known known, Chance chance) {
    SceneObject person = known.only(PERSON);
    if (person == null || person.holds().size() != 1) {
      return null;
    }
    Steps steps = new Steps();
    return new Draft(
        chance.oneOf("What is the person holding?", "What does the person hold?"),
        steps.result(steps.ask(IMAGE, "What is the person holding?")),
        person.holds().get(0).noun());
  }
}
