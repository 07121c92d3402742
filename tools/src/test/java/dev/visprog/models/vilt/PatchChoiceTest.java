package dev.visprog.models.vilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Network;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchChoiceTest {
  private static final int[] PATCHES = {0, 5, 5, 5, 9};

  @Test
  void aPatchThatCountsThriceIsSeenAsThreeAre(@TempDir Path folder) throws Exception {
    TinyVilt.write(folder);
    try (Checkpoint checkpoint = Checkpoint.open(folder);
        TextTokenizer tokenizer = TextTokenizer.open(folder)) {
      ViltConfig config = ViltConfig.of(Config.of(checkpoint));
      TokenBatch words = tokenizer.encode(List.of("what is it?"), Padding.longest());
      byte[] bgr = new byte[3 * 64 * 64];
      new Random(1).nextBytes(bgr);
      PixelBatch pictures =
          ImageProcessor.of(ProcessorKind.VILT, checkpoint)
              .process(List.of(Image.ofBgr(64, 64, bgr)));
      try (Network<ViltNetwork> network =
          Network.load(ModelRuntime.shared(), checkpoint, p -> new ViltNetwork(p, config))) {
        float[] three = logits(network, words, pictures, PATCHES, 1, 1, 1, 1, 1);
        assertThat(logits(network, words, pictures, new int[] {0, 5, 9}, 1, 3, 1))
            .containsExactly(three, within(1e-4f));
        assertThat(logits(network, words, pictures, PATCHES, 1, 1, 0, 0, 1))
            .containsExactly(
                logits(network, words, pictures, new int[] {0, 5, 9}, 1, 1, 1), within(1e-4f));
        assertThat(logits(network, words, pictures, new int[] {0, 5, 9}, 1, 1, 1))
            .isNotEqualTo(three);
      }
    }
  }

  private static float[] logits(
      Network<ViltNetwork> network,
      TokenBatch words,
      PixelBatch pictures,
      int[] patches,
      float... counts) {
    ViltNetwork vilt = network.layers();
    PatchChoice choice = vilt.choose(pictures).only(new int[][] {patches}, new float[][] {counts});
    return network
        .runtime()
        .call(
            () ->
                vilt.logits(vilt.pool(vilt.encode(words, pictures, choice, HiddenStates.UNSEEN)))
                    .toFloatArray());
  }
}
