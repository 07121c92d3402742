package dev.visprog.models.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.models.embedded.PackWriter;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.WantedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {
  private static final List<String> TOOLS =
      List.of(
          "Loc",
          "FaceDet",
          "Seg",
          "Segment",
          "Select",
          "Classify",
          "Similarity",
          "Verify",
          "Vqa",
          "Caption",
          "Replace");

  @TempDir private Path folder;

  @Test
  void everyPackServesEveryToolOnce() {
    assertThat(Pack.all()).extracting(Pack::name).containsExactly("photo", "paper", "sketch");
    for (Pack pack : Pack.all()) {
      assertThat(pack.models().stream().flatMap(model -> model.tools().stream()))
          .containsExactlyInAnyOrderElementsOf(TOOLS);
      assertThat(pack.forTool("Crop")).isEmpty();
    }
    assertThat(Pack.named("paper").forTool("Vqa").orElseThrow().kind()).isEqualTo(ModelKind.VILT);
    assertThatThrownBy(() -> Pack.named("foto"))
        .hasMessageContaining("want photo or paper or sketch");
  }

  @Test
  void aModelIsThereOnceAllItsFilesAre() throws Exception {
    HubCache cache = new HubCache(folder);
    PackModel clip = Pack.named("photo").forTool("Classify").orElseThrow();
    assertThat(missing(clip, cache)).contains("all of openai/clip", "visprog models pull photo");
    add("config.json");
    add("preprocessor_config.json");
    add("model-00001-of-00002.safetensors");
    add("model.safetensors.index.json");
    add("vocab.json");
    assertThat(missing(clip, cache))
        .contains("no model.safetensors or ")
        .contains("no tokenizer.json or vocab.json with merges.txt or vocab.txt");
    assertThat(clip.find(cache)).isEmpty();
    add("merges.txt");
    add("model-00002-of-00002.safetensors");
    assertThat(clip.find(cache)).contains(snapshot());
    assertThat(clip.missing(cache)).isEmpty();
  }

  @Test
  void aPipelineIsThereOnceTheFilesOfAllItsPartsAre() throws Exception {
    HubCache cache = new HubCache(folder);
    PackModel diffusion = Pack.named("photo").forTool("Replace").orElseThrow();
    Path repository = folder.resolve("models--stable-diffusion-v1-5--stable-diffusion-inpainting");
    Files.createDirectories(repository.resolve("refs"));
    Files.writeString(repository.resolve("refs/main"), "b".repeat(40));
    Path snapshot = repository.resolve("snapshots/" + "b".repeat(40));
    for (String name :
        List.of(
            "model_index.json",
            "scheduler/scheduler_config.json",
            "text_encoder/config.json",
            "text_encoder/model.fp16.safetensors",
            "tokenizer/merges.txt",
            "tokenizer/vocab.json",
            "unet/config.json",
            "unet/diffusion_pytorch_model.fp16.safetensors",
            "vae/config.json")) {
      Path file = snapshot.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    assertThat(missing(diffusion, cache))
        .contains("no vae/diffusion_pytorch_model.fp16.safetensors or ")
        .doesNotContain("unet/");
    Files.writeString(snapshot.resolve("vae/diffusion_pytorch_model.safetensors"), "vae");
    assertThat(diffusion.find(cache)).contains(snapshot);
  }

  @Test
  void takesHalfThePrecisionForSmallMachinesWhereThereIsAChoice() {
    List<String> both =
        List.of(
            "unet/diffusion_pytorch_model.safetensors",
            "unet/diffusion_pytorch_model.fp16.safetensors");
    assertThat(files("photo").select(both).files())
        .containsExactly("unet/diffusion_pytorch_model.fp16.safetensors");
    assertThat(files("paper").select(both).files())
        .containsExactly("unet/diffusion_pytorch_model.safetensors");
  }

  @Test
  void prefersSafetensors() {
    var files = Layouts.anyModel();
    assertThat(
            files.select(List.of("config.json", "model.safetensors", "pytorch_model.bin")).files())
        .containsExactly("config.json", "model.safetensors");
    assertThat(files.select(List.of("config.json", "pytorch_model.bin", "flax.msgpack")).files())
        .containsExactly("config.json", "pytorch_model.bin");
    assertThat(files.select(List.of("config.json", "x/model.safetensors")).complete()).isFalse();
  }

  private static WantedFiles files(String pack) {
    PackModel model = Pack.named(pack).forTool("Replace").orElseThrow();
    return ((ModelSource.Published) model.source()).files();
  }

  @Test
  void aPackCountsAsPulledOnceSomebodyPulledAModelOrAllAreThere() throws Exception {
    HubCache cache = new HubCache(folder);
    Pack photo = Pack.named("photo");
    assertThat(photo.isPulled(cache)).isFalse();
    for (String name :
        List.of("config.json", "preprocessor_config.json", "model.safetensors", "tokenizer.json")) {
      add(name);
    }
    assertThat(photo.forTool("Classify").orElseThrow().find(cache)).isPresent();
    assertThat(photo.isPulled(cache)).isFalse(); // Python may have fetched it for others
  }

  @Test
  void theEmbeddedPackIsWhole() throws Exception {
    HubCache cache = new HubCache(folder);
    for (PackModel model : Pack.sketch().models()) {
      assertThat(model.name()).startsWith("sketch/");
      assertThat(model.missing(cache)).isEmpty();
    }
    assertThat(Pack.sketch().isForDrawings()).isTrue();
    assertThat(Pack.named("photo").isForDrawings()).isFalse();
  }

  @Test
  void aPackInAFolderStaysThere() throws Exception {
    Path clip = Files.createDirectories(folder.resolve("trained"));
    Files.writeString(clip.resolve("config.json"), "{}");
    Path place = folder.resolve("pack");
    PackWriter.put(place, "clip", clip);
    PackWriter.list(place);
    HubCache cache = new HubCache(folder.resolve("cache"));
    Pack pack = Pack.in(place);
    assertThat(pack.forTool("Select").orElseThrow().find(cache)).contains(place.resolve("clip"));
    PackModel none = pack.forTool("Loc").orElseThrow();
    assertThat(none.find(cache)).isEmpty();
    assertThat(missing(none, cache))
        .contains("has no model for Loc")
        .endsWith("'visprog models pull photo' fetches one");
    assertThat(pack.card()).isEmpty();
    assertThat(folder.resolve("cache")).doesNotExist();
    assertThatThrownBy(() -> Pack.in(clip)).hasMessageContaining("files.json");
  }

  private static String missing(PackModel model, HubCache cache) throws HubException {
    return model.missing(cache).orElseThrow();
  }

  private Path snapshot() {
    return folder.resolve("models--openai--clip-vit-large-patch14/snapshots/" + "a".repeat(40));
  }

  private void add(String name) throws IOException {
    Path refs = folder.resolve("models--openai--clip-vit-large-patch14/refs");
    Files.createDirectories(refs);
    Files.writeString(refs.resolve("main"), "a".repeat(40));
    Files.createDirectories(snapshot());
    Files.writeString(snapshot().resolve(name), name);
  }
}
