package dev.visprog.models.diffusion;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.clip.ClipText;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Network;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import java.nio.file.Path;
import java.util.List;

/** Texts as the denoising network reads them: the states of all tokens of CLIP's text tower. */
public final class PromptEncoder implements AutoCloseable {
  private static final int POSITIONS = 77;

  private final TextTokenizer tokenizer;
  private final PromptTokens tokens;
  private final ClipConfig.Text config;
  private final Network<ClipText> network;

  PromptEncoder(ModelRuntime runtime, Checkpoint checkpoint, Path tokenizerFolder)
      throws CheckpointException {
    config = ClipConfig.Text.of(Config.of(checkpoint), POSITIONS);
    tokenizer = TextTokenizer.open(tokenizerFolder);
    tokens = PromptTokens.of(tokenizer, config);
    try {
      network = Network.load(runtime, checkpoint, p -> new ClipText(p.in("text_model"), config));
    } catch (CheckpointException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /**
   * Loads it out of a pipeline.
   *
   * @throws CheckpointException if a file is missing or damaged
   */
  public static PromptEncoder open(DiffusionFolder folder, ModelRuntime runtime)
      throws CheckpointException {
    try (Checkpoint checkpoint = folder.textEncoder()) {
      return new PromptEncoder(runtime, checkpoint, folder.tokenizer());
    }
  }

  /** The sizes of the network. */
  public ClipConfig.Text config() {
    return config;
  }

  /** Width of a state. */
  int width() {
    return config.tower().width();
  }

  /** How many tokens are looked at, those at the ends included. */
  public int tokens() {
    return tokens.count();
  }

  /** Whether only the beginning of a text is looked at. */
  boolean isTooLong(String text) {
    return tokenizer.truncated(text, tokens());
  }

  /** Tokens of texts. */
  public TokenBatch encode(List<String> texts) {
    return tokens.encode(texts);
  }

  /**
   * The states of texts.
   *
   * @param seen sees those between the layers
   * @return {@code (B, T, D)}
   */
  public NDArray states(TokenBatch batch, HiddenStates seen) {
    return network.layers().encode(batch, seen);
  }

  @Override
  public void close() {
    network.close();
    tokenizer.close();
  }
}
