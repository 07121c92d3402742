package dev.visprog.models.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.benchmark.NetworkRun;
import dev.visprog.models.benchmark.Flops;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Network;
import java.io.IOException;
import java.nio.file.Path;

/** The half of CLIP that looks at pictures, up to the point in the common space. */
public final class ClipPicturesRun implements NetworkRun {
  private final Network<ClipNetwork> network;
  private final ClipConfig config;
  private final float[] pixels;
  private final int batch;

  private ClipPicturesRun(
      Network<ClipNetwork> network, ClipConfig config, float[] pixels, int batch) {
    this.network = network;
    this.config = config;
    this.pixels = pixels;
    this.batch = batch;
  }

  /** Loads the network with room for both halves. */
  public static ClipPicturesRun load(Path folder, ModelRuntime runtime, float[] pixels)
      throws IOException, CheckpointException {
    Checkpoint checkpoint = Checkpoint.open(folder);
    ClipConfig config = ClipConfig.of(Config.of(checkpoint));
    Network<ClipNetwork> network =
        Network.load(runtime, checkpoint, p -> new ClipNetwork(p, config));
    return new ClipPicturesRun(network, config, pixels, 1);
  }

  /** The same network with more pictures. */
  public ClipPicturesRun with(float[] otherPixels, int otherBatch) {
    return new ClipPicturesRun(network, config, otherPixels, otherBatch);
  }

  @Override
  public float[] run() {
    ClipNetwork clip = network.layers();
    ModelRuntime runtime = network.runtime();
    int side = config.vision().imageSize();
    return runtime.call(
        () -> {
          NDArray x = runtime.manager().create(pixels, new Shape(batch, 3, side, side));
          NDArray states = clip.vision().encode(x, HiddenStates.UNSEEN);
          return clip.imageFeatures(clip.pooledVision(states)).toFloatArray();
        });
  }

  @Override
  public double flops() {
    TowerConfig tower = config.vision().tower();
    long patches = (long) config.vision().grid() * config.vision().grid();
    return batch
        * (Flops.patches(patches, config.vision().patch(), tower.width())
            + Flops.encoder(tower.layers(), 1 + patches, tower.width(), tower.hidden())
            + Flops.linear(1, tower.width(), config.projection()));
  }

  @Override
  public void close() {
    network.close();
  }
}
