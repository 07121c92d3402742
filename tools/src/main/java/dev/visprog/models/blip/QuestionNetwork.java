package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.tokenizer.TokenBatch;
import org.jspecify.annotations.Nullable;

/**
 * The three transformers that answer questions: one sees the picture, one reads the question while
 * attending to the picture, and one writes the answer while attending to the question.
 */
final class QuestionNetwork {
  private final ModelRuntime runtime;
  private final BlipVision vision;
  private final TextStack question;
  private final TextDecoder answer;

  QuestionNetwork(Parameters p, BlipConfig config) {
    runtime = p.runtime();
    int seen = config.vision().width();
    vision = new BlipVision(p.in("vision_model"), config.vision());
    question = new TextStack(p.in("text_encoder"), config.text(), seen);
    // It attends to questions; the reference implementation sizes it for pictures all the same.
    answer = new TextDecoder(p.in("text_decoder"), config.text(), seen);
  }

  BlipVision vision() {
    return vision;
  }

  TextDecoder answer() {
    return answer;
  }

  /** The tokens of questions, each with its place: {@code (B, T, C)}. */
  NDArray embed(TokenBatch questions) {
    return question.embeddings().apply(questions.ids(), 0);
  }

  /**
   * Questions about pictures.
   *
   * @param pictures {@code (D, P, C)}
   * @param rows which of the D each question is about; or null if D is 1 or B
   * @param seen sees the states between the layers
   * @return {@code (B, T, C)}
   */
  NDArray read(TokenBatch questions, NDArray pictures, @Nullable NDArray rows, HiddenStates seen) {
    return question.encode(embed(questions), hidingPadding(questions), pictures, rows, seen);
  }

  /** What is added to scores so that nothing attends to padding: {@code (B, 1, 1, T)}. */
  NDArray hidingPadding(TokenBatch batch) {
    long[][] shown = batch.mask();
    float[] mask = new float[batch.size() * batch.length()];
    for (int i = 0; i < shown.length; i++) {
      for (int j = 0; j < batch.length(); j++) {
        mask[i * batch.length() + j] = shown[i][j] == 0 ? -Float.MAX_VALUE : 0;
      }
    }
    NDManager manager = runtime.manager();
    return manager.create(mask, new Shape(batch.size(), 1, 1, batch.length()));
  }
}
