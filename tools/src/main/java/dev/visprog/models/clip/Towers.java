package dev.visprog.models.clip;

import dev.visprog.models.nn.Encoder;
import dev.visprog.models.nn.EncoderLayer;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Mlp;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.SelfAttention;
import java.util.ArrayList;
import java.util.List;

/** Transformer layers by the names of CLIP's tensors. */
final class Towers {
  private Towers() {}

  /** Tensors {@code layers.0.…} and so on. */
  static Encoder encoder(Parameters p, TowerConfig config) {
    List<EncoderLayer> layers = new ArrayList<>();
    for (int i = 0; i < config.layers(); i++) {
      layers.add(layer(p.in("layers." + i), config));
    }
    return new Encoder(p, layers);
  }

  private static EncoderLayer layer(Parameters p, TowerConfig config) {
    int width = config.width();
    Parameters attention = p.in("self_attn");
    return new EncoderLayer(
        new LayerNorm(p.in("layer_norm1"), width, config.epsilon()),
        new SelfAttention(
            attention,
            Linear.joined(attention, width, width, "q_proj", "k_proj", "v_proj"),
            Linear.of(attention.in("out_proj"), width, width),
            config.heads()),
        new LayerNorm(p.in("layer_norm2"), width, config.epsilon()),
        new Mlp(p.in("mlp.fc1"), p.in("mlp.fc2"), width, config.hidden(), config.activation()));
  }
}
