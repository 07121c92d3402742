package dev.visprog.training.vilt;

import dev.visprog.models.checkpoint.TensorFile.Tensor;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.training.PositionEmbeddings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The picture tower of an OWL-ViT or a CLIP as the transformer of a ViLT: all are a ViT
 * (Dosovitskiy et al. 2021), which ViLT too begins with a trained one of (Kim et al. 2021, section
 * 3.1).
 *
 * <p>Their towers normalise their embeddings before the first layer, ViLT does not. What that norm
 * does is linear, but for dividing by the deviation of each patch; the deviation of all patches of
 * some pictures stands for it, and the rest is put into the embeddings.
 */
final class TowerBeginning {
  private static final String OWL = "owlvit.";
  private static final String TOWER = "vision_model.";
  private static final String EMBEDDINGS = TOWER + "embeddings.";
  private static final Pattern LAYER =
      Pattern.compile(
          "vision_model\\.encoder\\.layers\\.(\\d{1,3})\\.([a-z0-9_.]+)\\.(weight|bias)");

  /** The parts of a layer by CLIP's names and by ViLT's. */
  private static final Map<String, String> PARTS =
      Map.of(
          "layer_norm1", "layernorm_before",
          "layer_norm2", "layernorm_after",
          "self_attn.q_proj", "attention.attention.query",
          "self_attn.k_proj", "attention.attention.key",
          "self_attn.v_proj", "attention.attention.value",
          "self_attn.out_proj", "attention.output.dense",
          "mlp.fc1", "intermediate.dense",
          "mlp.fc2", "output.dense");

  private TowerBeginning() {}

  /**
   * The tensors of a model by ViLT's names.
   *
   * @param given an OWL-ViT or a CLIP; a ViLT stays as it is
   * @param grid patches in a row and in a column that positions are learnt for
   * @param pictures some, as the network takes them
   */
  static Map<String, Tensor> of(Map<String, Tensor> given, int grid, PixelBatch pictures) {
    Map<String, Tensor> model = new LinkedHashMap<>();
    given.forEach((name, tensor) -> model.put(clipName(name), tensor));
    Tensor classToken = model.get(EMBEDDINGS + "class_embedding");
    Tensor kernel = model.get(EMBEDDINGS + "patch_embedding.weight");
    Tensor positions = model.get(EMBEDDINGS + "position_embedding.weight");
    Tensor gain = model.get(TOWER + "pre_layrnorm.weight");
    Tensor bias = model.get(TOWER + "pre_layrnorm.bias");
    if (classToken == null || kernel == null || positions == null || gain == null || bias == null) {
      return given;
    }
    Map<String, Tensor> vilt = new LinkedHashMap<>();
    model.forEach(
        (name, tensor) -> {
          Matcher layer = LAYER.matcher(name);
          String part = layer.matches() ? PARTS.get(layer.group(2)) : null;
          if (part != null) {
            String to = "vilt.encoder.layer.%s.%s.%s";
            vilt.put(to.formatted(layer.group(1), part, layer.group(3)), tensor);
          }
        });
    PreNorm norm = new PreNorm(gain.values(), bias.values());
    Tensor centred = norm.centredKernel(kernel);
    double deviation = PreNorm.deviation(centred, pictures);
    Tensor places = norm.places(positions, deviation);
    String embeddings = "vilt.embeddings.";
    vilt.put(embeddings + "cls_token", norm.classToken(classToken, positions, places));
    vilt.put(
        embeddings + "patch_embeddings.projection.weight", norm.scaledKernel(centred, deviation));
    vilt.put(embeddings + "position_embeddings", PositionEmbeddings.resized(places, grid));
    return vilt;
  }

  /** OWL-ViT has CLIP's towers under a name of its own, and without a slip of the pen. */
  private static String clipName(String name) {
    return name.startsWith(OWL)
        ? name.substring(OWL.length()).replace("pre_layernorm", "pre_layrnorm")
        : name;
  }
}
