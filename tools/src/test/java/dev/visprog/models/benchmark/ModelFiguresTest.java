package dev.visprog.models.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.models.blip.TinyBlip;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.TinyClip;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.TinyDiffusion;
import dev.visprog.models.diffusion.unet.UnetConfig;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.maskformer.TinyMaskFormer;
import dev.visprog.models.owlvit.OwlVersion;
import dev.visprog.models.owlvit.TinyOwlVit;
import dev.visprog.models.sam.SamConfig;
import dev.visprog.models.sam.TinySam;
import dev.visprog.models.vilt.TinyVilt;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFiguresTest {
  private final ModelRuntime runtime = ModelRuntime.shared();

  @TempDir Path folder;

  @Test
  void measuresEveryKindOfModel() throws Exception {
    measured("clip", TinyClip.write(made("clip")));
    measured("owlvit", TinyOwlVit.write(made("owlvit"), OwlVersion.OWL_VIT));
    measured("owlv2", TinyOwlVit.write(made("owlv2"), OwlVersion.OWL_V2));
    measured("vilt", TinyVilt.write(made("vilt")));
    measured("blip-vqa", TinyBlip.answerer(made("answers")));
    measured("blip-caption", TinyBlip.captioner(made("captions")));
    measured("sam", TinySam.write(made("sam")));
    measured("maskformer", TinyMaskFormer.write(made("maskformer")));
    Path diffusion = TinyDiffusion.write(made("diffusion"));
    measured("sd-text", diffusion.resolve("text_encoder"));
    measured("sd-unet", diffusion.resolve("unet"));
    measured("sd-vae", diffusion.resolve("vae"));
  }

  private Path made(String name) throws Exception {
    return Files.createDirectory(folder.resolve(name));
  }

  private void measured(String kind, Path model) throws Exception {
    int before = runtime.tensors();
    ModelFigures figures = ModelFigures.measure(model, runtime, 1, 8);
    assertThat(figures.kind()).isEqualTo(kind);
    assertThat(figures.loadSeconds()).isPositive();
    assertThat(figures.oneSeconds()).isPositive();
    assertThat(figures.batchSeconds()).isPositive();
    assertThat(figures.flopsPerSecond()).isPositive();
    assertThat(figures.picturesPerSecond())
        .isGreaterThanOrEqualTo(8 / figures.batchSeconds())
        .isGreaterThanOrEqualTo(1 / figures.oneSeconds());
    assertThat(runtime.tensors()).as("the model is gone").isEqualTo(before);
  }

  @Test
  void saysWhatItCannotMeasure() throws Exception {
    TinyClip.write(folder);
    Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"bert\"}");
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> ModelFigures.measure(folder, runtime, 1, 8))
        .withMessageEndingWith(
            "got model_type 'bert', want clip, owlvit, owlv2, vilt, blip, maskformer or sam");
  }

  @Test
  void countsTheProductsOfPublishedSizes() {
    // CLIP ViT-L/14: 24 layers of width 1024, 256 patches of 14 pixels and one token more.
    double flops = Flops.patches(256, 14, 1024) + Flops.encoder(24, 257, 1024, 4096);
    assertThat(flops).isBetween(161e9, 163e9);
  }

  @Test
  void countsTheProductsOfStableDiffusion() throws Exception {
    // The first version: some 340 billion multiplications with an addition each.
    UnetConfig unet =
        UnetConfig.of(
            Config.of(
                new ObjectMapper().readTree("{\"in_channels\": 9, \"cross_attention_dim\": 768}"),
                "x"));
    assertThat(DiffusionFlops.step(unet, 64, 77)).isBetween(600e9, 850e9);
  }

  @Test
  void countsTheProductsOfSam() throws Exception {
    SamConfig base =
        SamConfig.of(Config.of(new ObjectMapper().readTree("{\"model_type\": \"sam\"}"), "x"));
    // The picture of a ViT-B: 12 layers on 64×64 patches, four of which compare all with all.
    double picture =
        Flops.patches(4096, 16, 768)
            + 12 * Flops.linear(4096, 768, 12 * 768)
            + 4 * Flops.attention(4096, 4096, 768);
    assertThat(SamFlops.of(base)).isBetween(picture, 1.1 * picture);
  }

  @Test
  void theFastestProductIsSomething() {
    assertThat(ProductPeak.measure(runtime)).isGreaterThan(1e8);
  }
}
