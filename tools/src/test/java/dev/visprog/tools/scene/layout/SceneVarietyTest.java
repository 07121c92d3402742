package dev.visprog.tools.scene.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What there is to see in many scenes. */
class SceneVarietyTest {
  private static final int COUNT = 500;

  private static List<SceneTruth> truths = List.of();

  @BeforeAll
  static void draw() {
    SceneGenerator generator = new SceneGenerator(2);
    truths = IntStream.range(0, COUNT).mapToObj(generator::scene).map(Scene::truth).toList();
  }

  @Test
  void showsEachCategoryOften() {
    Map<Category, Long> counts = counted(SceneObject::category);
    for (Category category : Category.values()) {
      assertThat(counts.getOrDefault(category, 0L)).as(category.noun()).isGreaterThan(25);
    }
  }

  @Test
  void showsEachColourBothSizesAndEverythingThatIsWornAndHeld() {
    assertThat(counted(SceneObject::colour).keySet()).contains(Colour.values());
    assertThat(counted(SceneObject::size).keySet()).contains(Size.values());
    assertThat(objects().flatMap(object -> object.wears().stream())).contains(Wearable.values());
    assertThat(objects().flatMap(object -> object.holds().stream()))
        .contains(Category.UMBRELLA, Category.BALLOON, Category.BALL);
  }

  @Test
  void showsEachBackdrop() {
    assertThat(truths.stream().flatMap(truth -> truth.background().stream()).map(Ground::category))
        .contains(Backdrop.values());
  }

  @Test
  void hasSeveralOfAKindInMostScenes() {
    long repeating =
        truths.stream()
            .filter(
                truth ->
                    truth.objects().stream()
                        .collect(
                            Collectors.groupingBy(SceneObject::category, Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(count -> count > 1))
            .count();
    assertThat(repeating).isGreaterThan(COUNT * 6 / 10);
  }

  @Test
  void measuresWithinItsBoundsAndNotOnlySquares() {
    assertThat(truths)
        .allSatisfy(
            truth -> {
              assertThat(truth.width()).isBetween(160, 640);
              assertThat(truth.height()).isBetween(160, 480);
            });
    assertThat(truths.stream().filter(truth -> truth.width() != truth.height()).count())
        .isGreaterThan(COUNT / 2);
  }

  @Test
  void leavesAGapBetweenSmallAndLarge() {
    Map<Category, double[]> ends = new EnumMap<>(Category.class);
    for (SceneTruth truth : truths) {
      double unit = Math.sqrt((double) truth.width() * truth.height());
      for (SceneObject object : truth.objects()) {
        // A person's outline depends on the arms; the height does not.
        boolean person = object.category() == Category.PERSON;
        double extent = person ? object.box().height() : Math.sqrt((double) object.box().area());
        double[] end = ends.computeIfAbsent(object.category(), any -> new double[] {0, 99});
        if (object.visible() == 1 && object.size() == Size.SMALL) {
          end[0] = Math.max(end[0], extent / unit);
        } else if (object.visible() == 1) {
          end[1] = Math.min(end[1], extent / unit);
        }
      }
    }
    ends.forEach(
        (category, end) ->
            assertThat(end[0])
                .as("largest small and smallest large %s", category.noun())
                .isLessThan(0.9 * end[1]));
  }

  @Test
  void keepsEachThingWhereItBelongs() {
    for (SceneTruth truth : truths) {
      for (SceneObject object : truth.objects()) {
        if (object.category() == Category.FISH || object.category() == Category.BOAT) {
          assertThat(truth.background().stream().map(Ground::category)).contains(Backdrop.SEA);
        }
        if (object.category() == Category.PLANE) {
          Ground first = truth.background().get(0);
          assertThat(first.category()).isIn(Backdrop.SKY, Backdrop.NIGHT_SKY);
          assertThat(object.box().y1()).isLessThanOrEqualTo(first.region().y1());
        }
      }
    }
  }

  private static Stream<SceneObject> objects() {
    return truths.stream().flatMap(truth -> truth.objects().stream());
  }

  private static <T> Map<T, Long> counted(Function<SceneObject, T> property) {
    return objects()
        .map(property)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
