package dev.visprog.models.owlvit;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.image.ProcessorKind;

/** The two models, which differ in how pictures are made square and in one head. */
public enum OwlVersion {
  /** Minderer et al. 2022: pictures are distorted to a square. */
  OWL_VIT("owlvit", ProcessorKind.OWL_VIT, 32),
  /** Minderer et al. 2023: pictures are padded to a square, and a head for objectness is added. */
  OWL_V2("owlv2", ProcessorKind.OWL_V2, 16);

  private final String modelType;
  private final ProcessorKind processor;
  private final int defaultPatch;

  OwlVersion(String modelType, ProcessorKind processor, int defaultPatch) {
    this.modelType = modelType;
    this.processor = processor;
    this.defaultPatch = defaultPatch;
  }

  /** The version that a configuration is of. */
  static OwlVersion of(Config config) throws CheckpointException {
    String type = config.text("model_type", OWL_VIT.modelType);
    for (OwlVersion version : values()) {
      if (version.modelType.equals(type)) {
        return version;
      }
    }
    throw config.wrong("model_type", type, "owlvit or owlv2");
  }

  /** What the names of the tensors of both transformers begin with. */
  String prefix() {
    return modelType;
  }

  ProcessorKind processor() {
    return processor;
  }

  int defaultPatch() {
    return defaultPatch;
  }

  /** Whether there is a head that tells objects from background, whatever they are. */
  public boolean hasObjectness() {
    return this == OWL_V2;
  }

  /** The width, in pixels of a picture, that a relative width of 1 stands for. */
  int frameWidth(int width, int height) {
    return this == OWL_V2 ? Math.max(width, height) : width;
  }

  /** The height, in pixels of a picture, that a relative height of 1 stands for. */
  int frameHeight(int width, int height) {
    return this == OWL_V2 ? Math.max(width, height) : height;
  }
}
