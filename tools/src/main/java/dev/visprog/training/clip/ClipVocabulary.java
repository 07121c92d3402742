package dev.visprog.training.clip;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.file.AtomicFile;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.BytePairs;
import dev.visprog.training.data.JsonFile;
import dev.visprog.training.data.Phrase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The byte pairs that phrases fall into. Models whose text tower begins with that of CLIP must have
 * the same, since the embeddings of tokens are what the tower knows of them.
 */
public final class ClipVocabulary {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAIRS = 600;
  private static final int CORPUS = 20_000;

  private final BytePairs pairs;

  private ClipVocabulary(BytePairs pairs) {
    this.pairs = pairs;
  }

  /** Learned from the phrases that come in training; the same each time. */
  public static ClipVocabulary ofPhrases() {
    Chance chance = new Chance(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < CORPUS; i++) {
      texts.add(ClipWords.sentence(Phrase.any(chance).spoken(chance), chance));
    }
    return new ClipVocabulary(BytePairs.learn(texts, PAIRS));
  }

  /** How many tokens there are. The last two begin and end a text. */
  public int size() {
    return pairs.tokens().size();
  }

  /**
   * Writes the files of a tokenizer.
   *
   * @param longest how many tokens a model takes
   */
  public void write(Path folder, int longest) throws IOException {
    ObjectNode tokens = JSON.createObjectNode();
    for (int i = 0; i < pairs.tokens().size(); i++) {
      tokens.put(pairs.tokens().get(i), i);
    }
    String merges = "#version: 0.2\n" + String.join("\n", pairs.merges()) + "\n";
    JsonFile.write(folder.resolve("vocab.json"), tokens);
    JsonFile.write(
        folder.resolve("tokenizer_config.json"),
        JSON.createObjectNode()
            .put("tokenizer_class", "CLIPTokenizer")
            .put("model_max_length", longest));
    AtomicFile.writeText(folder.resolve("merges.txt"), out -> out.write(merges));
  }
}
