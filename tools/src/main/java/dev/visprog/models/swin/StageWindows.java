package dev.visprog.models.swin;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.WindowRows;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows of one stage, for maps of one size.
 *
 * @param rows which tokens share one
 * @param groups the groups of {@link WindowLayout#counts} that have any
 */
record StageWindows(WindowRows rows, List<Integer> groups) {
  /** The windows of a layout. */
  static StageWindows of(NDManager manager, WindowLayout layout, int window) {
    List<Integer> groups = new ArrayList<>();
    for (int group = 0; group < WindowLayout.GROUPS; group++) {
      if (layout.counts()[group] > 0) {
        groups.add(group);
      }
    }
    WindowRows rows =
        new WindowRows(
            window * window,
            manager.create(layout.index()),
            ids(manager, layout.holes()),
            manager.create(layout.back()),
            layout.groups());
    return new StageWindows(rows, groups);
  }

  static NDArray ids(NDManager manager, long[] ids) {
    return manager.create(ids, new Shape(ids.length));
  }
}
