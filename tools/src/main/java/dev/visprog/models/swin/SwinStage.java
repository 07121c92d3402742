package dev.visprog.models.swin;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Blocks of one width, every second one with shifted windows. */
final class SwinStage {
  private final ModelRuntime runtime;
  private final int window;
  private final List<SwinBlock> blocks = new ArrayList<>();

  SwinStage(Parameters p, SwinConfig config, SwinConfig.Stage stage) {
    runtime = p.runtime();
    window = config.window();
    for (int i = 0; i < stage.depth(); i++) {
      blocks.add(new SwinBlock(p.in("blocks." + i), config, stage));
    }
  }

  /**
   * Applies the blocks; each frees what it created before the next begins.
   *
   * @param x {@code (N, C)}
   * @param masks for each group of shifted windows what keeps tokens apart, {@code (T, T)}
   * @param seen sees what each block gives
   */
  NDArray apply(NDArray x, MapSize size, NDArray[] masks, HiddenStates seen) {
    StageWindows still = windows(size, 0);
    StageWindows shifted = windows(size, window / 2);
    NDArray state = x;
    for (int i = 0; i < blocks.size(); i++) {
      runtime.checkCancelled();
      SwinBlock block = blocks.get(i);
      NDArray before = state;
      StageWindows own = i % 2 == 0 ? still : shifted;
      state = Scope.result(() -> block.apply(before, own, masks));
      if (before != x) {
        before.close();
      }
      seen.see(i, state);
    }
    return state;
  }

  private StageWindows windows(MapSize size, int shift) {
    NDManager manager = runtime.manager();
    return StageWindows.of(
        manager, WindowLayout.of(size.batch(), size.height(), size.width(), window, shift), window);
  }
}
