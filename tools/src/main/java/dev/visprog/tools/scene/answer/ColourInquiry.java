package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.phrase.Description;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for colours. */
sealed interface ColourInquiry extends Inquiry {

  /** "what colour is the ball". */
  record ColourOf(Phrase what) implements ColourInquiry {
    @Override
    public String answer(View view) {
      return what.first(view)
          .map(seen -> colour(seen).map(Colour::word).orElse("unknown"))
          .orElse(Answers.missing(what));
    }
  }

  private static Optional<Colour> colour(Seen seen) {
    return seen instanceof Thing thing ? Optional.ofNullable(thing.colour()) : Optional.empty();
  }

  /** "do the car and the bus have the same colour", "are all cups of the same colour". */
  record SameColour(Phrase what, boolean same) implements ColourInquiry {
    @Override
    public String answer(View view) {
      List<Seen> compared = new ArrayList<>();
      for (Description one : what.parts()) {
        List<Seen> meant = one.meant(view);
        if (meant.isEmpty()) {
          return "no";
        }
        compared.addAll(meant);
      }
      List<Optional<Colour>> colours = compared.stream().map(ColourInquiry::colour).toList();
      if ((colours.size() < 2 && what.parts().size() > 1) || colours.contains(Optional.empty())) {
        return "no";
      }
      long different = colours.stream().distinct().count();
      return Answers.yes(same ? different == 1 : different == colours.size() && different > 1);
    }
  }
}
