package dev.visprog.models.vilt;

import dev.visprog.models.nn.Encoder;
import dev.visprog.models.nn.EncoderLayer;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Mlp;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.SelfAttention;
import java.util.ArrayList;
import java.util.List;

/** Transformer layers by the names of ViLT's tensors. */
final class ViltLayers {
  private ViltLayers() {}

  /** Tensors {@code layer.0.…} and so on. */
  static Encoder encoder(Parameters p, ViltConfig.Transformer config) {
    List<EncoderLayer> layers = new ArrayList<>();
    for (int i = 0; i < config.layers(); i++) {
      layers.add(layer(p.in("layer." + i), config));
    }
    return new Encoder(p, layers);
  }

  private static EncoderLayer layer(Parameters p, ViltConfig.Transformer config) {
    int width = config.width();
    return new EncoderLayer(
        new LayerNorm(p.in("layernorm_before"), width, config.epsilon()),
        new SelfAttention(
            p,
            qkv(p.in("attention.attention"), config),
            Linear.of(p.in("attention.output.dense"), width, width),
            config.heads()),
        new LayerNorm(p.in("layernorm_after"), width, config.epsilon()),
        new Mlp(
            p.in("intermediate.dense"),
            p.in("output.dense"),
            width,
            config.hidden(),
            config.activation()));
  }

  private static Linear qkv(Parameters p, ViltConfig.Transformer config) {
    int width = config.width();
    String[] names = {"query", "key", "value"};
    return config.qkvBias()
        ? Linear.joined(p, width, width, names)
        : Linear.joinedWithoutBias(p, width, width, names);
  }
}
