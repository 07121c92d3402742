package dev.visprog.tools.scene.phrase;

import java.util.Set;

/** The small words of phrases: how places, and what people wear and hold, are told. */
final class Idiom {
  private Idiom() {}

  static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "some", "any", "all", "every", "each", "this", "that", "these");

  static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "any", "some", "their", "his", "her");

  /** What may be left out between a noun and what is said of it. */
  static final Wording RELATIVE =
      Wording.of(
          "that is",
          "that are",
          "which is",
          "which are",
          "who is",
          "who are",
          "that",
          "which",
          "who",
          "that was",
          "being");

  /** How things are where they are; not known, so it makes no difference. */
  static final Set<String> POSTURES =
      Set.of(
          "standing",
          "stands",
          "stand",
          "sitting",
          "sits",
          "sit",
          "lying",
          "lies",
          "lie",
          "located",
          "placed",
          "parked",
          "positioned",
          "situated",
          "flying",
          "flies",
          "fly",
          "floating",
          "floats",
          "float",
          "directly",
          "just",
          "somewhere");

  static final Wording NOT = Wording.of("not", "do not", "does not");

  static final Wording WEARING =
      Wording.of("wearing", "wears", "wear", "has on", "have on", "dressed in", "in");
  static final Wording HOLDING =
      Wording.of("holding", "holds", "hold", "carrying", "carries", "carry");
  static final Wording HELD_BY =
      Wording.of("held by", "carried by", "in the hand of", "in the hands of");
  static final Wording WITH = Wording.of("with", "has", "have", "having", "has got", "have got");
  static final Wording WITHOUT =
      Wording.of("without", "not having", "with no", "has no", "have no");

  static final Wording LEFT_OF =
      Wording.of(
          "to the left of",
          "left of",
          "on the left of",
          "on the left side of",
          "on the left hand side of",
          "at the left of",
          "to the left side of");
  static final Wording RIGHT_OF =
      Wording.of(
          "to the right of",
          "right of",
          "on the right of",
          "on the right side of",
          "on the right hand side of",
          "at the right of",
          "to the right side of");
  static final Wording ABOVE = Wording.of("above", "over", "higher than", "higher up than");
  static final Wording BELOW = Wording.of("below", "under", "underneath", "beneath", "lower than");

  /** Before a side that is told by its bare name. */
  static final Wording TO_THE = Wording.of("to the", "on the");

  static final Wording NEAR =
      Wording.of(
          "next to",
          "near",
          "near to",
          "close to",
          "beside",
          "besides",
          "by",
          "around",
          "right next to",
          "in front of",
          "behind",
          "ahead of",
          "in the surroundings of");
  static final Wording BETWEEN = Wording.of("between", "in between");
  static final Wording ON = Wording.of("on", "in", "on top of", "in front of", "against", "at");

  static final Wording IN_THE_PICTURE =
      Wording.of(
          "in the picture",
          "in the image",
          "in the photo",
          "in the photograph",
          "in the scene",
          "in the drawing",
          "in this picture",
          "in this image",
          "in this photo",
          "in this photograph",
          "in this scene",
          "in this drawing",
          "in it",
          "in view",
          "here",
          "there",
          "on display",
          "shown",
          "visible",
          "of the picture",
          "of the image",
          "of the photo",
          "of the scene",
          "on the picture",
          "on the image",
          "on the photo",
          "to be seen");

  static final Wording THERE = Wording.of("in", "on", "at", "to", "within", "inside", "towards");
  static final Wording TOP = Wording.of("top", "upper", "topmost");
  static final Wording BOTTOM = Wording.of("bottom", "lower");
  static final Wording LEFT = Wording.of("left", "left hand");
  static final Wording RIGHT = Wording.of("right", "right hand");
  static final Wording PART =
      Wording.of("half", "side", "part", "corner", "quarter", "area", "portion", "quadrant");
}
