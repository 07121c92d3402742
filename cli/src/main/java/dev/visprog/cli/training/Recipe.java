package dev.visprog.cli.training;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.training.LearningRate;
import dev.visprog.training.Task;
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

/** How each model is trained: steps, learning rate, decay of weights, averaging of weights. */
enum Recipe {
  /**
   * Steps: half a million pictures in batches of 96. Rate: what is usual for transformers this
   * small. Decay: CLIP's own is 0.2, for four hundred times as many pictures.
   */
  CLIP(6_000, false, 1e-3, 0.1f) {
    @Override
    Task<?> task(ModelRuntime runtime, Run run) throws IOException, CheckpointException {
      return new ClipTask(run.scenes(), run.model());
    }
  },

  /**
   * What things look like and where they are, for OWL-ViT to begin with. Steps: a hundred thousand
   * pictures in batches of 16. Muon: of the same batches, the loss was 3.79 after 380 steps, and
   * 3.83 after 440 with AdamW; a step takes a tenth longer. Rate: that of transformers that detect,
   * for batches this small; at 5e-4 Muon was no better than AdamW. Decay: a little; no picture
   * comes twice.
   */
  OWLVIT_ROUGH(6_000, true, 2e-4, 0.05f) {
    @Override
    Task<?> task(ModelRuntime runtime, Run run) throws IOException, CheckpointException {
      return OwlVitTask.rough(run.scenes(), run.model());
    }
  },

  /**
   * Which places shall find a thing, and just where it is, of which little was learnt before: in
   * 570 steps the mean average precision without votes of boxes went from 0.43 to 0.55. Rate: that
   * of the first part.
   */
  OWLVIT(1_500, true, 2e-4, 0.05f) {
    @Override
    Task<?> task(ModelRuntime runtime, Run run) throws IOException, CheckpointException {
      return OwlVitTask.fine(run.scenes(), run.model());
    }
  },

  /**
   * Steps: thirty thousand samples, in batches of two pictures or eight parts. Of 60 scenes the
   * panoptic quality came from 0.43 to 0.71 in 4,600 from trained weights. Muon, and its rate: as
   * for OWL-ViT, whose batches are small too; with AdamW the loss hardly fell at 4e-4, and did at
   * 2.4e-4. The two were not compared since queries are told where to look. Decay: that of Swin.
   */
  MASKFORMER(10_000, true, 3e-4, 0.05f) {
    @Override
    Task<?> task(ModelRuntime runtime, Run run) throws CheckpointException {
      return new MaskFormerTask(run.scenes());
    }
  },

  /**
   * Steps: four hundred thousand questions in batches of 48. Muon: of the same batches, and from
   * the same weights, the loss was 3.60 after 140 steps, and 3.83 with AdamW at 4e-4. Rate: that of
   * this comparison. Decay: a little; no question comes twice.
   */
  VILT(8_000, true, 5e-4, 0.05f) {
    @Override
    Task<?> task(ModelRuntime runtime, Run run) throws IOException, CheckpointException {
      return new ViltTask(run.scenes(), run.model());
    }
  },

  /**
   * Steps: 64,000 pictures in batches of 8, two legs of 90 minutes at most. Rate: the usual one of
   * Adam for convolutions from chance. No decay: the distribution of latents is held small anyway.
   */
  VAE(8_000, false, 1e-3, 0) {
    @Override
    Task<?> task(ModelRuntime runtime, Run run) throws IOException, CheckpointException {
      if (Trainer.hasBegun(INPAINTING.state(run))) {
        throw new CheckpointException(
            run.folder()
                + ": got an autoencoder whose latents inpainting was trained on, want another --out"
                + " to train it further");
      }
      return new VaeTask(run.scenes());
    }

    @Override
    Path state(Run run) {
      return run.folder().resolve("vae");
    }
  },

  /**
   * Steps: 160,000 examples in batches of 16, each with two amounts of noise. Muon: of the same
   * batches, the loss of a trained model was 0.391 after eighty steps of it at 1e-3, and 0.409 of
   * AdamW. Rate: between that and 3e-4, with which it was 0.376; this one was not compared. Decay:
   * little; no example comes twice. Averages over a thousand steps, since each sees few of all
   * amounts of noise.
   */
  INPAINTING(10_000, true, 5e-4, 0.01f, 0.999) {
    @Override
    Task<?> task(ModelRuntime runtime, Run run) throws IOException, CheckpointException {
      boolean begun = Trainer.hasBegun(state(run));
      return new InpaintingTask(run.scenes(), runtime, run.model(), begun, run.start());
    }

    @Override
    Path state(Run run) {
      return run.folder().resolve("inpainting");
    }
  };

  private static final int WARM_UP = 200;
  private static final float LONGEST = 1;

  private final int steps;
  private final boolean muon;
  private final double rate;
  private final float decay;
  private final double average;

  /** As the other, averaging over two hundred steps. */
  Recipe(int steps, boolean muon, double rate, float decay) {
    this(steps, muon, rate, decay, 0.995);
  }

  /**
   * A recipe.
   *
   * @param steps of the whole run
   * @param muon whether matrices take the steps of Muon
   * @param rate the highest one
   * @param decay of weights, as a share of the rate
   * @param average what a step leaves of the average of the weights before
   */
  Recipe(int steps, boolean muon, double rate, float decay, double average) {
    this.steps = steps;
    this.muon = muon;
    this.rate = rate;
    this.decay = decay;
    this.average = average;
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
      Path folder, @Nullable Path start, long seed, int steps, Duration leg, Duration between) {
    Scenes scenes() {
      return new Scenes(seed);
    }

    /** Where the trained model goes. */
    Path model() {
      return folder.resolve("model");
    }
  }

  /** What is taught. */
  abstract Task<?> task(ModelRuntime runtime, Run run) throws IOException, CheckpointException;

  /** The folder from whose files a later leg goes on. */
  Path state(Run run) {
    return run.folder();
  }

  Trainer<?> trainer(ModelRuntime runtime, Run run, Consumer<String> news)
      throws IOException, CheckpointException {
    return trainer(runtime, task(runtime, run), run, news);
  }

  private <B> Trainer<B> trainer(
      ModelRuntime runtime, Task<B> task, Run run, Consumer<String> news) {
    return new Trainer<>(runtime, task, plan(run), state(run), run.model(), news);
  }

  private TrainingPlan plan(Run run) {
    return new TrainingPlan(
        new LearningRate(rate, Math.min(WARM_UP, run.steps() / 4), run.steps()),
        muon,
        decay,
        LONGEST,
        average,
        run.seed(),
        run.leg(),
        run.between(),
        1);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int steps() {
    return steps;
  }
}
