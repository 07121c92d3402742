package dev.visprog.models.diffusion;

import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.fixture.RandomWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Stable Diffusion of a few numbers, with random weights, in the layout of a published one: two
 * sizes of feature maps, so that a place of latents stands for 2×2 pixels.
 */
public final class TinyDiffusion {
  private static final int[] WIDTHS = {8, 16};
  private static final int TIME = 32;
  private static final int TEXT = 16;
  private static final String WEIGHTS = "diffusion_pytorch_model.safetensors";

  private TinyDiffusion() {}

  /** Writes the whole folder. */
  public static Path write(Path folder) throws IOException {
    put(
        folder,
        "model_index.json",
        "{\"_class_name\": \"StableDiffusionInpaintPipeline\", \"_diffusers_version\": \"0.6.0\"}");
    scheduler(folder, "scaled_linear");
    tokenizer(folder);
    put(
        folder,
        "text_encoder/config.json",
        """
        {"model_type": "clip_text_model", "hidden_size": 16, "intermediate_size": 40,
         "num_hidden_layers": 1, "num_attention_heads": 2, "vocab_size": 9,
         "max_position_embeddings": 8, "eos_token_id": 8, "hidden_act": "quick_gelu"}
        """);
    text().write(folder.resolve("text_encoder"));
    unetConfig(folder, 9, false);
    unet(false).writeFile(folder.resolve("unet").resolve(WEIGHTS), ElementType.F32);
    put(
        folder,
        "vae/config.json",
        """
        {"_class_name": "AutoencoderKL", "block_out_channels": [8, 16], "layers_per_block": 1,
         "down_block_types": ["DownEncoderBlock2D", "DownEncoderBlock2D"],
         "up_block_types": ["UpDecoderBlock2D", "UpDecoderBlock2D"], "norm_num_groups": 4}
        """);
    vae().writeFile(folder.resolve("vae").resolve(WEIGHTS), ElementType.F32);
    return folder;
  }

  static void scheduler(Path folder, String kind) throws IOException {
    put(
        folder,
        "scheduler/scheduler_config.json",
        """
        {"_class_name": "PNDMScheduler", "beta_start": 0.00085, "beta_end": 0.012,
         "beta_schedule": "%s", "num_train_timesteps": 1000, "steps_offset": 1,
         "set_alpha_to_one": false, "clip_sample": false, "skip_prk_steps": true}
        """
            .formatted(kind));
  }

  static void unetConfig(Path folder, int in, boolean linear) throws IOException {
    put(
        folder,
        "unet/config.json",
        """
        {"_class_name": "UNet2DConditionModel", "in_channels": %d, "out_channels": 4,
         "block_out_channels": [8, 16], "layers_per_block": 1, "attention_head_dim": 2, "sample_size": 8,
         "cross_attention_dim": 16, "norm_num_groups": 4, "use_linear_projection": %s,
         "down_block_types": ["CrossAttnDownBlock2D", "DownBlock2D"],
         "up_block_types": ["UpBlock2D", "CrossAttnUpBlock2D"]}
        """
            .formatted(in, linear));
  }

  private static void tokenizer(Path folder) throws IOException {
    put(
        folder,
        "tokenizer/vocab.json",
        """
        {"a": 0, "b": 1, "c": 2, "a</w>": 3, "b</w>": 4, "c</w>": 5, "ab</w>": 6,
         "<|startoftext|>": 7, "<|endoftext|>": 8}
        """);
    put(folder, "tokenizer/merges.txt", "#version: 0.2\na b</w>\n");
    put(folder, "tokenizer/tokenizer_config.json", "{\"model_max_length\": 8}");
  }

  private static RandomWeights text() {
    RandomWeights weights =
        new RandomWeights()
            .weight("text_model.embeddings.token_embedding.weight", 9, TEXT)
            .bias("text_model.embeddings.position_embedding.weight", 8, TEXT)
            .norm("text_model.final_layer_norm", TEXT);
    String layer = "text_model.encoder.layers.0.";
    for (String projection : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
      weights.linear(layer + "self_attn." + projection, TEXT, TEXT);
    }
    return weights
        .norm(layer + "layer_norm1", TEXT)
        .norm(layer + "layer_norm2", TEXT)
        .linear(layer + "mlp.fc1", TEXT, 40)
        .linear(layer + "mlp.fc2", 40, TEXT);
  }

  /** The denoising network, whose transformers begin and end in linear layers or convolutions. */
  static RandomWeights unet(boolean linear) {
    RandomWeights weights =
        new RandomWeights()
            .linear("time_embedding.linear_1", WIDTHS[0], TIME)
            .linear("time_embedding.linear_2", TIME, TIME)
            .norm("conv_norm_out", WIDTHS[0]);
    conv(weights, "conv_in", 9, WIDTHS[0], 3);
    conv(weights, "conv_out", WIDTHS[0], 4, 3);
    resnet(weights, "down_blocks.0.resnets.0", 8, 8, TIME);
    transformer(weights, "down_blocks.0.attentions.0", 8, linear);
    conv(weights, "down_blocks.0.downsamplers.0.conv", 8, 8, 3);
    resnet(weights, "down_blocks.1.resnets.0", 8, 16, TIME);
    resnet(weights, "mid_block.resnets.0", 16, 16, TIME);
    transformer(weights, "mid_block.attentions.0", 16, linear);
    resnet(weights, "mid_block.resnets.1", 16, 16, TIME);
    resnet(weights, "up_blocks.0.resnets.0", 32, 16, TIME);
    resnet(weights, "up_blocks.0.resnets.1", 24, 16, TIME);
    conv(weights, "up_blocks.0.upsamplers.0.conv", 16, 16, 3);
    resnet(weights, "up_blocks.1.resnets.0", 24, 8, TIME);
    transformer(weights, "up_blocks.1.attentions.0", 8, linear);
    resnet(weights, "up_blocks.1.resnets.1", 16, 8, TIME);
    transformer(weights, "up_blocks.1.attentions.1", 8, linear);
    return weights;
  }

  static RandomWeights vae() {
    RandomWeights weights =
        new RandomWeights().norm("encoder.conv_norm_out", 16).norm("decoder.conv_norm_out", 8);
    conv(weights, "encoder.conv_in", 3, 8, 3);
    resnet(weights, "encoder.down_blocks.0.resnets.0", 8, 8, 0);
    conv(weights, "encoder.down_blocks.0.downsamplers.0.conv", 8, 8, 3);
    resnet(weights, "encoder.down_blocks.1.resnets.0", 8, 16, 0);
    middle(weights, "encoder.mid_block");
    conv(weights, "encoder.conv_out", 16, 8, 3);
    conv(weights, "quant_conv", 8, 8, 1);
    conv(weights, "post_quant_conv", 4, 4, 1);
    conv(weights, "decoder.conv_in", 4, 16, 3);
    middle(weights, "decoder.mid_block");
    resnet(weights, "decoder.up_blocks.0.resnets.0", 16, 16, 0);
    resnet(weights, "decoder.up_blocks.0.resnets.1", 16, 16, 0);
    conv(weights, "decoder.up_blocks.0.upsamplers.0.conv", 16, 16, 3);
    resnet(weights, "decoder.up_blocks.1.resnets.0", 16, 8, 0);
    resnet(weights, "decoder.up_blocks.1.resnets.1", 8, 8, 0);
    conv(weights, "decoder.conv_out", 8, 3, 3);
    return weights;
  }

  /** With the names of later published files; fixtures have the older ones. */
  private static void middle(RandomWeights weights, String name) {
    resnet(weights, name + ".resnets.0", 16, 16, 0);
    resnet(weights, name + ".resnets.1", 16, 16, 0);
    weights.norm(name + ".attentions.0.group_norm", 16);
    for (String projection : new String[] {"to_q", "to_k", "to_v", "to_out.0"}) {
      weights.linear(name + ".attentions.0." + projection, 16, 16);
    }
  }

  private static void resnet(RandomWeights weights, String name, int in, int out, int time) {
    weights.norm(name + ".norm1", in).norm(name + ".norm2", out);
    conv(weights, name + ".conv1", in, out, 3);
    conv(weights, name + ".conv2", out, out, 3);
    if (in != out) {
      conv(weights, name + ".conv_shortcut", in, out, 1);
    }
    if (time > 0) {
      weights.linear(name + ".time_emb_proj", time, out);
    }
  }

  private static void transformer(RandomWeights weights, String name, int width, boolean linear) {
    String block = name + ".transformer_blocks.0.";
    weights.norm(name + ".norm", width);
    for (String projection : new String[] {".proj_in", ".proj_out"}) {
      if (linear) {
        weights.linear(name + projection, width, width);
      } else {
        conv(weights, name + projection, width, width, 1);
      }
    }
    for (String attention : new String[] {"attn1", "attn2"}) {
      int seen = attention.equals("attn1") ? width : TEXT;
      weights
          .weight(block + attention + ".to_q.weight", width, width)
          .weight(block + attention + ".to_k.weight", width, seen)
          .weight(block + attention + ".to_v.weight", width, seen)
          .linear(block + attention + ".to_out.0", width, width);
    }
    weights
        .norm(block + "norm1", width)
        .norm(block + "norm2", width)
        .norm(block + "norm3", width)
        .linear(block + "ff.net.0.proj", width, 8L * width)
        .linear(block + "ff.net.2", 4L * width, width);
  }

  private static void conv(RandomWeights weights, String name, int in, int out, int kernel) {
    weights.weight(name + ".weight", out, in, kernel, kernel).bias(name + ".bias", out);
  }

  static void put(Path folder, String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content, StandardCharsets.UTF_8);
  }
}
