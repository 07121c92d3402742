package dev.visprog.models.vilt;

import ai.djl.ndarray.NDArray;
import dev.visprog.benchmark.NetworkRun;
import dev.visprog.models.benchmark.Flops;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Network;
import dev.visprog.models.tokenizer.TokenBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** ViLT whole: a picture and a question, up to the logit of each answer. */
public final class ViltRun implements NetworkRun {
  private final Network<ViltNetwork> network;
  private final ViltConfig config;
  private final PixelBatch picture;
  private final TokenBatch question;

  private ViltRun(
      Network<ViltNetwork> network, ViltConfig config, PixelBatch picture, TokenBatch question) {
    this.network = network;
    this.config = config;
    this.picture = picture;
    this.question = question;
  }

  /** Loads it. */
  public static ViltRun load(
      Path folder, ModelRuntime runtime, float[] pixels, int height, int width, long[] ids)
      throws IOException, CheckpointException {
    Checkpoint checkpoint = Checkpoint.open(folder);
    ViltConfig config = ViltConfig.of(Config.of(checkpoint));
    Network<ViltNetwork> network =
        Network.load(runtime, checkpoint, p -> new ViltNetwork(p, config));
    byte[] mask = new byte[height * width];
    Arrays.fill(mask, (byte) 1);
    PixelBatch picture = new PixelBatch(1, height, width, pixels, mask);
    return new ViltRun(
        network, config, picture, TokenBatch.padded(List.of(ids), ids.length, 0));
  }

  @Override
  public float[] run() {
    ViltNetwork vilt = network.layers();
    PatchChoice choice = vilt.choose(picture);
    return network
        .runtime()
        .call(
            () -> {
              NDArray states = vilt.encode(question, picture, choice, HiddenStates.UNSEEN);
              return vilt.logits(vilt.pool(states)).toFloatArray();
            });
  }

  @Override
  public double flops() {
    ViltConfig.Transformer layers = config.transformer();
    int side = config.patches().side();
    long patches = (long) (picture.height() / side) * (picture.width() / side);
    long tokens = question.length() + 1 + patches;
    long width = layers.width();
    return Flops.patches(patches, side, width)
        + Flops.encoder(layers.layers(), tokens, width, layers.hidden())
        + Flops.linear(1, width, 3 * width)
        + Flops.linear(1, 2 * width, config.labels().size());
  }

  @Override
  public void close() {
    network.close();
  }
}
