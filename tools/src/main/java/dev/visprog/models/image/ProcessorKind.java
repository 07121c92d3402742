package dev.visprog.models.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The image processors of transformers that are built here, by the models they belong to. */
public enum ProcessorKind {
  /** CLIP: short side, middle. */
  CLIP("CLIP"),
  /** OWL-ViT: a square, whatever the shape was. */
  OWL_VIT("OwlViT"),
  /** OWLv2: padded to a square with grey at the bottom and at the right, to which boxes refer. */
  OWL_V2("Owlv2"),
  /** ViLT: multiples of 32, padded in batches. */
  VILT("Vilt"),
  /** BLIP: a square, whatever the shape was. */
  BLIP("Blip"),
  /** MaskFormer: multiples of 32, padded in batches. */
  MASK_FORMER("MaskFormer"),
  /** SAM: long side, padded to a square. */
  SAM("Sam");

  private final String stem;

  ProcessorKind(String stem) {
    this.stem = stem;
  }

  /**
   * The kind that a configuration names: {@code CLIPImageProcessor}, the older {@code
   * CLIPFeatureExtractor}, or {@code CLIPImageProcessorFast}, which is read as the first (it
   * resizes by other code, to values that differ by a rounding).
   */
  static Optional<ProcessorKind> named(String type) {
    return Arrays.stream(values())
        .filter(
            kind -> type.matches("(?i)" + kind.stem + "(ImageProcessor(Fast)?|FeatureExtractor)"))
        .findFirst();
  }

  /** The names of all, for messages. */
  static String names() {
    return Arrays.stream(values())
        .map(kind -> kind.stem + "ImageProcessor")
        .collect(Collectors.joining(", "));
  }
}
