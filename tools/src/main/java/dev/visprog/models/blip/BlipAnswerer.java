package dev.visprog.models.blip;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Batches;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Network;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * BLIP for questions about pictures, ready for use.
 *
 * <pre>{@code
 * try (BlipAnswerer blip = new BlipAnswerer(Checkpoint.open(folder))) {
 *   EncodedPicture encoded = blip.encode(picture);
 *   List<Answer> answers = blip.answer(encoded, List.of("what is on the table?", "is it red?"));
 * }
 * }</pre>
 *
 * <p>Reads checkpoints of {@code BlipForQuestionAnswering} of Hugging Face transformers, such as
 * {@code Salesforce/blip-vqa-base}, whose numbers it reproduces, with one difference: where
 * questions of different lengths are answered together, the reference lets an answer attend to the
 * padding of its question, so that it depends on the other questions. Here it is what it is alone.
 *
 * <p>Safe for use by several threads.
 */
public final class BlipAnswerer implements AutoCloseable {
  private static final int QUESTIONS = 16;

  private final BlipConfig config;
  private final PictureEncoder pictures;
  private final TextTokenizer tokenizer;
  private final Network<QuestionNetwork> network;

  /** Loads it onto the processor, in float32. */
  public BlipAnswerer(Checkpoint checkpoint) throws CheckpointException {
    this(checkpoint, ModelRuntime.shared());
  }

  /**
   * Loads it.
   *
   * @throws CheckpointException if the checkpoint is not that of such a model, or is damaged
   */
  public BlipAnswerer(Checkpoint checkpoint, ModelRuntime runtime) throws CheckpointException {
    Config file = Config.of(checkpoint);
    config = BlipConfig.of(file);
    if (config.text().width() != config.vision().width()) {
      throw file.wrong(
          "text_config: hidden_size",
          Integer.toString(config.text().width()),
          config.vision().width()
              + " as in vision_config: answers attend to questions as to pictures");
    }
    pictures = PictureEncoder.of(checkpoint, config.vision());
    tokenizer = TextTokenizer.open(checkpoint.folder());
    try {
      network = Network.load(runtime, checkpoint, p -> new QuestionNetwork(p, config));
    } catch (CheckpointException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /** Its sizes. */
  public BlipConfig config() {
    return config;
  }

  /** Computes once what all questions about a picture need, and most of the work of one. */
  public EncodedPicture encode(Image picture) {
    return encode(List.of(picture)).get(0);
  }

  /** As {@link #encode(Image)}, for several pictures. */
  public List<EncodedPicture> encode(List<Image> all) {
    return pictures.encode(network.runtime(), network.layers().vision(), all);
  }

  /** Answers a question. One of too many tokens is cut ({@link #isTooLong}). */
  public Answer answer(Image picture, String question) {
    return answer(encode(picture), List.of(question)).get(0);
  }

  /** Answers questions about one picture. */
  public List<Answer> answer(EncodedPicture picture, List<String> questions) {
    return answer(picture, questions, config.generation());
  }

  /** Answers questions about one picture, written as {@code generation} says. */
  public List<Answer> answer(
      EncodedPicture picture, List<String> questions, Generation generation) {
    return answer(
        questions.stream().map(question -> new Question(picture, question)).toList(), generation);
  }

  /**
   * Answers a question about each of several pictures. One that comes again is encoded once.
   *
   * @param questions as many as pictures
   */
  public List<Answer> answerAll(List<Image> images, List<String> questions) {
    if (images.size() != questions.size()) {
      throw new IllegalArgumentException(
          "got %d pictures and %d questions, want as many"
              .formatted(images.size(), questions.size()));
    }
    List<Image> distinct = List.copyOf(new LinkedHashSet<>(images));
    List<EncodedPicture> encoded = encode(distinct);
    return answer(
        IntStream.range(0, images.size())
            .mapToObj(
                i -> new Question(encoded.get(distinct.indexOf(images.get(i))), questions.get(i)))
            .toList(),
        config.generation());
  }

  /** Whether only the beginning of a question is read. */
  public boolean isTooLong(String question) {
    return tokenizer.truncated(question, mostTokens());
  }

  /** A question about a picture that is encoded already. */
  public record Question(EncodedPicture picture, String text) {}

  /** Answers questions about pictures that are encoded already, together. */
  public List<Answer> answerEncoded(List<Question> questions) {
    return answer(questions, config.generation());
  }

  private List<Answer> answer(List<Question> questions, Generation generation) {
    return Batches.of(questions, QUESTIONS, some -> answerBatch(some, generation));
  }

  private List<Answer> answerBatch(List<Question> questions, Generation generation) {
    TokenBatch tokens = tokens(questions.stream().map(Question::text).toList());
    QuestionNetwork blip = network.layers();
    ModelRuntime runtime = network.runtime();
    List<Written> texts =
        runtime.call(
            () -> {
              List<EncodedPicture> distinct =
                  questions.stream().map(Question::picture).distinct().toList();
              NDArray states = pictures.states(runtime.manager(), distinct);
              NDArray rows = rows(runtime, questions, distinct);
              NDArray read = blip.read(tokens, states, rows, HiddenStates.UNSEEN);
              return new TextWriter(blip.answer(), config.text(), generation)
                  .write(read, blip.hidingPadding(tokens), new long[] {config.text().bos()});
            });
    return texts.stream()
        .map(
            text ->
                new Answer(tokenizer.decode(text.withoutFirst()), Math.exp(text.logProbability())))
        .toList();
  }

  /** Which picture each question is about; null if there is one for all or one for each. */
  private static @Nullable NDArray rows(
      ModelRuntime runtime, List<Question> questions, List<EncodedPicture> distinct) {
    if (distinct.size() == 1 || distinct.size() == questions.size()) {
      return null;
    }
    return runtime
        .manager()
        .create(questions.stream().mapToInt(each -> distinct.indexOf(each.picture())).toArray());
  }

  private TokenBatch tokens(List<String> questions) {
    boolean cut = questions.stream().anyMatch(this::isTooLong);
    return tokenizer.encode(questions, cut ? Padding.to(mostTokens()) : Padding.longest());
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
