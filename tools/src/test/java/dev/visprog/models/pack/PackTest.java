package dev.visprog.models.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
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
          "Caption");

  @TempDir private Path folder;

  @Test
  void everyPackServesEveryToolOnce() {
    assertThat(Pack.all()).extracting(Pack::name).containsExactly("photo", "paper");
    for (Pack pack : Pack.all()) {
      assertThat(pack.models().stream().flatMap(model -> model.tools().stream()))
          .containsExactlyInAnyOrderElementsOf(TOOLS);
      assertThat(pack.forTool("Crop")).isEmpty();
    }
    assertThat(Pack.named("paper").forTool("Vqa").orElseThrow().kind()).isEqualTo(ModelKind.VILT);
    assertThatThrownBy(() -> Pack.named("foto")).hasMessageContaining("want photo or paper");
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
  void prefersSafetensors() {
    var files = Layouts.anyModel();
    assertThat(
            files.select(List.of("config.json", "model.safetensors", "pytorch_model.bin")).files())
        .containsExactly("config.json", "model.safetensors");
    assertThat(files.select(List.of("config.json", "pytorch_model.bin", "flax.msgpack")).files())
        .containsExactly("config.json", "pytorch_model.bin");
    assertThat(files.select(List.of("config.json", "x/model.safetensors")).complete()).isFalse();
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
