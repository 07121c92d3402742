package dev.visprog.training.vilt;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.answer.Inquiries;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.phrase.PhraseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about a picture, with the answer that the truth about the scene gives.
 *
 * @param answer one of {@link AnswerWords}
 */
record Asked(Kind kind, Look look, String question, String answer) {
  /** Tries to find a question with the answer that is wanted. */
  private static final int TRIES = 8;

  /** Several questions about a scene, all patches of whose pictures may be looked at. */
  static List<Asked> of(Scene scene, int count, Chance chance) {
    return of(scene, count, 0, chance);
  }

  /**
   * Several questions about a scene.
   *
   * @param few of whole pictures, the share that is looked at as if there were few things
   */
  static List<Asked> of(Scene scene, int count, double few, Chance chance) {
    Look whole = Look.whole(scene);
    List<Asked> asked = new ArrayList<>();
    while (asked.size() < count) {
      Kind kind = Kind.any(chance);
      Asked one = of(kind, kind.look(whole, few, chance), chance);
      if (one != null) {
        asked.add(one);
      }
    }
    return asked;
  }

  /** A question of a kind; null if none was found. */
  static @Nullable Asked of(Kind kind, Look look, Chance chance) {
    String wanted = chance.yes(0.5) ? "yes" : "no";
    for (int i = 0; i < TRIES; i++) {
      String question = kind.question(look, chance);
      if (question != null) {
        String answer = answer(question, look);
        if (kind.isYesOrNo() ? answer.equals(wanted) : AnswerWords.ALL.contains(answer)) {
          return new Asked(kind, look, question, answer);
        }
      }
    }
    return null;
  }

  private static String answer(String question, Look look) {
    try {
      return Inquiries.read(question).answer(look.view());
    } catch (PhraseException e) {
      throw new IllegalStateException("a question that nobody understands", e);
    }
  }
}
