package dev.visprog.prompts.embedded.thing;

/** Where something is, seen from something else. */
public enum Direction {
  LEFT("CropLeft", "to the left of"),
  RIGHT("CropRight", "to the right of"),
  ABOVE("CropAbove", "above"),
  BELOW("CropBelow", "below"),
  NEXT("Crop", "next to"),
  AT("Crop", "at"),
  FRONT("CropFront", "in front of"),
  BEHIND("CropBehind", "behind");

  private final String cropTool;
  private final String words;

  Direction(String cropTool, String words) {
    this.cropTool = cropTool;
    this.words = words;
  }

  /** The tool that keeps what lies in this direction from a region. */
  public String cropTool() {
    return cropTool;
  }

  /** Whether the tool cuts off the other side, and so the thing itself. */
  public boolean isOneSided() {
    return this == LEFT || this == RIGHT || this == ABOVE || this == BELOW;
  }

  /** {@code to the left of}. */
  public String words() {
    return words;
  }
}
