package dev.visprog.models.owlvit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.benchmark.NetworkRun;
import dev.visprog.models.benchmark.Flops;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.TowerConfig;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Network;
import dev.visprog.models.nn.Rows;
import dev.visprog.models.tokenizer.TokenBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** OWL-ViT whole: a picture and texts, up to the logit of each text at each place. */
public final class OwlVitRun implements NetworkRun {
  private final Network<OwlVitNetwork> network;
  private final OwlVitConfig config;
  private final float[] pixels;
  private final TokenBatch texts;

  private OwlVitRun(
      Network<OwlVitNetwork> network, OwlVitConfig config, float[] pixels, TokenBatch texts) {
    this.network = network;
    this.config = config;
    this.pixels = pixels;
    this.texts = texts;
  }

  /** Loads it. */
  public static OwlVitRun load(Path folder, ModelRuntime runtime, float[] pixels, long[][] ids)
      throws IOException, CheckpointException {
    Checkpoint checkpoint = Checkpoint.open(folder);
    OwlVitConfig config = OwlVitConfig.of(Config.of(checkpoint));
    Network<OwlVitNetwork> network =
        Network.load(runtime, checkpoint, p -> new OwlVitNetwork(p, config));
    TokenBatch texts = TokenBatch.padded(List.of(ids), ids[0].length, 0);
    return new OwlVitRun(network, config, pixels, texts);
  }

  @Override
  public float[] run() {
    ModelRuntime runtime = network.runtime();
    OwlVitImage image = runtime.call(() -> look(network.layers()));
    List<float[]> units = runtime.call(() -> read(network.layers()));
    float[] logits = new float[image.places() * units.size()];
    for (int text = 0; text < units.size(); text++) {
      float[] row = image.logits(new OwlVitText(units.get(text)));
      for (int place = 0; place < row.length; place++) {
        logits[place * units.size() + text] = row[place];
      }
    }
    return logits;
  }

  private OwlVitImage look(OwlVitNetwork owl) {
    int side = config.vision().imageSize();
    NDArray x = network.runtime().manager().create(pixels, new Shape(1, 3, side, side));
    NDArray features = owl.imageFeatures(owl.vision().encode(x, HiddenStates.UNSEEN));
    ClassHead head = owl.classHead();
    return new OwlVitImage(
        side,
        side,
        config.version(),
        head.unit(head.embed(features)).transpose(0, 2, 1).toFloatArray(),
        head.shiftAndScale(features).toFloatArray(),
        owl.boxHead().apply(features).toFloatArray(),
        null);
  }

  private List<float[]> read(OwlVitNetwork owl) {
    NDArray states = owl.text().encode(texts, HiddenStates.UNSEEN);
    return Rows.of(Rows.unit(owl.textFeatures(states, texts)));
  }

  @Override
  public double flops() {
    TowerConfig vision = config.vision().tower();
    TowerConfig text = config.text().tower();
    long places = config.places();
    double heads =
        Flops.linear(places, vision.width(), config.projection() + 2L)
            + Flops.linear(places, vision.width(), 2L * vision.width() + 4);
    return Flops.patches(places, config.vision().patch(), vision.width())
        + Flops.encoder(vision.layers(), 1 + places, vision.width(), vision.hidden())
        + heads
        + texts.size()
            * Flops.encoder(text.layers(), texts.length(), text.width(), text.hidden());
  }

  @Override
  public void close() {
    network.close();
  }
}
