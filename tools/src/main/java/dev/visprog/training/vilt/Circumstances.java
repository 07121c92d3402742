package dev.visprog.training.vilt;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.training.vilt.Naming.Say;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about people, and about the scene around all things. */
final class Circumstances {
  private Circumstances() {}

  /** "What is the person holding?" */
  static @Nullable String people(Look look, Chance chance) {
    Thing subject = look.subject();
    List<Thing> people = look.view().things().stream().filter(Naming::isPerson).toList();
    Thing person =
        subject != null && Naming.isPerson(subject) && look.view().shows(subject)
            ? subject
            : people.isEmpty() ? null : chance.oneOf(people);
    if (person == null) {
      return null;
    }
    String name = "the " + Naming.of(person, Say.NOUN, chance);
    return chance.yes(0.55)
        ? chance
            .oneOf(
                "What is %s holding?",
                "What is %s holding?",
                "What does %s hold?",
                "What is %s carrying?",
                "What is in the hand of %s?")
            .formatted(name)
        : chance.oneOf("What is %s wearing?", "What does %s wear?").formatted(name);
  }

  /** "What is the background?", "Where is the dog?", "Is it day or night?" */
  static String scene(Look look, Chance chance) {
    Thing thing = look.thing(chance);
    double what = chance.unit();
    if (thing != null && what < 0.25) {
      return "Where is the %s?".formatted(Naming.of(thing, Say.COLOUR, chance));
    }
    if (what < 0.4) {
      Backdrop one = chance.oneOf(Backdrop.values());
      return "Is the background %s?"
          .formatted(
              chance.yes(0.4)
                  ? named(one)
                  : Attributes.either(named(one), named(likely(look, chance)), chance));
    }
    return what < 0.75
        ? chance.oneOf(
            "What is the background?",
            "What is the background?",
            "What is in the background?",
            "Where is this?",
            "What kind of place is this?",
            "What place is this?")
        : chance.oneOf(
            "Is it day or night?",
            "Is it day or night?",
            "Is it night?",
            "Is it day?",
            "Is it indoors or outdoors?",
            "Is it inside or outside?",
            "What time of day is it?");
  }

  private static Backdrop likely(Look look, Chance chance) {
    return look.view().stuff().isEmpty()
        ? chance.oneOf(Backdrop.values())
        : chance.oneOf(look.view().stuff()).backdrop();
  }

  private static String named(Backdrop backdrop) {
    return backdrop == Backdrop.GRASS || backdrop == Backdrop.SNOW
        ? backdrop.noun()
        : Naming.article(backdrop.noun());
  }
}
