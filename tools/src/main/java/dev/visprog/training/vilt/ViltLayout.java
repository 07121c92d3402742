package dev.visprog.training.vilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.file.AtomicFile;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.vilt.ViltConfig;
import dev.visprog.training.data.JsonFile;
import dev.visprog.training.data.WordPieces;
import java.io.IOException;
import java.nio.file.Path;

/** The files beside the weights: sizes of the network, preparation of pictures, vocabulary. */
final class ViltLayout {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Tokens of a question: room for words that fall into letters. */
  private static final int LONGEST = 40;

  /** Both sides of a picture become multiples of this. */
  private static final int MULTIPLE = 32;

  private final ViltSizes sizes;
  private final WordPieces vocabulary = QuestionWords.vocabulary();

  ViltLayout(ViltSizes sizes) {
    this.sizes = sizes;
  }

  ViltConfig config() throws CheckpointException {
    return ViltConfig.of(Config.of(configuration(), "config.json"));
  }

  ImageProcessor processor() throws CheckpointException {
    return ImageProcessor.of(ProcessorKind.VILT, preparation());
  }

  private JsonNode configuration() {
    ObjectNode config = JSON.createObjectNode().put("model_type", "vilt");
    config.putArray("architectures").add("ViltForQuestionAnswering");
    config
        .put("image_size", sizes.side())
        .put("patch_size", sizes.patch())
        .put("hidden_size", sizes.width())
        .put("intermediate_size", 4 * sizes.width())
        .put("num_hidden_layers", sizes.layers())
        .put("num_attention_heads", sizes.heads())
        .put("hidden_act", "gelu")
        .put("layer_norm_eps", 1e-5)
        .put("vocab_size", vocabulary.tokens().size())
        .put("max_position_embeddings", LONGEST)
        .put("type_vocab_size", 1);
    ObjectNode labels = config.putObject("id2label");
    ObjectNode ids = config.putObject("label2id");
    for (int i = 0; i < AnswerWords.ALL.size(); i++) {
      labels.put(String.valueOf(i), AnswerWords.ALL.get(i));
      ids.put(AnswerWords.ALL.get(i), i);
    }
    return config;
  }

  private JsonNode preparation() {
    ObjectNode preparation =
        JSON.createObjectNode()
            .put("image_processor_type", "ViltImageProcessor")
            .put("size_divisor", MULTIPLE);
    preparation.putObject("size").put("shortest_edge", sizes.side());
    preparation.putArray("image_mean").add(0.5).add(0.5).add(0.5);
    preparation.putArray("image_std").add(0.25).add(0.25).add(0.25);
    return preparation;
  }

  /** Writes the files. */
  void write(Path folder) throws IOException {
    JsonFile.write(folder.resolve("config.json"), configuration());
    JsonFile.write(folder.resolve("preprocessor_config.json"), preparation());
    JsonFile.write(
        folder.resolve("tokenizer_config.json"),
        JSON.createObjectNode()
            .put("tokenizer_class", "BertTokenizer")
            .put("do_lower_case", true)
            .put("model_max_length", LONGEST));
    AtomicFile.writeText(folder.resolve("vocab.txt"), out -> out.write(vocabulary.file()));
  }
}
