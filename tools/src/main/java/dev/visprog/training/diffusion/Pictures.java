package dev.visprog.training.diffusion;

import dev.visprog.models.diffusion.InpaintingRequest;
import dev.visprog.models.diffusion.MaskedPicture;
import java.util.List;
import java.util.function.Function;

/** Examples as the networks take them. */
final class Pictures {
  private Pictures() {}

  /** An example at the size that it has. */
  static MaskedPicture of(Example example) {
    return new MaskedPicture(
        new InpaintingRequest(
            example.picture(),
            example.hole(),
            example.prompt(),
            "",
            example.picture().width(),
            example.picture().height()));
  }

  /** The numbers of several, one after the other. */
  static float[] joined(List<MaskedPicture> pictures, Function<MaskedPicture, float[]> numbers) {
    List<float[]> rows = pictures.stream().map(numbers).toList();
    float[] joined = new float[rows.stream().mapToInt(row -> row.length).sum()];
    int at = 0;
    for (float[] row : rows) {
      System.arraycopy(row, 0, joined, at, row.length);
      at += row.length;
    }
    return joined;
  }
}
