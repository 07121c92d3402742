package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.nn.Parameters;

/** The three parts of SAM. */
final class SamNetwork {
  private final ImageEncoder images;
  private final NDArray places;
  private final PromptEncoder prompts;
  private final MaskDecoder decoder;

  SamNetwork(Parameters p, SamConfig config) {
    VisionConfig vision = config.vision();
    p.alias(
        "prompt_encoder.shared_embedding.positional_embedding",
        "shared_image_embedding.positional_embedding",
        "patches and prompts have their places encoded alike");
    PlaceEncoding encoding =
        new PlaceEncoding(p.in("shared_image_embedding"), vision.positionFeatures());
    images = new ImageEncoder(p.in("vision_encoder"), vision);
    places = p.computed(() -> encoding.grid(p.runtime().manager(), vision.grid()));
    prompts = new PromptEncoder(p.in("prompt_encoder"), config, encoding);
    decoder = new MaskDecoder(p.in("mask_decoder"), config, places);
  }

  ImageEncoder images() {
    return images;
  }

  /** The places of the patches, {@code (P, C)}. */
  NDArray places() {
    return places;
  }

  PromptEncoder prompts() {
    return prompts;
  }

  MaskDecoder decoder() {
    return decoder;
  }
}
