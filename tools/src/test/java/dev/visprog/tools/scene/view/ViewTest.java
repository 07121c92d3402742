package dev.visprog.tools.scene.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tools.crop.Side;
import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.testing.SceneBuilder;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewTest {
  private static final Scene SCENE =
      SceneBuilder.of(100, 80)
          .ground(Backdrop.SKY, 0, 40)
          .ground(Backdrop.SEA, 40, 50)
          .ground(Backdrop.SKY, 50, 80)
          .add(Size.SMALL, Colour.RED, Category.BALL, 10, 10, 20, 20)
          .add(Size.LARGE, Colour.BLUE, Category.BOAT, 30, 30, 70, 60)
          .add(Size.LARGE, Colour.WHITE, Category.PERSON, 80, 20, 96, 70)
          .face(84, 24, 92, 34)
          .build();
  private static final View WHOLE = View.of(SCENE);

  private static List<String> nouns(View view) {
    return view.things().stream().map(Thing::noun).toList();
  }

  @Test
  void listsLargerThingsFirst() {
    assertThat(nouns(WHOLE)).containsExactly("boat", "person", "ball");
  }

  @Test
  void whatIsLeftOutIsInNoPart() {
    View only = WHOLE.only(List.of(WHOLE.things().get(1)));
    assertThat(nouns(only)).containsExactly("person");
    assertThat(only.faces()).hasSize(1);
    assertThat(nouns(only.whole().part(new Box(0, 0, 70, 80)))).isEmpty();
    assertThat(only.stuff()).isEqualTo(WHOLE.stuff());
  }

  @Test
  void whatIsHeldComesWithItsHolder() {
    View view =
        View.of(
            IntStream.range(0, 100)
                .mapToObj(i -> new SceneGenerator(5).scene(i))
                .filter(scene -> scene.truth().objects().stream().anyMatch(o -> o.heldBy() != null))
                .findFirst()
                .orElseThrow());
    Thing held =
        view.things().stream().filter(t -> view.holder(t).isPresent()).findFirst().orElseThrow();
    Thing holder = view.holder(held).orElseThrow();
    assertThat(view.only(List.of(held)).things()).contains(held, holder);
    assertThat(view.only(List.of(holder)).things()).contains(held, holder);
  }

  @Test
  void showsWhatHasItsCentreInTheFrameAndAPixelFromTheCut() {
    // The ball's centre is at 15, 15.
    assertThat(nouns(WHOLE.part(new Box(0, 0, 16, 80)))).containsExactly("ball");
    assertThat(nouns(WHOLE.part(new Box(0, 0, 15, 80)))).isEmpty();
    assertThat(nouns(WHOLE.part(new Box(14, 0, 40, 80)))).containsExactly("ball");
    assertThat(nouns(WHOLE.part(new Box(15, 0, 40, 80)))).isEmpty();
    assertThat(nouns(WHOLE.part(new Box(0, 14, 40, 16)))).containsExactly("ball");
  }

  @Test
  void needsNoMarginAtTheBorderOfThePicture() {
    View view =
        View.of(
            SceneBuilder.of(40, 40).add(Size.SMALL, Colour.RED, Category.BALL, 0, 0, 1, 1).build());

    assertThat(nouns(view)).containsExactly("ball");
    assertThat(nouns(view.part(new Box(0, 0, 3, 3)))).containsExactly("ball");
  }

  @Test
  void neverShowsAThingInThePartThatIsCutAtItsOwnCentre() {
    SceneGenerator scenes = new SceneGenerator(3);
    for (int i = 0; i < 40; i++) {
      View view = View.of(scenes.scene(i));
      for (Thing thing : view.things()) {
        for (Side side : Side.values()) {
          View part = view.part(side.of(view.box(thing), view.frame()));
          assertThat(part.things()).doesNotContain(thing);
        }
      }
    }
  }

  @Test
  void cutsBoxesAndMasksToTheFrame() {
    View part = WHOLE.part(new Box(40, 0, 100, 80));
    Thing boat = part.things().get(0);

    assertThat(boat.box()).isEqualTo(new Box(30, 30, 70, 60));
    assertThat(part.box(boat)).isEqualTo(new Box(0, 30, 30, 60));
    assertThat(part.mask(boat).area()).isEqualTo(30 * 30);
  }

  @Test
  void fusesTheBackgroundByMaterialAndLeavesOutWhatStandsInFront() {
    assertThat(WHOLE.stuff()).extracting(Seen::noun).containsExactly("sky", "sea");
    Stuff sky = WHOLE.stuff().get(0);
    Stuff sea = WHOLE.stuff().get(1);
    assertThat(WHOLE.box(sky)).isEqualTo(new Box(0, 0, 100, 80));
    assertThat(sea.box()).isEqualTo(new Box(0, 40, 100, 50));
    assertThat(sea.area()).isEqualTo(10 * (100 - 40 - 16));
    assertThat(WHOLE.mask(sea).area()).isEqualTo(sea.area());
    assertThat(WHOLE.part(new Box(0, 0, 100, 30)).stuff())
        .extracting(Seen::noun)
        .containsExactly("sky");
  }

  @Test
  void countsTheFaceOfAPersonAsAFace() {
    Thing face = WHOLE.faces().get(0);

    assertThat(face.noun()).isEqualTo("face");
    assertThat(face.box()).isEqualTo(new Box(84, 24, 92, 34));
    assertThat(face.colour()).isNull();
    // The face is in the upper half, the person is not.
    View upper = WHOLE.part(new Box(0, 0, 100, 40));
    assertThat(upper.faces()).hasSize(1);
    assertThat(nouns(upper)).containsExactly("ball");
  }

  @Test
  void refusesTheFrameOfAnotherPicture() {
    assertThatThrownBy(() -> WHOLE.through(Frame.whole("another", 100, 80)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
