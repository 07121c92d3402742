package dev.visprog.prompts.embedded.phrase;

import org.jspecify.annotations.Nullable;

/**
 * Some faces.
 *
 * @param pick one of them; null: all
 * @param except whether all but the picked one are meant
 * @param where in which part of which picture
 */
public record Faces(@Nullable Pick pick, boolean except, Where where) {
  /** All faces that there are. */
  public static final Faces ALL = new Faces(null, false, Where.ANYWHERE);

  static Faces one(Pick pick) {
    return new Faces(pick, false, Where.ANYWHERE);
  }

  static Faces allBut(Pick pick) {
    return new Faces(pick, true, Where.ANYWHERE);
  }

  /** These faces, with a place that the instruction names besides. */
  public Faces in(Where place) throws Refusal {
    return new Faces(pick, except, where.and(place));
  }

  /** Finds them; the variable holds the regions. */
  public String find(Draft draft) throws Refusal {
    String all = draft.step("OBJ", "FaceDet", "image", where.picture(draft));
    if (pick == null) {
      return all;
    }
    String one = pick.from(draft, all);
    return except ? draft.step("OBJ", "Without", "object", all, "other", one) : one;
  }

  /** Counts them; the variable holds the number. */
  public String count(Draft draft) throws Refusal {
    return draft.step("ANSWER", "Count", "box", find(draft));
  }
}
