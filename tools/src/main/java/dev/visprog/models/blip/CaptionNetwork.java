package dev.visprog.models.blip;

import dev.visprog.models.nn.Parameters;

/**
 * The two transformers that write captions: one sees the picture, and one writes while attending to
 * it.
 */
final class CaptionNetwork {
  private final BlipVision vision;
  private final TextDecoder caption;

  CaptionNetwork(Parameters p, BlipConfig config) {
    vision = new BlipVision(p.in("vision_model"), config.vision());
    caption = new TextDecoder(p.in("text_decoder"), config.text(), config.vision().width());
  }

  BlipVision vision() {
    return vision;
  }

  TextDecoder caption() {
    return caption;
  }
}
