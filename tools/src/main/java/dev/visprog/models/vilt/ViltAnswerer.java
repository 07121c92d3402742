package dev.visprog.models.vilt;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.image.ProcessorKind;
import dev.visprog.models.nn.Batches;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Network;
import dev.visprog.models.nn.Rows;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import java.util.List;

/**
 * ViLT, ready for use: answers to questions about pictures, chosen from the labels of the model.
 *
 * <pre>{@code
 * try (ViltAnswerer vilt = new ViltAnswerer(Checkpoint.open(folder))) {
 *   List<Answer> answers = vilt.answer(picture, "What is on the table?");
 *   String best = answers.get(0).text();
 * }
 * }</pre>
 *
 * <p>Reads checkpoints of {@code ViltForQuestionAnswering} of Hugging Face transformers, whose
 * numbers it reproduces. Safe for use by several threads.
 */
public final class ViltAnswerer implements AutoCloseable {
  /** Questions of one call: enough for fast products, few enough for little memory. */
  private static final int QUESTIONS = 8;

  private final ViltConfig config;
  private final ImageProcessor processor;
  private final TextTokenizer tokenizer;
  private final Network<ViltNetwork> network;

  /** Loads it onto the processor, in float32. */
  public ViltAnswerer(Checkpoint checkpoint) throws CheckpointException {
    this(checkpoint, ModelRuntime.shared());
  }

  /**
   * Loads it.
   *
   * @throws CheckpointException if the checkpoint is not that of a ViLT model for question
   *     answering, or is damaged
   */
  public ViltAnswerer(Checkpoint checkpoint, ModelRuntime runtime) throws CheckpointException {
    config = ViltConfig.of(Config.of(checkpoint));
    processor = ImageProcessor.of(ProcessorKind.VILT, checkpoint);
    tokenizer = TextTokenizer.open(checkpoint.folder());
    try {
      network = Network.load(runtime, checkpoint, p -> new ViltNetwork(p, config));
    } catch (CheckpointException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /** Its sizes, and all the answers that it can give. */
  public ViltConfig config() {
    return config;
  }

  /**
   * Answers a question. One of more words than the model takes is cut ({@link #isTooLong}).
   *
   * @return every answer of the model, the most probable one first
   */
  public List<Answer> answer(Image picture, String question) {
    return answerAll(List.of(new Question(picture, question))).get(0);
  }

  /**
   * Answers several questions, some at a time.
   *
   * @return for each question every answer of the model, the most probable one first
   */
  public List<List<Answer>> answerAll(List<Question> questions) {
    return Batches.of(questions, QUESTIONS, this::answerBatch);
  }

  private List<List<Answer>> answerBatch(List<Question> questions) {
    TokenBatch words = tokens(questions.stream().map(Question::text).toList());
    PixelBatch pictures = processor.process(questions.stream().map(Question::picture).toList());
    List<float[]> logits = logits(words, pictures);
    return logits.stream().map(row -> Answer.ranked(row, config.labels())).toList();
  }

  private List<float[]> logits(TokenBatch words, PixelBatch pictures) {
    ViltNetwork vilt = network.layers();
    PatchChoice choice = vilt.choose(pictures);
    return network
        .runtime()
        .call(
            () -> {
              NDArray states = vilt.encode(words, pictures, choice, HiddenStates.UNSEEN);
              return Rows.of(vilt.logits(vilt.pool(states)));
            });
  }

  /** The tokens of questions, as many as the longest has, cut to what the model has places for. */
  TokenBatch tokens(List<String> questions) {
    int longest = questions.stream().mapToInt(tokenizer::count).max().orElseThrow();
    return tokenizer.encode(questions, Padding.to(Math.min(longest, mostTokens())));
  }

  /** Whether only the beginning of a question is looked at. */
  public boolean isTooLong(String question) {
    return tokenizer.truncated(question, mostTokens());
  }

  private int mostTokens() {
    return Math.min(tokenizer.limit(), config.text().positions());
  }

  /** Frees its weights. */
  @Override
  public void close() {
    network.close();
    tokenizer.close();
  }
}
