package dev.visprog.models.maskformer;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.NamedStates;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.swin.SwinBackbone;
import dev.visprog.models.swin.SwinConfig;
import java.util.List;

/** A backbone, a pixel decoder, a transformer for the queries, and their classes and masks. */
public final class MaskFormerNetwork {
  private final Ops ops;
  private final MaskFormerConfig.Decoder config;
  private final SwinBackbone backbone;
  private final PixelDecoder pixels;
  private final QueryDecoder queries;
  private final Linear classes;
  private final List<Linear> embedder;

  /** With the weights of {@code p}. */
  public MaskFormerNetwork(Parameters p, MaskFormerConfig config) {
    ops = p.runtime().ops();
    Parameters level = p.in("model.pixel_level_module");
    backbone = new SwinBackbone(level.in("encoder"), config.swin());
    pixels = new PixelDecoder(level.in("decoder"), config);
    List<SwinConfig.Stage> stages = config.swin().stages();
    int last = stages.get(stages.size() - 1).width();
    this.config = config.decoder();
    int width = this.config.width();
    queries = new QueryDecoder(p.in("model.transformer_module"), last, this.config);
    classes = Linear.of(p.in("class_predictor"), width, config.labels().size() + 1);
    embedder =
        List.of(
            Linear.of(p.in("mask_embedder.0.0"), width, width),
            Linear.of(p.in("mask_embedder.1.0"), width, width),
            Linear.of(p.in("mask_embedder.2.0"), width, config.embedding()));
    p.ignore("criterion.*", "is for training");
  }

  /**
   * What the queries found.
   *
   * @param classes logits, {@code (B, Q, L + 1)}; the last one is that there is nothing
   * @param masks logits, {@code (B, Q, h, w)}
   */
  public record Found(NDArray classes, NDArray masks) {
    /** {@code (B, G Q, …)} as {@code (B G, Q, …)}. */
    Found grouped(long groups) {
      return new Found(grouped(classes, groups), grouped(masks, groups));
    }

    private static NDArray grouped(NDArray found, long groups) {
      long[] shape = found.getShape().getShape().clone();
      shape[0] *= groups;
      shape[1] /= groups;
      return found.reshape(shape);
    }
  }

  /**
   * Looks at pictures.
   *
   * @param values {@code (B, 3, H, W)}
   * @param seen sees the states within, by the names of the parts
   */
  Found apply(NDArray values, NamedStates seen) {
    List<NDArray> maps = backbone.apply(values, seen.in("swin."));
    for (int i = 0; i < maps.size(); i++) {
      seen.see("backbone.feature_map." + i, maps.get(i));
    }
    NDArray found = queries.apply(maps.get(maps.size() - 1), seen.in("transformer_decoder."));
    seen.see("transformer_decoder.last_hidden_state", found);
    NDArray embeddings = pixels.apply(maps, seen.in("pixel_decoder."));
    maps.forEach(NDArray::close);
    seen.see("pixel_decoder.last_hidden_state", embeddings);
    Found result = found(found, embeddings);
    embeddings.close();
    return result;
  }

  /**
   * What is compared with the truth in training.
   *
   * @param map the smallest one of the backbone, {@code (B, C, h, w)}, which the queries look at
   * @param layers what the queries have found after each layer of their decoder (Carion et al.
   *     2020, section 3.2); B counts pictures, and within them groups of queries, of which the
   *     first of the last layer is what {@link #apply} has
   * @param looks where the first half of the heads of each layer looked, in the mean: how much of
   *     their attention they gave to each place of the map, {@code (B, Q, h w)}
   */
  public record Learned(NDArray map, List<Found> layers, List<NDArray> looks) {
    /** Copies its list. */
    public Learned {
      layers = List.copyOf(layers);
      looks = List.copyOf(looks);
    }
  }

  /**
   * Looks at pictures to learn from them.
   *
   * @param values {@code (B, 3, H, W)}
   * @param others groups of queries beside those that are in use, {@code (G Q, C)}
   */
  public Learned learn(NDArray values, NDArray others) {
    List<NDArray> maps = backbone.apply(values, NamedStates.UNSEEN);
    NDArray embeddings = pixels.apply(maps, NamedStates.UNSEEN);
    NDArray smallest = maps.get(maps.size() - 1);
    long groups = 1 + others.getShape().get(0) / config.queries();
    List<QueryDecoder.Layer> layers = queries.eachLayer(smallest, others);
    String half = ":, :" + config.heads() / 2;
    return new Learned(
        smallest,
        layers.stream().map(layer -> found(layer.found(), embeddings).grouped(groups)).toList(),
        layers.stream()
            .map(layer -> Found.grouped(layer.looks().get(half).mean(new int[] {1}), groups))
            .toList());
  }

  private Found found(NDArray found, NDArray embeddings) {
    NDArray masks = Scope.result(() -> ops.einsum("bqc,bchw->bqhw", embedded(found), embeddings));
    return new Found(classes.apply(found), masks);
  }

  /** {@code (B, Q, C)} to {@code (B, Q, D)}. */
  private NDArray embedded(NDArray found) {
    NDArray first = embedder.get(0).apply(found, Activation.RELU);
    return embedder.get(2).apply(embedder.get(1).apply(first, Activation.RELU));
  }
}
