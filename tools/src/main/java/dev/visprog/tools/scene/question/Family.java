package dev.visprog.tools.scene.question;

import java.util.Locale;

/** The families of instructions. */
public enum Family {
  /** "How many red balls are there?" */
  COUNTING,
  /** "Is there a bicycle?" */
  EXISTENCE,
  /** "Are there more dogs than cats?" */
  COMPARISON,
  /** "How many birds are to the left of the tree?" */
  RELATION,
  /** "How many balloons are in the upper half?" */
  PART,
  /** "What color is the car to the left of the house?" */
  ATTRIBUTE_QUERY,
  /** "Is the car red?" */
  ATTRIBUTE_CHECK,
  /** "Is the dog brown or black?" */
  CHOICE,
  /** "Is there neither a dog nor a cat?" */
  LOGIC,
  /** "Do the car and the bus have the same color?" */
  SAME_COLOUR,
  /** "What is to the right of the tree?" */
  WHAT,
  /** "How many people are wearing a hat?" */
  WEARS_HOLDS,
  /** "Both images contain a boat." */
  TWO_IMAGES,
  /** "Tag the animals." */
  TAGGING,
  /** "Blur the background." */
  EDITING,
  /** "Describe the picture." */
  DESCRIPTION;

  /** {@code attribute-query}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
