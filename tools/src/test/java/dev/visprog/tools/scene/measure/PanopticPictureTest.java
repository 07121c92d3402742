package dev.visprog.tools.scene.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PanopticPictureTest {
  @Test
  void theTruthIsWhatAPerfectToolFinds() {
    for (int i = 0; i < 12; i++) {
      Scene scene = new SceneGenerator(11).scene(i);
      View view = View.of(scene);
      Stream<Seen> all = Stream.concat(view.things().stream(), view.stuff().stream());
      List<Region> shapes =
          all.map(seen -> new Region(view.box(seen), 1, seen.noun(), view.mask(seen))).toList();
      PanopticPicture truth = PanopticPicture.of(scene);
      PanopticQuality quality = new PanopticQuality();
      quality.add(truth, PanopticPicture.of(new Regions(view.frame(), shapes)));
      assertThat(quality.all().quality()).as("scene %d", i).isOne();
      assertThat(truth.segments()).as("scene %d is known everywhere", i).doesNotContain(0);
      assertThat(truth.names().subList(0, scene.truth().objects().size()))
          .isEqualTo(
              scene.truth().objects().stream()
                  .map(one -> one.category())
                  .map(Category::noun)
                  .toList());
    }
  }

  @Test
  void whereRegionsOverlapTheFirstOneIs() {
    Frame frame = Frame.whole("picture", 3, 1);
    Mask left = Mask.of(2, 1, new byte[] {(byte) 200, 100});
    PanopticPicture found =
        PanopticPicture.of(
            new Regions(
                frame,
                List.of(
                    new Region(new Box(0, 0, 2, 1), 1, "dog", left),
                    new Region(new Box(0, 0, 2, 1), 1, "cat", null))));
    assertThat(found.segments()).containsExactly(1, 2, 0);
    assertThat(found.names()).containsExactly("dog", "cat");
  }

  @Test
  void refusesNumbersWithoutNames() {
    assertThatThrownBy(() -> new PanopticPicture(2, 1, new int[] {0, 2}, List.of("dog")))
        .hasMessage("got segment 2, want 0 to 1");
  }
}
