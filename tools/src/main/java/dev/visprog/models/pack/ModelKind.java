package dev.visprog.models.pack;

/** What a model is, and so which code runs it. */
public enum ModelKind {
  OWLV2("owlv2"),
  OWLVIT("owlvit"),
  CLIP("clip"),
  VILT("vilt"),
  BLIP_VQA("blip-vqa"),
  BLIP_CAPTION("blip-caption"),
  MASKFORMER("maskformer"),
  SAM("sam"),
  STABLE_DIFFUSION_INPAINTING("stable-diffusion-inpainting"),
  YUNET("yunet");

  private final String word;

  ModelKind(String word) {
    this.word = word;
  }

  static ModelKind parse(String word) {
    for (ModelKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("got the model kind '" + word + "'");
  }

  /** As descriptors write it. */
  @Override
  public String toString() {
    return word;
  }
}
