package dev.visprog.tools.scene.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.LabelMap;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.value.Box;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The truth of many scenes against their label maps. */
class SceneTruthTest {
  private static final int COUNT = 400;

  private static List<Scene> scenes = List.of();

  @BeforeAll
  static void draw() {
    SceneGenerator generator = new SceneGenerator(11);
    scenes = IntStream.range(0, COUNT).mapToObj(generator::scene).toList();
  }

  @Test
  void hasOneToTwelveThingsNumberedInOrder() {
    for (Scene scene : scenes) {
      List<Integer> ids = scene.truth().objects().stream().map(SceneObject::id).toList();
      assertThat(ids).hasSizeBetween(1, 12);
      assertThat(ids).isEqualTo(IntStream.rangeClosed(1, ids.size()).boxed().toList());
    }
    assertThat(scenes.stream().map(scene -> scene.truth().objects().size()).distinct())
        .as("every number of things")
        .hasSize(12);
  }

  @Test
  void boxesGoTightlyAroundTheLabels() {
    for (Scene scene : scenes) {
      for (SceneObject object : scene.truth().objects()) {
        assertThat(object.box())
            .as("%s %s", scene.truth().image(), object)
            .isEqualTo(boxOf(scene.labels(), object.id()));
      }
    }
  }

  @Test
  void labelsNothingElse() {
    for (Scene scene : scenes) {
      int things = scene.truth().objects().size();
      for (short label : scene.labels().toArray()) {
        assertThat((int) label).isBetween(0, things);
      }
    }
  }

  @Test
  void showsAtLeastHalfAndTwelvePixelsOfEachThing() {
    for (Scene scene : scenes) {
      for (SceneObject object : scene.truth().objects()) {
        assertThat(object.visible()).as("%s", object).isBetween(0.5, 1.0);
        assertThat(object.box().width()).as("%s", object).isGreaterThanOrEqualTo(12);
        assertThat(object.box().height()).as("%s", object).isGreaterThanOrEqualTo(12);
      }
    }
  }

  /** People and what they hold, and cups and bottles on tables, may cover more of each other. */
  @Test
  void overlapsOnlyUpToABound() {
    for (Scene scene : scenes) {
      List<SceneObject> all = scene.truth().objects();
      for (SceneObject one : all) {
        for (SceneObject other : all.subList(one.id(), all.size())) {
          long smaller = Math.min(one.box().area(), other.box().area());
          if (!belongTogether(one, other)) {
            assertThat(one.box().intersect(other.box()).area() / (double) smaller)
                .as("%s: %s and %s", scene.truth().image(), one, other)
                .isLessThan(0.55);
          }
        }
      }
    }
  }

  private static boolean belongTogether(SceneObject one, SceneObject other) {
    return one.heldBy() != null
        || other.heldBy() != null
        || one.category() == Category.TABLE
        || other.category() == Category.TABLE;
  }

  @Test
  void hangsFacesOnWalls() {
    for (Scene scene : scenes) {
      boolean room = scene.truth().background().get(0).category() == Backdrop.WALL;
      assertThat(room || scene.truth().objects().stream().noneMatch(SceneTruthTest::isFace))
          .as(scene.truth().image())
          .isTrue();
    }
  }

  private static boolean isFace(SceneObject object) {
    return object.category() == Category.FACE;
  }

  @Test
  void hidesAPartOfSomeThings() {
    assertThat(objects().filter(object -> object.visible() < 0.95).count())
        .isBetween(40L, objects().count() / 3);
  }

  @Test
  void dividesThePictureIntoGrounds() {
    for (Scene scene : scenes) {
      int row = 0;
      for (Ground ground : scene.truth().background()) {
        Box region = ground.region();
        assertThat(region.y0()).isEqualTo(row);
        assertThat(region.x0()).isZero();
        assertThat(region.x1()).isEqualTo(scene.truth().width());
        row = region.y1();
      }
      assertThat(row).isEqualTo(scene.truth().height());
    }
  }

  @Test
  void joinsHoldersAndHeldThings() {
    for (Scene scene : scenes) {
      List<SceneObject> all = scene.truth().objects();
      for (SceneObject object : all) {
        List<Category> held =
            all.stream()
                .filter(other -> Integer.valueOf(object.id()).equals(other.heldBy()))
                .map(SceneObject::category)
                .toList();
        assertThat(object.holds()).isEqualTo(held);
        if (!held.isEmpty()) {
          assertThat(object.category()).isEqualTo(Category.PERSON);
        }
      }
    }
  }

  @Test
  void putsHeldThingsIntoTheHand() {
    for (Scene scene : scenes) {
      List<SceneObject> all = scene.truth().objects();
      for (SceneObject held : all) {
        if (held.heldBy() != null) {
          Box person = all.get(held.heldBy() - 1).box();
          assertThat(person.scale(1.1).intersect(held.box()).isEmpty())
              .as("%s: %s", scene.truth().image(), held)
              .isFalse();
        }
      }
    }
  }

  @Test
  void knowsTheFacesOfPeople() {
    long people = objects().filter(object -> object.category() == Category.PERSON).count();
    long withFace = objects().filter(object -> object.face() != null).count();
    assertThat(withFace).isBetween(people * 3 / 4, people);
    objects()
        .forEach(
            object -> {
              Box face = object.face();
              if (face != null) {
                assertThat(object.category()).isEqualTo(Category.PERSON);
                assertThat(face.intersect(object.box())).isEqualTo(face);
                assertThat(face.height()).isLessThan(object.box().height() / 2);
              }
            });
  }

  @Test
  void givesColoursToAllThingsButFaces() {
    objects()
        .forEach(
            object ->
                assertThat(object.colour() == null)
                    .as("%s", object)
                    .isEqualTo(object.category() == Category.FACE));
  }

  @Test
  void letsOnlyPeopleAndFacesWearThings() {
    objects()
        .filter(object -> !object.wears().isEmpty())
        .forEach(object -> assertThat(object.category()).isIn(Category.PERSON, Category.FACE));
  }

  private static Stream<SceneObject> objects() {
    return scenes.stream().flatMap(scene -> scene.truth().objects().stream());
  }

  private static Box boxOf(LabelMap labels, int id) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < labels.height(); y++) {
      for (int x = 0; x < labels.width(); x++) {
        if (labels.at(x, y) == id) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new Box(left, top, right, bottom);
  }
}
