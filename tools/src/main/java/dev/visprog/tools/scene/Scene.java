package dev.visprog.tools.scene;

import dev.visprog.value.Image;

/**
 * A drawn picture with its truth.
 *
 * @param picture what is seen
 * @param truth what is known
 * @param labels which pixel shows which thing; as large as the picture
 */
public record Scene(Image picture, SceneTruth truth, LabelMap labels) {

  public Scene {
    if (picture.width() != truth.width()
        || picture.height() != truth.height()
        || labels.width() != truth.width()
        || labels.height() != truth.height()) {
      throw new IllegalArgumentException(
          "got a picture of %d×%d, a truth of %d×%d and labels of %d×%d, want them equal"
              .formatted(
                  picture.width(),
                  picture.height(),
                  truth.width(),
                  truth.height(),
                  labels.width(),
                  labels.height()));
    }
  }
}
