package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.LabelMap;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what can be seen of each thing. Things are numbered from back to front. */
final class Labelling {
  /** How much of a face's box must show the person for the face to count as seen. */
  private static final double LEAST_FACE = 0.5;

  private final int width;
  private final int height;
  private final short[] labels;
  private final List<Sighting> sightings = new ArrayList<>();

  Labelling(List<Placed> actors, int width, int height) {
    this.width = width;
    this.height = height;
    this.labels = new short[width * height];
    for (Placed placed : actors) {
      List<Part> parts = placed.actor().parts();
      int main = sightings.size() + parts.size();
      for (Part part : parts) {
        int id = sightings.size() + 1;
        sightings.add(new Sighting(id, placed, part, id == main ? null : main));
      }
    }
    sightings.forEach(one -> one.stamp(labels, width));
    for (int y = 0, i = 0; y < height; y++) {
      for (int x = 0; x < width; x++, i++) {
        if (labels[i] != 0) {
          sightings.get(labels[i] - 1).see(x, y);
        }
      }
    }
  }

  /** The first actor of which too little is seen; null if all can be seen well. */
  @Nullable Placed hidden() {
    for (Sighting one : sightings) {
      if (!one.isEnough()) {
        return one.placed;
      }
    }
    return null;
  }

  LabelMap map() {
    return LabelMap.of(width, height, labels);
  }

  /** The truth about all things, in the order of their numbers. */
  List<SceneObject> objects() {
    return sightings.stream().map(this::object).toList();
  }

  private SceneObject object(Sighting one) {
    Role role = one.placed.actor().role();
    boolean held = one.heldBy != null;
    List<Category> holds =
        held || role.held() == null ? List.of() : List.of(role.held().category());
    return new SceneObject(
        one.id,
        one.part.category(),
        one.part.colour(),
        role.size(),
        one.box(),
        one.share(),
        held ? Set.of() : role.wears(),
        holds,
        one.heldBy,
        face(one));
  }

  private @Nullable Box face(Sighting one) {
    if (one.part.face() == null) {
      return null;
    }
    Box face =
        one.part
            .face()
            .translate(one.placed.x() + one.part.x(), one.placed.y() + one.part.y())
            .intersect(one.box());
    int shown = 0;
    for (int y = face.y0(); y < face.y1(); y++) {
      for (int x = face.x0(); x < face.x1(); x++) {
        if (labels[y * width + x] == one.id) {
          shown++;
        }
      }
    }
    return shown > 0 && shown >= LEAST_FACE * face.area() ? face : null;
  }
}
