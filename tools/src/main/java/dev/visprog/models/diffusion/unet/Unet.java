package dev.visprog.models.diffusion.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.diffusion.block.Chain;
import dev.visprog.models.diffusion.block.Downsample;
import dev.visprog.models.diffusion.block.ResidualBlock;
import dev.visprog.models.diffusion.block.Upsample;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.GroupNorm;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A U-Net (Ronneberger et al. 2015) that is told the time and a text (Rombach et al. 2022): feature
 * maps get smaller and then larger again, and on the way up each layer also sees what the layer of
 * the same size on the way down gave.
 */
public final class Unet {
  private final ModelRuntime runtime;
  private final UnetConfig config;
  private final TimeEmbedding time;
  private final Conv2d first;
  private final List<Stage> down = new ArrayList<>();
  private final List<Downsample> smaller = new ArrayList<>();
  private final Stage middle;
  private final ResidualBlock middleLast;
  private final List<Stage> up = new ArrayList<>();
  private final List<Upsample> larger = new ArrayList<>();
  private final GroupNorm lastNorm;
  private final Conv2d last;

  /** With the weights of {@code p}. */
  public Unet(Parameters p, UnetConfig config) {
    this.runtime = p.runtime();
    this.config = config;
    int stages = config.stages().size();
    time = new TimeEmbedding(p.in("time_embedding"), config);
    first = Conv2d.same(p.in("conv_in"), config.in(), config.firstWidth(), 3);
    for (int i = 0; i < stages; i++) {
      addDown(p.in("down_blocks." + i), i);
    }
    UnetConfig.Stage smallest = config.stages().get(stages - 1);
    middle = new Stage(p.in("mid_block"), config, smallest.with(true), List.of(smallest.width()));
    middleLast =
        ResidualBlock.timed(
            p.in("mid_block.resnets.1"),
            config.block(smallest.width(), smallest),
            config.timeWidth());
    for (int i = 0; i < stages; i++) {
      addUp(p.in("up_blocks." + i), i);
    }
    int width = config.firstWidth();
    lastNorm = new GroupNorm(p.in("conv_norm_out"), config.groups(), width, config.epsilon());
    last = Conv2d.same(p.in("conv_out"), width, config.out(), 3);
  }

  private void addDown(Parameters p, int i) {
    UnetConfig.Stage stage = config.stages().get(i);
    List<Integer> in = new ArrayList<>(Collections.nCopies(config.layers(), stage.width()));
    in.set(0, config.stages().get(Math.max(0, i - 1)).width());
    down.add(new Stage(p, config, stage, in));
    if (i < config.stages().size() - 1) {
      smaller.add(Downsample.padded(p.in("downsamplers.0"), stage.width()));
    }
  }

  /** The stage of the way up that stands at place {@code i}, the smallest first. */
  private void addUp(Parameters p, int i) {
    int stages = config.stages().size();
    UnetConfig.Stage same = config.stages().get(stages - 1 - i);
    int before = config.stages().get(Math.min(stages - i, stages - 1)).width();
    int above = config.stages().get(Math.max(0, stages - 2 - i)).width();
    List<Integer> in = new ArrayList<>();
    for (int layer = 0; layer <= config.layers(); layer++) {
      int own = layer == 0 ? before : same.width();
      in.add(own + (layer == config.layers() ? above : same.width()));
    }
    up.add(new Stage(p, config, same.with(config.upAttends().get(i)), in));
    if (i < stages - 1) {
      larger.add(new Upsample(p.in("upsamplers.0"), same.width()));
    }
  }

  /** What it was built from. */
  public UnetConfig config() {
    return config;
  }

  /** As {@link #apply(NDArray, int, NDArray, UnetStates)}, without a look inside. */
  public NDArray apply(NDArray x, int timestep, NDArray text) {
    return apply(x, timestep, text, UnetStates.UNSEEN);
  }

  /**
   * What it says of noisy feature maps.
   *
   * @param x {@code (B, in, H, W)}
   * @param timestep the same for all of the batch
   * @param text the tokens of the texts, {@code (B, T, D)}
   * @return {@code (B, out, H, W)}
   */
  public NDArray apply(NDArray x, int timestep, NDArray text, UnetStates seen) {
    return apply(x, new int[] {timestep}, text, seen);
  }

  /** As the others, each of the batch with a timestep of its own, as it is in training. */
  public NDArray apply(NDArray x, int[] timesteps, NDArray text) {
    return apply(x, timesteps, text, UnetStates.UNSEEN);
  }

  private NDArray apply(NDArray x, int[] timesteps, NDArray text, UnetStates seen) {
    return Scope.result(
        () -> {
          NDArray waves = time.waves(runtime.manager(), timesteps);
          seen.see("time_proj", waves);
          NDArray embedded = time.apply(waves);
          seen.see("time_embedding", embedded);
          NDArray activated = runtime.ops().activate(embedded, Activation.SILU);
          Condition condition = new Condition(activated, text);
          Deque<NDArray> skips = new ArrayDeque<>();
          NDArray smallest = down(first.apply(x), condition, skips, seen);
          NDArray turned = middle(smallest, condition, seen);
          NDArray state = up(turned, condition, skips, seen);
          return last.apply(lastNorm.apply(state, Activation.SILU));
        });
  }

  private NDArray down(NDArray x, Condition condition, Deque<NDArray> skips, UnetStates seen) {
    seen.see("conv_in", x);
    skips.push(x);
    NDArray state = x;
    for (int i = 0; i < down.size(); i++) {
      Stage stage = down.get(i);
      for (int layer = 0; layer < stage.layers(); layer++) {
        runtime.checkCancelled();
        state = stage.apply(layer, state, condition, seen);
        skips.push(state);
      }
      if (i < smaller.size()) {
        state = smaller.get(i).apply(state);
        skips.push(state);
      }
      seen.see("down_block." + i, state);
    }
    return state;
  }

  private NDArray middle(NDArray x, Condition condition, UnetStates seen) {
    NDArray attended = middle.apply(0, x, condition, UnetStates.UNSEEN);
    NDArray turned = Chain.next(attended, each -> middleLast.apply(each, condition.time()));
    seen.see("mid_block", turned);
    return turned;
  }

  private NDArray up(NDArray x, Condition condition, Deque<NDArray> skips, UnetStates seen) {
    NDArray state = x;
    for (int i = 0; i < up.size(); i++) {
      Stage stage = up.get(i);
      for (int layer = 0; layer < stage.layers(); layer++) {
        runtime.checkCancelled();
        int each = layer;
        NDArray skip = skips.pop();
        state =
            Chain.next(
                state,
                before -> {
                  NDArray both = NDArrays.concat(new NDList(before, skip), 1);
                  return stage.apply(each, both, condition, UnetStates.UNSEEN);
                });
        skip.close();
      }
      if (i < larger.size()) {
        Upsample upsample = larger.get(i);
        // Odd sizes were rounded up on the way down: the next skip tells what they were.
        Shape next = skips.element().getShape();
        int height = Math.toIntExact(next.get(2));
        int width = Math.toIntExact(next.get(3));
        state = Chain.next(state, before -> upsample.apply(before, height, width));
      }
      seen.see("up_block." + i, state);
    }
    return state;
  }
}
