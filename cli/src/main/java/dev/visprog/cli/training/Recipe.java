package dev.visprog.cli.training;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.training.LearningRate;
import dev.visprog.training.Trainer;
import dev.visprog.training.TrainingPlan;
import dev.visprog.training.clip.ClipTask;
import dev.visprog.training.data.Scenes;
import dev.visprog.training.diffusion.InpaintingTask;
import dev.visprog.training.diffusion.VaeTask;
import dev.visprog.training.maskformer.MaskFormerTask;
import dev.visprog.training.owlvit.OwlVitTask;
import dev.visprog.training.vilt.ViltTask;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How each model is trained. */
enum Recipe {
  /**
   * Steps: half a million pictures in batches of 96. Rate: what is usual for transformers this
   * small. Decay: CLIP's own is 0.2, for four hundred times as many pictures.
   */
  CLIP(6_000) {
    @Override
    Trainer<?> trainer(ModelRuntime runtime, Run run, Consumer<String> news)
        throws IOException, CheckpointException {
      return new Trainer<>(
          runtime,
          new ClipTask(new Scenes(run.seed()), run.folder().resolve("model")),
          plan(run, 1e-3, 0.1f),
          run.folder(),
          news);
    }
  },

  /**
   * What things look like and where they are, for OWL-ViT to begin with. Steps: a hundred thousand
   * pictures in batches of 16. Rate: that of transformers that detect, for batches this small; at
   * three times as much the loss fell to what it is here only when the rate fell. Decay: a little;
   * no picture comes twice.
   */
  OWLVIT_ROUGH(6_000) {
    @Override
    Trainer<?> trainer(ModelRuntime runtime, Run run, Consumer<String> news)
        throws IOException, CheckpointException {
      return new Trainer<>(
          runtime,
          OwlVitTask.rough(new Scenes(run.seed()), run.folder().resolve("model")),
          plan(run, 2.5e-4, 0.05f),
          run.folder(),
          news);
    }
  },

  /**
   * Which of all places shall find a thing: little that is new. Rate: the lower one that is usual
   * for a trained detector.
   */
  OWLVIT(1_500) {
    @Override
    Trainer<?> trainer(ModelRuntime runtime, Run run, Consumer<String> news)
        throws IOException, CheckpointException {
      return new Trainer<>(
          runtime,
          OwlVitTask.fine(new Scenes(run.seed()), run.folder().resolve("model")),
          plan(run, 2e-4, 0.05f),
          run.folder(),
          news);
    }
  },

  /**
   * Steps: eighty thousand samples in batches of 8, about three legs of 90 minutes. Rate: five
   * times MaskFormer's own, whose backbone is trained already. Decay: that of Swin.
   */
  MASKFORMER(10_000) {
    @Override
    Trainer<?> trainer(ModelRuntime runtime, Run run, Consumer<String> news)
        throws CheckpointException {
      return new Trainer<>(
          runtime,
          new MaskFormerTask(new Scenes(run.seed())),
          plan(run, 5e-4, 0.05f),
          run.folder(),
          news);
    }
  },

  /**
   * Steps: half a million questions in batches of 64, three legs of 90 minutes on two cores. Rate:
   * what transformers of this width bear after a warm-up. Decay: a little; no question comes twice.
   */
  VILT(8_000) {
    @Override
    Trainer<?> trainer(ModelRuntime runtime, Run run, Consumer<String> news)
        throws IOException, CheckpointException {
      return new Trainer<>(
          runtime,
          new ViltTask(new Scenes(run.seed()), run.folder().resolve("model")),
          plan(run, 1e-3, 0.05f),
          run.folder(),
          news);
    }
  },

  /**
   * Steps: 64,000 pictures in batches of 8, two legs of 90 minutes at most. Rate: the usual one of
   * Adam for convolutions from chance. No decay: the distribution of latents is held small anyway.
   */
  VAE(8_000) {
    @Override
    Trainer<?> trainer(ModelRuntime runtime, Run run, Consumer<String> news)
        throws IOException, CheckpointException {
      if (Trainer.hasBegun(run.folder().resolve("inpainting"))) {
        throw new CheckpointException(
            run.folder()
                + ": got an autoencoder whose latents inpainting was trained on, want another --out"
                + " to train it further");
      }
      return new Trainer<>(
          runtime,
          new VaeTask(new Scenes(run.seed())),
          plan(run, 1e-3, 0, AVERAGE),
          run.folder().resolve("vae"),
          run.folder().resolve("model"),
          news);
    }
  },

  /**
   * Steps: 160,000 examples in batches of 16, each with two amounts of noise, three legs of 90
   * minutes. Rate: as that of other transformers here. Decay: little; no example comes twice.
   * Averages over a thousand steps, since each sees few of all amounts of noise.
   */
  INPAINTING(10_000) {
    @Override
    Trainer<?> trainer(ModelRuntime runtime, Run run, Consumer<String> news)
        throws IOException, CheckpointException {
      Path state = run.folder().resolve("inpainting");
      Path model = run.folder().resolve("model");
      boolean begun = Trainer.hasBegun(state);
      return new Trainer<>(
          runtime,
          new InpaintingTask(new Scenes(run.seed()), runtime, model, begun, run.start()),
          plan(run, 1e-3, 0.01f, 0.999),
          state,
          model,
          news);
    }
  };

  private static final int WARM_UP = 200;
  private static final float LONGEST = 1;

  /** The weights of the last two hundred steps or so. */
  private static final double AVERAGE = 0.995;

  private final int steps;

  Recipe(int steps) {
    this.steps = steps;
  }

  /**
   * A run of a recipe.
   *
   * @param start the folder of a model to begin with; null for none
   * @param steps of the whole run
   * @param leg after which it stops
   * @param between two savings
   */
  record Run(
      Path folder, @Nullable Path start, long seed, int steps, Duration leg, Duration between) {}

  abstract Trainer<?> trainer(ModelRuntime runtime, Run run, Consumer<String> news)
      throws IOException, CheckpointException;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int steps() {
    return steps;
  }

  private static TrainingPlan plan(Run run, double rate, float decay) {
    return plan(run, rate, decay, AVERAGE);
  }

  private static TrainingPlan plan(Run run, double rate, float decay, double average) {
    return new TrainingPlan(
        new LearningRate(rate, Math.min(WARM_UP, run.steps() / 4), run.steps()),
        decay,
        LONGEST,
        average,
        run.seed(),
        run.leg(),
        run.between(),
        1);
  }
}
