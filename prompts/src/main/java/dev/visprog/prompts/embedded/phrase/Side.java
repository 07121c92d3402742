package dev.visprog.prompts.embedded.phrase;

/** A side of a picture. */
public enum Side {
  LEFT("CropLeft"),
  RIGHT("CropRight"),
  TOP("CropAbove"),
  BOTTOM("CropBelow");

  private final String cropTool;

  Side(String cropTool) {
    this.cropTool = cropTool;
  }

  /** The tool that keeps what lies on this side of a region. */
  public String cropTool() {
    return cropTool;
  }

  /** Finds this half of a picture. */
  public String half(Draft draft, String picture) throws Refusal {
    return draft.step("BOX", "Loc", "image", picture, "object", Draft.quote(name()));
  }
}
