package dev.visprog.models.vilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configurations of ViLT. */
class ViltConfigTest {
  @Test
  void anEmptyOneIsTheReferenceDefault() throws Exception {
    ViltConfig config = read("{}");
    assertThat(config.transformer().width()).isEqualTo(768);
    assertThat(config.text()).isEqualTo(new ViltConfig.Text(30522, 40, 2));
    assertThat(config.patches()).isEqualTo(new ViltConfig.Patches(32, 12, Integer.MAX_VALUE));
    assertThat(config.labels()).containsExactly("LABEL_0", "LABEL_1");
  }

  @Test
  void labelsAreOrderedByTheirIds() throws Exception {
    assertThat(
            read("{'id2label': {'1': 'b', '10': 'k', '0': 'a', '2': 'c', '3': 'd', '4': 'e',"
                    + " '5': 'f', '6': 'g', '7': 'h', '8': 'i', '9': null}}")
                .labels())
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "LABEL_9", "k");
    assertThat(read("{'num_labels': 3}").labels()).containsExactly("LABEL_0", "LABEL_1", "LABEL_2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'id2label': {'0': 'a', '2': 'c'}}  | without id 1
          {'id2label': {}}                    | at least one label
          {'id2label': ['a']}                 | an object
          {'id2label': {'0': 7}}              | a text
          {'max_image_length': 0}             | a number of patches
          {'max_image_length': 'all'}         | a number of patches
          {'num_attention_heads': 7}          | a divisor
          {'num_channels': 1}                 | red, green and blue
          {'image_size': 16}                  | from patch_size
          {'modality_type_vocab_size': 1}     | at least 2
          {'max_position_embeddings': 1}      | at least 2
          {'hidden_act': 'tan'}               | want gelu
          {'num_hidden_layers': 100000}       | layers
          """)
  void whatMakesNoSenseIsTold(String json, String message) {
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> read(json))
        .withMessageContaining(message);
  }

  private static ViltConfig read(String json) throws Exception {
    return ViltConfig.of(
        Config.of(new ObjectMapper().readTree(json.replace('\'', '"')), "config.json"));
  }
}
