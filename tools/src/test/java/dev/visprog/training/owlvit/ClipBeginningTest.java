package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.checkpoint.TensorFile.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClipBeginningTest {
  private static final String VISION = "vision_model.";

  @Test
  void takesTheTowersOfAClip() {
    Map<String, Tensor> clip = new LinkedHashMap<>();
    clip.put(VISION + "pre_layrnorm.weight", new Tensor(new long[] {2}, new float[] {3, 4}));
    clip.put(
        VISION + "embeddings.position_embedding.weight",
        new Tensor(new long[] {2, 2}, new float[] {1, 2, 3, 4}));
    clip.put("text_projection.weight", new Tensor(new long[] {1, 2}, new float[] {5, 6}));
    Map<String, Tensor> owl = ClipBeginning.of(clip, 2, 2, 3);
    assertThat(values(owl, "owlvit.vision_model.pre_layernorm.weight")).containsExactly(3, 4);
    assertThat(values(owl, "owlvit.vision_model.embeddings.position_embedding.weight"))
        .containsExactly(1, 2, 3, 4, 3, 4, 3, 4, 3, 4);
    assertThat(values(owl, "owlvit.text_projection.weight")).containsExactly(5, 6, 0, 0, 0, 0);
  }

  private static float[] values(Map<String, Tensor> tensors, String name) {
    Tensor tensor = tensors.get(name);
    assertThat(tensor).as(name).isNotNull();
    return tensor == null ? new float[0] : tensor.values();
  }

  @Test
  void anOwlVitStaysAsItIs() {
    Map<String, Tensor> other =
        Map.of("class_head.logit_shift.bias", new Tensor(new long[] {1}, new float[] {0.5f}));
    assertThat(values(ClipBeginning.of(other, 2, 2, 3), "class_head.logit_shift.bias"))
        .containsExactly(0.5f);
  }

  @Test
  void withoutAModelNothingIsLikelyToBeThere() {
    Map<String, Tensor> tensors = ClipBeginning.of(Map.of(), 2, 2, 3);
    double shift = values(tensors, "class_head.logit_shift.bias")[0];
    double scale = values(tensors, "class_head.logit_scale.bias")[0] + 1;
    assertThat(1 / (1 + Math.exp(-scale * shift))).isBetween(0.005, 0.02);
  }
}
