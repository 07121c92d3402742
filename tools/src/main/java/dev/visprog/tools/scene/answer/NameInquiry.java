package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks what something is, or what it has. */
sealed interface NameInquiry extends Inquiry {

  /** "what is to the left of the house", "which animal is this". */
  record Name(Phrase what) implements NameInquiry {
    @Override
    public String answer(View view) {
      return what.first(view).map(Seen::noun).orElse(Answers.missing(what));
    }
  }

  /** "who is wearing a hat": "the person in red". */
  record Who(Phrase people) implements NameInquiry {
    @Override
    public String answer(View view) {
      return people.first(view).map(NameInquiry::told).orElse("nobody");
    }
  }

  private static String told(Seen person) {
    Colour colour = person instanceof Thing thing ? thing.colour() : null;
    return "the " + person.noun() + (colour == null ? "" : " in " + colour.word());
  }

  /** "what is the person holding". */
  record Held(Phrase person) implements NameInquiry {
    @Override
    public String answer(View view) {
      Optional<Seen> found = person.first(view);
      if (found.isEmpty()) {
        return Answers.missing(person);
      }
      List<Thing> held = found.get() instanceof Thing one ? view.held(one) : List.of();
      return held.isEmpty() ? "nothing" : joined(held.stream().map(Thing::noun).toList());
    }
  }

  /** "what is the person wearing". */
  record Worn(Phrase person) implements NameInquiry {
    @Override
    public String answer(View view) {
      Optional<Seen> found = person.first(view);
      if (found.isEmpty()) {
        return Answers.missing(person);
      }
      Set<Wearable> worn = found.get() instanceof Thing one ? one.object().wears() : Set.of();
      return worn.isEmpty()
          ? "nothing"
          : joined(worn.stream().sorted().map(Wearable::noun).toList());
    }
  }

  private static String joined(List<String> nouns) {
    return nouns.stream().distinct().collect(Collectors.joining(" and "));
  }
}
