package dev.visprog.models.maskformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.NamedStates;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transformer that turns learnt queries into what they found in a picture. */
final class QueryDecoder {
  private final ModelRuntime runtime;
  private final MaskFormerConfig.Decoder config;
  private final NDArray queries;
  private final Optional<Linear> projection;
  private final List<DecoderLayer> layers = new ArrayList<>();
  private final LayerNorm norm;

  /**
   * With the weights of {@code p}.
   *
   * @param in the width of the smallest map of the backbone
   */
  QueryDecoder(Parameters p, int in, MaskFormerConfig.Decoder config) {
    this.runtime = p.runtime();
    this.config = config;
    int width = config.width();
    queries = p.array("queries_embedder.weight", config.queries(), width);
    projection = in == width ? Optional.empty() : Optional.of(pointwise(p, in, width));
    for (int i = 0; i < config.layers(); i++) {
      layers.add(new DecoderLayer(p.in("decoder.layers." + i), config));
    }
    norm = new LayerNorm(p.in("decoder.layernorm"), width, DecoderLayer.EPSILON);
  }

  /** A convolution over single pixels, which is a linear layer. */
  private static Linear pointwise(Parameters p, int in, int out) {
    Parameters own = p.in("input_projection");
    NDArray weight = own.array("weight", out, in, 1, 1);
    return Linear.of(own, weight.reshape(out, in), own.array("bias", out));
  }

  /**
   * Applies it.
   *
   * @param map {@code (B, in, h, w)}
   * @param seen sees {@code layerI}
   * @return {@code (B, Q, C)}
   */
  NDArray apply(NDArray map, NamedStates seen) {
    return Scope.result(
        () -> {
          List<NDArray> states = states(map, queries, seen, (layer, state, places) -> {});
          return norm.apply(states.get(states.size() - 1));
        });
  }

  /**
   * A layer, as if it were the last one.
   *
   * @param found what {@link #apply} would give then, {@code (B, G Q, C)}
   * @param looks how much of its attention each head of each query gave to each place of the map,
   *     {@code (B, heads, G Q, h w)}
   */
  record Layer(NDArray found, NDArray looks) {}

  /**
   * All layers.
   *
   * @param others more groups of queries that know nothing of each other, {@code (G Q, C)}
   */
  List<Layer> eachLayer(NDArray map, NDArray others) {
    NDArray all = queries.concat(others);
    List<NDArray> looks = new ArrayList<>();
    List<NDArray> states =
        states(
            map,
            all,
            NamedStates.UNSEEN,
            (layer, before, places) -> looks.add(layer.looks(before, all, groups(all), places)));
    List<Layer> each = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      each.add(new Layer(norm.apply(states.get(i)), looks.get(i)));
    }
    return each;
  }

  private int groups(NDArray queries) {
    return Math.toIntExact(queries.getShape().get(0) / config.queries());
  }

  /** Sees what a layer begins with. */
  private interface Beginning {
    void see(DecoderLayer layer, NDArray state, NDArray places);
  }

  /** The state after each layer, not normalised. */
  private List<NDArray> states(
      NDArray map, NDArray queries, NamedStates seen, Beginning beginning) {
    Shape shape = map.getShape();
    int width = config.width();
    NDArray pixels =
        map.transpose(0, 2, 3, 1).reshape(shape.get(0), -1, shape.get(1)); // (B, h w, in)
    NDArray picture = projection.map(linear -> linear.apply(pixels)).orElse(pixels);
    int height = Math.toIntExact(shape.get(2));
    int columns = Math.toIntExact(shape.get(3));
    NDArray positions =
        runtime
            .manager()
            .create(
                SinePositions.of(height, columns, width),
                new Shape((long) height * columns, width));
    NDArray places = picture.add(positions);
    long count = queries.getShape().get(0);
    int groups = groups(queries);
    NDArray state = runtime.manager().zeros(new Shape(shape.get(0), count, width));
    List<NDArray> states = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      runtime.checkCancelled();
      DecoderLayer layer = layers.get(i);
      NDArray before = state;
      beginning.see(layer, before, places);
      state = Scope.result(() -> layer.apply(before, queries, groups, picture, places));
      seen.see("layer" + i, state);
      states.add(state);
    }
    return states;
  }
}
