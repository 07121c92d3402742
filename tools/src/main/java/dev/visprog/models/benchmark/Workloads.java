package dev.visprog.models.benchmark;

import dev.visprog.models.blip.BlipAnswerer;
import dev.visprog.models.blip.BlipCaptioner;
import dev.visprog.models.blip.BlipConfig;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.ClipConfig;
import dev.visprog.models.clip.ClipModel;
import dev.visprog.models.clip.TowerConfig;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.maskformer.MaskFormerSegmenter;
import dev.visprog.models.owlvit.OwlVersion;
import dev.visprog.models.owlvit.OwlVitConfig;
import dev.visprog.models.owlvit.OwlVitDetector;
import dev.visprog.models.sam.SamSegmenter;
import dev.visprog.models.vilt.Question;
import dev.visprog.models.vilt.ViltAnswerer;
import dev.visprog.models.vilt.ViltConfig;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is measured of each kind of model: its public interface, as the tools use it. */
public final class Workloads {
  static final String TEXT = "a photo of a dog";
  private static final String QUESTION = "what is on the table?";

  /** Tokens of the text and of the question, with the marks of their ends. */
  private static final int TOKENS = 8;

  private Workloads() {}

  private record Measured(String kind, Consumer<List<Image>> work, double flops, Runnable closing)
      implements Workload {
    @Override
    public void run(List<Image> pictures) {
      work.accept(pictures);
    }

    @Override
    public void close() {
      closing.run();
    }
  }

  /**
   * Loads the model of a folder, whichever it is.
   *
   * @throws CheckpointException if it is of no kind that can be measured, or damaged
   */
  public static Workload load(Path folder, ModelRuntime runtime) throws CheckpointException {
    Optional<Workload> part = DiffusionWorkloads.load(folder, runtime);
    if (part.isPresent()) {
      return part.get();
    }
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      return load(checkpoint, runtime);
    }
  }

  private static Workload load(Checkpoint checkpoint, ModelRuntime runtime)
      throws CheckpointException {
    String type = checkpoint.config().path("model_type").asText("");
    return switch (type) {
      case "clip" -> clip(new ClipModel(checkpoint, runtime));
      case "owlvit", "owlv2" -> owl(new OwlVitDetector(checkpoint, runtime));
      case "vilt" -> vilt(new ViltAnswerer(checkpoint, runtime));
      case "sam" -> masks(new SamSegmenter(checkpoint, runtime));
      case "maskformer" -> segments(new MaskFormerSegmenter(checkpoint, runtime));
      case "blip" ->
          // Only a model that answers reads questions.
          checkpoint.names().stream().anyMatch(name -> name.startsWith("text_encoder."))
              ? answers(new BlipAnswerer(checkpoint, runtime))
              : captions(new BlipCaptioner(checkpoint, runtime));
      default ->
          throw new CheckpointException(
              "%s: got model_type '%s', want clip, owlvit, owlv2, vilt, blip, maskformer or sam"
                  .formatted(checkpoint.folder().resolve("config.json"), type));
    };
  }

  private static Workload clip(ClipModel model) {
    return new Measured(
        "clip",
        pictures -> checked(model.embedImages(pictures).size(), pictures),
        flops(model.config().vision()),
        model::close);
  }

  private static Workload owl(OwlVitDetector model) {
    OwlVitConfig config = model.config();
    TowerConfig text = config.text().tower();
    return new Measured(
        config.version() == OwlVersion.OWL_V2 ? "owlv2" : "owlvit",
        pictures -> {
          var texts = model.encodeTexts(List.of(TEXT));
          model
              .encode(pictures)
              .forEach(each -> checked(model.detectEncoded(each, texts, 0.99).size() + 1, each));
        },
        flops(config.vision()) + Flops.encoder(text.layers(), TOKENS, text.width(), text.hidden()),
        model::close);
  }

  private static Workload vilt(ViltAnswerer model) {
    ViltConfig config = model.config();
    ViltConfig.Transformer layers = config.transformer();
    // 640×480 becomes 512×384: the short side 384, both multiples of 32.
    int side = config.patches().side();
    long patches = (long) (512 / side) * (384 / side);
    return new Measured(
        "vilt",
        pictures ->
            checked(
                model
                    .answerAll(pictures.stream().map(each -> new Question(each, QUESTION)).toList())
                    .size(),
                pictures),
        Flops.patches(patches, side, layers.width())
            + Flops.encoder(layers.layers(), patches + 1 + TOKENS, layers.width(), layers.hidden()),
        model::close);
  }

  private static Workload answers(BlipAnswerer model) {
    return new Measured(
        "blip-vqa",
        pictures ->
            checked(
                model.answerAll(pictures, Collections.nCopies(pictures.size(), QUESTION)).size(),
                pictures),
        flops(model.config()),
        model::close);
  }

  private static Workload captions(BlipCaptioner model) {
    return new Measured(
        "blip-caption",
        pictures -> checked(model.captionAll(pictures).size(), pictures),
        flops(model.config()),
        model::close);
  }

  private static Workload masks(SamSegmenter model) {
    return new Measured(
        "sam",
        pictures ->
            pictures.forEach(
                each ->
                    checked(
                        model
                            .segment(model.encode(each), List.of(each.frame().bounds().scale(0.5)))
                            .size(),
                        each)),
        SamFlops.of(model.config()),
        model::close);
  }

  private static Workload segments(MaskFormerSegmenter model) {
    // 640×480 becomes 1066×800 as published, filled up to multiples of 32.
    return new Measured(
        "maskformer",
        pictures -> pictures.forEach(each -> checked(model.segment(each).size() + 1, each)),
        MaskFormerFlops.of(model.config(), 800, 1088),
        model::close);
  }

  private static double flops(ClipConfig.Vision vision) {
    TowerConfig tower = vision.tower();
    long patches = (long) vision.grid() * vision.grid();
    return Flops.patches(patches, vision.patch(), tower.width())
        + Flops.encoder(tower.layers(), patches + 1, tower.width(), tower.hidden());
  }

  /** Of the picture and the question; the few tokens of an answer are a hundredth of that. */
  private static double flops(BlipConfig config) {
    BlipConfig.Vision vision = config.vision();
    BlipConfig.Text text = config.text();
    return Flops.patches(vision.tokens() - 1, vision.patch(), vision.width())
        + Flops.encoder(vision.layers(), vision.tokens(), vision.width(), vision.hidden())
        + Flops.encoder(text.layers(), TOKENS, text.width(), text.hidden())
        + text.layers() * Flops.linear(vision.tokens(), vision.width(), 2L * text.width());
  }

  /** A result that nobody looks at might not be computed. */
  private static void checked(int results, Object inputs) {
    if (results == 0) {
      throw new IllegalStateException("got no result for " + inputs);
    }
  }
}
