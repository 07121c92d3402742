package dev.visprog.tools.scene.file;

import dev.visprog.tools.scene.LabelMap;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.value.Box;
import java.util.Arrays;
import java.util.Optional;

/** Whether a truth and a label map speak of the same things at the same places. */
final class Agreement {
  private final int[] left;
  private final int[] top;
  private final int[] right;
  private final int[] bottom;

  private Agreement(int objects) {
    left = new int[objects + 1];
    top = new int[objects + 1];
    right = new int[objects + 1];
    bottom = new int[objects + 1];
    Arrays.fill(left, Integer.MAX_VALUE);
    Arrays.fill(top, Integer.MAX_VALUE);
  }

  /** What is different first, as the end of a sentence; nothing if they agree. */
  static Optional<String> difference(SceneTruth truth, LabelMap labels) {
    int objects = truth.objects().size();
    Agreement seen = new Agreement(objects);
    for (int y = 0; y < labels.height(); y++) {
      for (int x = 0; x < labels.width(); x++) {
        int label = labels.at(x, y);
        if (label > objects) {
          return Optional.of(
              "got a pixel of object %d in '%s', want none above %d"
                  .formatted(label, truth.mask(), objects));
        }
        seen.see(label, x, y);
      }
    }
    for (SceneObject object : truth.objects()) {
      int id = object.id();
      if (seen.right[id] == 0) {
        return Optional.of(
            "objects[%d]: got no pixel of object %d in '%s', want some"
                .formatted(id - 1, id, truth.mask()));
      }
      Box box = new Box(seen.left[id], seen.top[id], seen.right[id], seen.bottom[id]);
      if (!box.equals(object.box())) {
        return Optional.of(
            "objects[%d].box: got %s, want %s, which is around the pixels of object %d in '%s'"
                .formatted(id - 1, object.box(), box, id, truth.mask()));
      }
    }
    return Optional.empty();
  }

  private void see(int label, int x, int y) {
    left[label] = Math.min(left[label], x);
    top[label] = Math.min(top[label], y);
    right[label] = Math.max(right[label], x + 1);
    bottom[label] = y + 1;
  }
}
