package dev.visprog.tools.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.detect.Detector;
import dev.visprog.tools.embed.PictureText;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SceneCaptionsTest {
  private static final Image PICTURE = Image.ofBgr(100, 50, new byte[100 * 50 * 3]);

  @Test
  void tellsWhatWasFoundLargestFirstAndEqualThingsTogether() throws ToolException {
    Map<String, List<Box>> found =
        Map.of(
            "a photo of dog", List.of(new Box(0, 0, 10, 10), new Box(20, 0, 30, 10)),
            "a photo of house", List.of(new Box(40, 0, 90, 50)));
    assertThat(of(found, null)).isEqualTo("A house and two dogs.");
    assertThat(of(found, new Reddish())).isEqualTo("A red house and two red dogs.");
  }

  @Test
  void oneThingUnderTwoNamesIsToldByTheBetterOne() throws ToolException {
    Map<String, List<Box>> found =
        Map.of(
            "a photo of cat", List.of(new Box(0, 0, 10, 10)),
            "a photo of horse", List.of(new Box(0, 0, 10, 11)));
    assertThat(of(found, null)).isEqualTo("A horse."); // the fake is surer of larger boxes
  }

  @Test
  void nothingFoundIsSaid() throws ToolException {
    assertThat(of(Map.of(), new Reddish())).isEqualTo("Nothing to be seen.");
  }

  private static String of(Map<String, List<Box>> found, @Nullable PictureText colours)
      throws ToolException {
    return new SceneCaptions(new Boxes(found), colours).describe(List.of(PICTURE)).get(0);
  }

  private record Boxes(Map<String, List<Box>> found) implements Detector {
    @Override
    public List<List<Found>> find(List<Search> searches) {
      return searches.stream()
          .map(
              search ->
                  found.getOrDefault(search.description(), List.of()).stream()
                      .map(box -> new Found(box, 0.5 + box.height() / 100.0))
                      .toList())
          .toList();
    }

    @Override
    public Optional<String> revision() {
      return Optional.of("boxes");
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }
  }

  /** For which every picture is as red as can be. */
  private static final class Reddish implements PictureText {
    @Override
    public List<float[]> pictures(List<Image> pictures) {
      return pictures.stream().map(picture -> new float[] {1, 0}).toList();
    }

    @Override
    public List<float[]> texts(List<String> texts) {
      return texts.stream()
          .map(text -> text.contains(" red ") ? new float[] {1, 0} : new float[] {0, 1})
          .toList();
    }

    @Override
    public double scale() {
      return 10;
    }

    @Override
    public boolean isTooLong(String text) {
      return false;
    }

    @Override
    public Optional<String> revision() {
      return Optional.of("red");
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }
  }
}
