package dev.visprog.models.owlvit;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.image.ImageProcessor;
import dev.visprog.models.image.PixelBatch;
import dev.visprog.models.nn.Batches;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Inputs;
import dev.visprog.models.nn.Network;
import dev.visprog.models.nn.Rows;
import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From pictures and texts to what the network makes of each, as plain numbers. */
final class OwlVitEncoder implements AutoCloseable {
  /** Pictures of one call: they are large. */
  private static final int PICTURES = 4;

  private static final int TEXTS = 64;

  private final OwlVitConfig config;
  private final ImageProcessor processor;
  private final TextTokenizer tokenizer;
  private final Network<OwlVitNetwork> network;

  OwlVitEncoder(Checkpoint checkpoint, ModelRuntime runtime) throws CheckpointException {
    config = OwlVitConfig.of(Config.of(checkpoint));
    processor = ImageProcessor.of(config.version().processor(), checkpoint);
    processor.requireSquare(config.vision().imageSize(), checkpoint);
    tokenizer = TextTokenizer.open(checkpoint.folder());
    try {
      network = Network.load(runtime, checkpoint, p -> new OwlVitNetwork(p, config));
    } catch (CheckpointException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  OwlVitConfig config() {
    return config;
  }

  List<OwlVitImage> pictures(List<Image> pictures) {
    return Batches.of(pictures, PICTURES, this::look);
  }

  private List<OwlVitImage> look(List<Image> pictures) {
    PixelBatch pixels = processor.process(pictures);
    OwlVitNetwork owl = network.layers();
    ModelRuntime runtime = network.runtime();
    return runtime.call(
        () -> {
          NDArray values = Inputs.pixels(runtime.manager(), pixels);
          NDArray states = owl.vision().encode(values, HiddenStates.UNSEEN);
          return images(pictures, owl, owl.imageFeatures(states));
        });
  }

  private List<OwlVitImage> images(List<Image> pictures, OwlVitNetwork owl, NDArray features) {
    ClassHead head = owl.classHead();
    List<float[]> units = Rows.of(head.unit(head.embed(features)).transpose(0, 2, 1));
    List<float[]> shiftAndScale = Rows.of(head.shiftAndScale(features));
    List<float[]> boxes = Rows.of(owl.boxHead().apply(features));
    Optional<List<float[]>> objectness =
        owl.objectnessHead().map(objects -> Rows.of(objects.apply(features)));
    List<OwlVitImage> images = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      int row = i;
      images.add(
          new OwlVitImage(
              pictures.get(i).width(),
              pictures.get(i).height(),
              config.version(),
              units.get(i),
              shiftAndScale.get(i),
              boxes.get(i),
              objectness.map(rows -> rows.get(row)).orElse(null)));
    }
    return images;
  }

  List<OwlVitText> texts(List<String> texts) {
    return Batches.of(texts, TEXTS, this::read);
  }

  private List<OwlVitText> read(List<String> texts) {
    // What fills up stands behind the token that is pooled, and is not seen by it: less is quicker.
    int longest = texts.stream().mapToInt(tokenizer::count).max().orElseThrow();
    TokenBatch batch = tokenizer.encode(texts, Padding.to(Math.min(longest, mostTokens())));
    OwlVitNetwork owl = network.layers();
    return network
        .runtime()
        .call(
            () -> {
              NDArray states = owl.text().encode(batch, HiddenStates.UNSEEN);
              return Rows.of(Rows.unit(owl.textFeatures(states, batch))).stream()
                  .map(OwlVitText::new)
                  .toList();
            });
  }

  boolean isTooLong(String text) {
    return tokenizer.truncated(text, mostTokens());
  }

  private int mostTokens() {
    return Math.min(tokenizer.limit(), config.text().positions());
  }

  @Override
  public void close() {
    network.close();
    tokenizer.close();
  }
}
