package dev.visprog.models.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.TinyClip;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that hold no SAM, and questions that it cannot answer. */
class SamCheckpointTest {
  @TempDir Path folder;

  private final Image picture = TinyClip.picture(40, 40, 1);

  @Test
  void refusesWhatIsNoPrompt() throws Exception {
    TinySam.write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      SamImage seen = sam.encode(picture);
      assertThat(sam.segment(seen, List.of())).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sam.segment(seen, List.of(new Box(3, 3, 41, 10))))
          .withMessage("got box 3,3,41,10, want at least one pixel of 40×40");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sam.segment(seen, List.of(new Box(3, 3, 3, 10))))
          .withMessageContaining("want at least one pixel");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Prompt.of(List.of()))
          .withMessage("got a prompt of nothing, want a point or a box");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Prompt.at(Double.NaN, 1))
          .withMessageContaining("want numbers");
      assertThatIllegalArgumentException().isThrownBy(() -> Prompt.box(3, 3, 2, 10));
      Prompt masked = Prompt.at(1, 1).with(LowMask.of(2, new float[4]));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sam.masks(seen, List.of(masked), true))
          .withMessage("got a mask of 2×2, want 20×20");
      SamImage other = new SamImage(40, 40, 40, 40, 40, new float[7]);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sam.segment(other, List.of(new Box(0, 0, 1, 1))))
          .withMessage("got a picture of 7 numbers, want 400: it comes from another model");
    }
  }

  @Test
  void tellsHowACheckpointDiffers() throws Exception {
    TinySam.write(folder);
    TinySam.weights()
        .without("mask_decoder.iou_token.weight")
        .bias("mask_decoder.iou_token.weight2", 1)
        .bias("vision_encoder.layers.0.attn.proj.bias", 5)
        .write(folder);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new SamSegmenter(Checkpoint.open(folder)))
        .withMessageContaining(folder.toString())
        .withMessageContaining("mask_decoder.iou_token.weight")
        .withMessageContaining("mask_decoder.iou_token.weight2")
        .withMessageContaining("vision_encoder.layers.0.attn.proj.bias");
  }

  @Test
  void onePlaceEncodingMayStandForBoth() throws Exception {
    TinySam.write(folder);
    float[] both;
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      both = logits(sam);
    }
    TinySam.weights().without("prompt_encoder.shared_embedding.positional_embedding").write(folder);
    try (SamSegmenter sam = new SamSegmenter(Checkpoint.open(folder))) {
      assertThat(logits(sam)).isEqualTo(both);
    }
  }

  @Test
  void refusesAnAbsurdConfiguration() throws Exception {
    TinySam.write(folder);
    refused("clip", 40, 16, 2, "got model_type clip, want sam");
    refused("sam", 48, 16, 2, "gives pictures of 40×40, want 48×48 as config.json says");
    refused("sam", 9_000_000, 16, 2, "got image_size 9000000, want 1 to 256 patches");
    refused("sam", 40, 12, 2, "got hidden_size 12, want 16, output_channels");
    refused("sam", 40, 16, 3, "got num_attention_heads 3, want a divisor");
  }

  private void refused(String type, int imageSize, int promptWidth, int heads, String message)
      throws Exception {
    TinySam.config(folder, type, imageSize, promptWidth, heads);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new SamSegmenter(Checkpoint.open(folder)))
        .withMessageContaining(message);
  }

  private float[] logits(SamSegmenter sam) {
    SamImage seen = sam.encode(picture);
    return sam.masks(seen, List.of(Prompt.box(3, 4, 30, 35)), true).get(0).get(1).logits();
  }
}
