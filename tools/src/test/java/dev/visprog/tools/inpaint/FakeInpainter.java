package dev.visprog.tools.inpaint;

import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Paints a known pattern, and remembers what it was shown. */
final class FakeInpainter implements Inpainter {
  /** What it was asked. */
  record Asked(Image picture, Mask mask, String prompt, long seed) {}

  /** What it gives for a pixel of the picture that it was shown, as {@code 0xRRGGBB}. */
  @FunctionalInterface
  interface Brush {
    int rgb(int shown, boolean masked, int x, int y);
  }

  private final int side;
  private final Brush brush;
  private @Nullable Image given;
  private @Nullable ToolException failure;
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  FakeInpainter(int side, Brush brush) {
    this.side = side;
    this.brush = brush;
  }

  /** Paints one colour, and gives back the rest as it is. */
  static FakeInpainter of(int side, int rgb) {
    return new FakeInpainter(side, (shown, masked, x, y) -> masked ? rgb : shown);
  }

  /** Gives back everything as it is but for each channel's value, also under the mask. */
  static FakeInpainter shifting(int side, IntBinaryOperator ofChannelAndValue) {
    return new FakeInpainter(
        side,
        (shown, masked, x, y) ->
            ofChannelAndValue.applyAsInt(0, shown >> 16) << 16
                | ofChannelAndValue.applyAsInt(1, (shown >> 8) & 0xff) << 8
                | ofChannelAndValue.applyAsInt(2, shown & 0xff));
  }

  /** One that gives this picture, whatever it is asked. */
  FakeInpainter giving(Image picture) {
    given = picture;
    return this;
  }

  /** One that fails. */
  FakeInpainter failing(ToolException reason) {
    failure = reason;
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  @Override
  public int side() {
    return side;
  }

  @Override
  public Image paint(Image picture, Mask mask, String prompt, long seed, ToolContext context)
      throws ToolException {
    if (failure != null) {
      throw failure;
    }
    if (given != null) {
      return given;
    }
    asked.add(new Asked(picture, mask, prompt, seed));
    context.progress(0.5, "painting");
    byte[] bgr = picture.toBgr();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int rgb = brush.rgb(picture.rgb(x, y), mask.at(x, y) >= Mask.THRESHOLD, x, y);
        int i = 3 * (y * side + x);
        bgr[i] = (byte) rgb;
        bgr[i + 1] = (byte) (rgb >> 8);
        bgr[i + 2] = (byte) (rgb >> 16);
      }
    }
    return picture.withBgr(bgr);
  }

  @Override
  public Optional<String> revision() {
    return Optional.of("fake");
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }
}
