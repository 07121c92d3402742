package dev.visprog.training;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.TrainableWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network in legs. A leg goes on where the last one stopped, with the same batches that an
 * unbroken run would have had.
 *
 * @param <B> what a step is computed from
 */
public final class Trainer<B> {
  /** What tensors are called that are for training alone, and no part of the model. */
  public static final String APART = "criterion.";

  private static final String WEIGHTS = "weights";
  private static final String AVERAGE = "average";
  private static final String OPTIMIZER = "optimizer";
  private static final int LINE_EVERY = 20;

  private final ModelRuntime runtime;
  private final Task<B> task;
  private final TrainingPlan plan;
  private final Path folder;
  private final Path model;
  private final Consumer<String> news;

  /**
   * A run.
   *
   * @param runtime started for training
   * @param folder where the state and the journal are kept
   * @param model where the trained model goes
   * @param news hears how it goes, a line at a time
   */
  public Trainer(
      ModelRuntime runtime,
      Task<B> task,
      TrainingPlan plan,
      Path folder,
      Path model,
      Consumer<String> news) {
    this.runtime = runtime;
    this.task = task;
    this.plan = plan;
    this.folder = folder;
    this.model = model;
    this.news = news;
  }

  /** Whether a run has been begun in a folder, so that it would go on. */
  public static boolean hasBegun(Path folder) throws IOException {
    return new TrainingState(folder).steps() > 0;
  }

  /**
   * Trains for a leg, or to the end of the plan, and writes the model.
   *
   * @param start a folder with the weights to begin with, where this run has none; or null
   * @return whether the plan is finished
   */
  public boolean leg(@Nullable Path start)
      throws IOException, CheckpointException, InterruptedException {
    return leg(start, Integer.MAX_VALUE);
  }

  /** As {@link #leg(Path)}, of so many steps at most. */
  boolean leg(@Nullable Path start, int most)
      throws IOException, CheckpointException, InterruptedException {
    Files.createDirectories(folder);
    TrainingState state = new TrainingState(folder);
    int step = state.steps();
    BorrowedWeights first = first(step > 0 ? null : start);
    try (TrainableWeights weights = new TrainableWeights(runtime, first);
        Optimizer optimizer = new Optimizer(weights, plan);
        MovingAverage average = new MovingAverage(weights, plan.average());
        Batches<B> batches = new Batches<>(task, plan.seed(), step, plan.makers())) {
      if (step > 0) {
        resume(state, step, weights, optimizer, average);
      }
      step = steps(step, most, state, batches, weights, optimizer, average, first);
    }
    return step >= plan.rate().total();
  }

  private BorrowedWeights first(@Nullable Path start) throws CheckpointException, IOException {
    Map<String, TensorFile.Tensor> given = start == null ? Map.of() : task.read(start);
    return new BorrowedWeights(start, task.begin(given), new FirstWeights(plan.seed()));
  }

  private int steps(
      int done,
      int most,
      TrainingState state,
      Batches<B> batches,
      TrainableWeights weights,
      Optimizer optimizer,
      MovingAverage average,
      BorrowedWeights first)
      throws IOException, CheckpointException, InterruptedException {
    Journal journal = new Journal(folder);
    long begun = System.nanoTime();
    long saved = begun;
    double losses = 0;
    int counted = 0;
    int step = done;
    int last = (int) Math.min(plan.rate().total(), (long) done + most);
    while (step < last && System.nanoTime() - begun < plan.leg().toNanos()) {
      B batch = batches.next();
      int now = step;
      double rate = plan.rate().at(step);
      double[] told = runtime.call(() -> step(batch, now, rate, weights, optimizer, average));
      if (step == 0) { // All tensors have been asked for.
        first.told().ifPresent(news);
      }
      step++;
      losses += told[0];
      counted++;
      if (step % LINE_EVERY == 0) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        journal.add(step, seconds, rate, losses / counted, told[1]);
        news.accept(
            "step %d of %d, loss %.4f, %.2f s a step"
                .formatted(step, plan.rate().total(), losses / counted, seconds / (step - done)));
        losses = 0;
        counted = 0;
      }
      if (System.nanoTime() - saved > plan.between().toNanos()) {
        save(state, step, weights, optimizer, average);
        saved = System.nanoTime();
      }
    }
    save(state, step, weights, optimizer, average);
    return step;
  }

  /** The loss and the length of its gradients. */
  private double[] step(
      B batch,
      int number,
      double rate,
      TrainableWeights weights,
      Optimizer optimizer,
      MovingAverage average) {
    double loss = GradientTape.record(() -> task.loss(weights, batch));
    weights.endStep();
    double length = optimizer.step(rate);
    average.step(number);
    return new double[] {loss, length};
  }

  private void begin(Map<String, TensorFile.Tensor> values, TrainableWeights weights) {
    runtime.call(
        () -> {
          values.forEach((name, each) -> weights.put(name, each.values(), each.shape()));
          return true;
        });
  }

  private void resume(
      TrainingState state,
      int step,
      TrainableWeights weights,
      Optimizer optimizer,
      MovingAverage average)
      throws IOException, CheckpointException {
    begin(state.read(WEIGHTS), weights);
    Map<String, float[]> moments = values(state.read(OPTIMIZER));
    Map<String, float[]> averages = values(state.read(AVERAGE));
    runtime.call(
        () -> {
          optimizer.restore(moments, step);
          average.restore(averages);
          return true;
        });
    news.accept("going on after step " + step);
  }

  private static Map<String, float[]> values(Map<String, TensorFile.Tensor> tensors) {
    Map<String, float[]> values = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> values.put(name, tensor.values()));
    return values;
  }

  /** Writes the state, and the model with the averages of the weights in 16 bits. */
  private void save(
      TrainingState state,
      int step,
      TrainableWeights weights,
      Optimizer optimizer,
      MovingAverage average)
      throws IOException {
    Map<String, float[]> values = runtime.call(weights::values);
    Map<String, float[]> averages = runtime.call(average::values);
    Map<String, float[]> moments = runtime.call(optimizer::state);
    Map<String, long[]> shapes = new LinkedHashMap<>();
    for (Map.Entry<String, NDArray> each : weights.all().entrySet()) {
      shapes.put(each.getKey(), each.getValue().getShape().getShape());
    }
    state.write(WEIGHTS, tensors(values, shapes));
    state.write(AVERAGE, tensors(averages, shapes));
    state.write(OPTIMIZER, tensors(moments, shapes));
    state.finish(step);
    Files.createDirectories(model);
    averages.keySet().removeIf(name -> name.startsWith(APART));
    task.writeWeights(model, tensors(averages, shapes));
    task.write(model);
    task.examine(model)
        .forEach((name, value) -> news.accept("step %d, %s %.4f".formatted(step, name, value)));
  }

  /** Values with their shapes; those of the optimizer are named after the weights. */
  private static Map<String, TensorFile.Tensor> tensors(
      Map<String, float[]> values, Map<String, long[]> shapes) {
    Map<String, TensorFile.Tensor> tensors = new LinkedHashMap<>();
    values.forEach(
        (name, each) -> {
          String of = name.replaceFirst("\\.(first|second)$", "");
          tensors.put(
              name, new TensorFile.Tensor(Objects.requireNonNull(shapes.get(of), of), each));
        });
    return tensors;
  }
}
