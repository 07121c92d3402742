package dev.visprog.prompts.reply;

import dev.visprog.prompts.reply.ReadReply.NoProgram;
import dev.visprog.prompts.reply.ReadReply.ProgramText;
import dev.visprog.prompts.reply.ReadReply.Refused;
import java.util.List;

/**
 * Reads the reply of a language model. Of several programs the last complete one counts: without a
 * broken line and ended by {@code Result}. Where none is complete it is the last without a broken
 * line, else the last, so that the checker can say what is wrong with it.
 */
public final class ReplyReader {
  /** The longest reply that is looked at, in characters. */
  public static final int LONGEST = 1_000_000;

  private ReplyReader() {}

  /** Reads a reply; never throws. */
  public static ReadReply read(String reply) {
    if (reply.length() > LONGEST) {
      return new NoProgram(
          "the reply has %,d characters, want at most %,d".formatted(reply.length(), LONGEST));
    }
    List<Draft> drafts = Drafts.in(Listing.of(JsonReply.unwrapped(reply)));
    if (!drafts.isEmpty()) {
      Draft best = best(drafts);
      return new ProgramText(best.text(), best.ended());
    }
    String said = Excerpt.of(reply);
    if (said.isEmpty()) {
      return new NoProgram("the reply is empty");
    }
    return Refusals.isRefusal(reply)
        ? new Refused(said)
        : new NoProgram("the reply holds no program: '" + said + "'");
  }

  private static Draft best(List<Draft> drafts) {
    Draft best = drafts.get(0);
    for (Draft draft : drafts) {
      if (draft.rank() >= best.rank()) {
        best = draft;
      }
    }
    return best;
  }
}
