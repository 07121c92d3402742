package dev.visprog.training.diffusion;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.inpaint.Inpainter;
import dev.visprog.tools.inpaint.ReplaceTool;
import dev.visprog.tools.scene.exam.MeasuredCall;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Lets the tool that replaces regions do so, or tells what it would hand to a model. */
final class Handover {
  private Handover() {}

  /**
   * What the tool hands to a model for a region; where it paints several squares, the one with the
   * largest hole. Empty if there is nothing to paint.
   *
   * @param side of the squares, in pixels
   */
  static Optional<Example> of(Image picture, Region region, String prompt, int side) {
    Recorder recorder = new Recorder(side);
    replaced(recorder, picture, region, prompt);
    return recorder.asked.stream().max(Comparator.comparingInt(each -> each.hole().area()));
  }

  /** The picture with the region replaced by a model. */
  static Image replaced(Inpainter model, Image picture, Region region, String prompt) {
    try (ReplaceTool tool = new ReplaceTool(model)) {
      Arguments arguments =
          Arguments.bind(
              tool.signature(),
              Map.of(
                  "image", picture,
                  "object", new Regions(picture.frame(), List.of(region)),
                  "prompt", new Text(prompt)));
      return tool.call(arguments, new MeasuredCall(0));
    } catch (CancelledException e) {
      throw new CancellationException(e.getMessage());
    } catch (ToolException e) {
      throw new IllegalStateException("a region of a drawn scene could not be replaced", e);
    }
  }

  /** Remembers what it was asked, and gives pictures back as they are. */
  private static final class Recorder implements Inpainter {
    private final int side;
    private final List<Example> asked = new ArrayList<>();

    Recorder(int side) {
      this.side = side;
    }

    @Override
    public int side() {
      return side;
    }

    @Override
    public Image paint(Image picture, Mask mask, String prompt, long seed, ToolContext context) {
      asked.add(new Example(picture, mask, prompt));
      return picture;
    }

    @Override
    public Optional<String> revision() {
      return Optional.empty();
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }
  }
}
