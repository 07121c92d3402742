package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Stuff;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import java.util.Optional;

/** Asks about the scene as a whole. */
sealed interface SceneInquiry extends Inquiry {

  /** "where is the dog": what it stands, lies or flies in front of. */
  record Where(Phrase what) implements SceneInquiry {
    @Override
    public String answer(View view) {
      Optional<Seen> found = what.first(view);
      if (found.isEmpty()) {
        return Answers.missing(what);
      }
      return found.get() instanceof Thing thing
          ? view.behind(thing).map(Backdrop::noun).orElse("unknown")
          : found.get().noun();
    }
  }

  /** "what is the background", "where is this". */
  record Background() implements SceneInquiry {
    @Override
    public String answer(View view) {
      return view.stuff().stream().findFirst().map(Stuff::noun).orElse("unknown");
    }
  }

  /** "is it day or night"; asked of a part, the whole scene knows. */
  record TimeOfDay() implements SceneInquiry {
    @Override
    public String answer(View view) {
      return view.hasGround(Backdrop.NIGHT_SKY) ? "night" : "day";
    }
  }

  /** "is it inside or outside". */
  record Place() implements SceneInquiry {
    @Override
    public String answer(View view) {
      return view.hasGround(Backdrop.WALL) ? "indoors" : "outdoors";
    }
  }

  /** "is it night": another question, with the answer that would be yes. */
  record Confirms(Inquiry question, String answer) implements SceneInquiry {
    @Override
    public String answer(View view) {
      return Answers.yes(question.answer(view).equals(answer));
    }
  }
}
