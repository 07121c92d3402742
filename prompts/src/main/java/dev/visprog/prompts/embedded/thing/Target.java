package dev.visprog.prompts.embedded.thing;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import java.util.List;

/** What an instruction is about: things of one kind, of several, or all but some. */
public sealed interface Target
    permits Things, Target.Several, Target.AllBut, Target.Background, Target.Surroundings {

  /** The same, narrowed down further. */
  Target with(List<Modifier> modifiers);

  /**
   * Those of them of which something more is true.
   *
   * @throws Refusal if they are picked from others: the largest dog that is to the left of a tree
   *     need not be the largest dog
   */
  default Target which(List<Modifier> predicate) throws Refusal {
    if (isPicked()) {
      throw new Refusal("it says more of what is picked from others than can be told of it");
    }
    return with(predicate);
  }

  /** Whether they are picked from others by size or place. */
  boolean isPicked();

  /** The whole picture that they are in. */
  String whole(Draft draft) throws Refusal;

  /** Finds them; the variable holds the regions. */
  String find(Draft draft) throws Refusal;

  /** Counts them; the variable holds the number. */
  default String count(Draft draft) throws Refusal {
    return draft.step("ANSWER", "Count", "box", find(draft));
  }

  /** Finds their outlines, if there is a tool for it, or else where they are. */
  default String outline(Draft draft) throws Refusal {
    String found = find(draft);
    return draft.isReady("Segment")
        ? draft.step("OBJ", "Segment", "image", whole(draft), "object", found)
        : found;
  }

  /** Dogs and cats. */
  record Several(Target first, Target second) implements Target {
    @Override
    public Target with(List<Modifier> modifiers) {
      return new Several(first.with(modifiers), second.with(modifiers));
    }

    @Override
    public boolean isPicked() {
      return first.isPicked() || second.isPicked();
    }

    @Override
    public String whole(Draft draft) throws Refusal {
      String whole = first.whole(draft);
      if (!whole.equals(second.whole(draft))) {
        throw new Refusal("it speaks of things in two pictures");
      }
      return whole;
    }

    @Override
    public String find(Draft draft) throws Refusal {
      return draft.step("OBJ", "Union", "object", first.find(draft), "other", second.find(draft));
    }
  }

  /** Animals, but no dogs. */
  record AllBut(Target all, Target but) implements Target {
    @Override
    public Target with(List<Modifier> modifiers) {
      return new AllBut(all.with(modifiers), but.with(modifiers));
    }

    @Override
    public boolean isPicked() {
      return all.isPicked();
    }

    @Override
    public String whole(Draft draft) throws Refusal {
      return all.whole(draft);
    }

    @Override
    public String find(Draft draft) throws Refusal {
      return draft.step("OBJ", "Without", "object", all.find(draft), "other", but.find(draft));
    }
  }

  /**
   * All that is no thing, or all things.
   *
   * @param things whether the things are meant that stand before the background
   */
  record Background(Things stuff, boolean things) implements Target {
    @Override
    public Target with(List<Modifier> modifiers) {
      return new Background(stuff.with(modifiers), things);
    }

    @Override
    public boolean isPicked() {
      return stuff.isPicked();
    }

    @Override
    public String whole(Draft draft) throws Refusal {
      return stuff.whole(draft);
    }

    @Override
    public String find(Draft draft) throws Refusal {
      String background = stuff.find(draft);
      return things
          ? draft.step("OBJ", "Without", "object", stuff.everything(draft), "other", background)
          : background;
    }

    @Override
    public String outline(Draft draft) throws Refusal {
      return find(draft);
    }
  }

  /** All but some things, whatever it is. */
  record Surroundings(Target things) implements Target {
    @Override
    public Target with(List<Modifier> modifiers) {
      return new Surroundings(things.with(modifiers));
    }

    @Override
    public boolean isPicked() {
      return things.isPicked();
    }

    @Override
    public String whole(Draft draft) throws Refusal {
      return things.whole(draft);
    }

    @Override
    public String find(Draft draft) throws Refusal {
      String everything = draft.step("OBJ", "Seg", "image", whole(draft));
      return draft.step("OBJ", "Without", "object", everything, "other", things.find(draft));
    }

    @Override
    public String outline(Draft draft) throws Refusal {
      return find(draft);
    }
  }
}
