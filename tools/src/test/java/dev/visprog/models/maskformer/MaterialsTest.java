package dev.visprog.models.maskformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaterialsTest {
  private static final List<String> LABELS = List.of("tree-merged", "dog", "sea");

  @Test
  void namesSayWhichTheyAreWhereNothingElseDoes() throws Exception {
    assertThat(Materials.of(config("{}"), LABELS)).containsExactlyInAnyOrder(0, 2);
  }

  @Test
  void aConfigurationMaySayIt() throws Exception {
    assertThat(Materials.of(config("{\"label_ids_to_fuse\": [2]}"), LABELS)).containsExactly(2);
    assertThat(Materials.of(config("{\"label_ids_to_fuse\": []}"), LABELS)).isEmpty();
  }

  @Test
  void refusesIdsThatThereAreNot() {
    for (String wrong : List.of("[3]", "[-1]", "[1.5]", "\"sea\"", "{\"sea\": 2}")) {
      String text = "{\"label_ids_to_fuse\": %s}".formatted(wrong);
      assertThatThrownBy(() -> Materials.of(config(text), LABELS))
          .as(wrong)
          .isInstanceOf(CheckpointException.class)
          .hasMessageContaining("label_ids_to_fuse")
          .hasMessageContaining("want a list of ids from 0 to 2");
    }
  }

  private static Config config(String json) throws Exception {
    return Config.of(new ObjectMapper().readTree(json), "config.json");
  }
}
