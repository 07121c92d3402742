package dev.visprog.training.vilt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.tokenizer.Padding;
import dev.visprog.models.tokenizer.TextTokenizer;
import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.LabelMap;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedTest {
  private static final Box LEFT = new Box(10, 30, 40, 60);
  private static final Box RIGHT = new Box(70, 30, 90, 50);

  @TempDir private Path folder;

  private static List<Asked> many(int scenes, int each) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < scenes; i++) {
      asked.addAll(Asked.of(new SceneGenerator(3).scene(i), each, Chance.of(4, i)));
    }
    return asked;
  }

  /** A brown dog on the left, a red ball on the right, grass all around. */
  private static Scene scene() {
    short[] labels = new short[100 * 80];
    List<SceneObject> objects =
        List.of(
            object(1, Category.DOG, Colour.BROWN, LEFT),
            object(2, Category.BALL, Colour.RED, RIGHT));
    for (SceneObject object : objects) {
      for (int y = object.box().y0(); y < object.box().y1(); y++) {
        for (int x = object.box().x0(); x < object.box().x1(); x++) {
          labels[y * 100 + x] = (short) object.id();
        }
      }
    }
    return new Scene(
        Image.ofBgr(100, 80, new byte[3 * 100 * 80]),
        new SceneTruth(
            "a.png",
            "a.mask.png",
            100,
            80,
            List.of(new Ground(Backdrop.GRASS, Box.ofSize(100, 80))),
            objects),
        LabelMap.of(100, 80, labels));
  }

  private static SceneObject object(int id, Category category, Colour colour, Box box) {
    return new SceneObject(
        id, category, colour, Size.LARGE, box, 1, Set.of(), List.of(), null, null);
  }

  @Test
  void answersAreThoseOfTheScene() {
    Chance chance = new Chance(8);
    Map<String, Set<String>> answers =
        Asked.of(scene(), 3000, chance).stream()
            .filter(
                one -> one.look().picture().width() == 100 && one.look().picture().height() == 80)
            .collect(
                Collectors.groupingBy(
                    Asked::question, Collectors.mapping(Asked::answer, Collectors.toSet())));
    Map<String, String> known =
        Map.of(
            "What color is the dog?", "brown",
            "Is the dog brown?", "yes",
            "Is the dog red?", "no",
            "Is the ball red or brown?", "red",
            "Is there grass?", "yes",
            "Is there a red dog?", "no",
            "How many dogs are there?", "1",
            "What is to the left of the ball?", "dog",
            "What is to the right of the ball?", "nothing",
            "What is the background?", "grass");
    known.forEach(
        (question, answer) ->
            assertThat(answers.get(question)).as(question).containsExactly(answer));
  }

  @Test
  void closeUpsShowWhatTheyAreOf() {
    Look scene = Look.whole(scene());
    for (int i = 0; i < 50; i++) {
      Look close = scene.closeUp(new Chance(i));
      assertThat(close.view().things()).containsExactly(close.subject());
      assertThat(close.picture().width()).isLessThan(60);
    }
  }

  @Test
  void fewThingsAreTwoOrThreeAndTheOthersAreHidden() {
    for (int i = 0; i < 50; i++) {
      Look scene = Look.whole(new SceneGenerator(3).scene(i));
      Look few = scene.few(new Chance(i));
      int things = scene.view().things().size();
      assertThat(few.view().things()).hasSizeGreaterThanOrEqualTo(Math.min(2, things));
      assertThat(few.view().things().size() + few.hidden().size()).isEqualTo(things);
      assertThat(scene.view().things()).containsAll(few.view().things());
      assertThat(few.view().things()).map(few.view()::box).noneMatch(few.hidden()::contains);
    }
  }

  @Test
  void everyKindIsAskedAndYesIsAsFrequentAsNo() {
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    int yes = 0;
    int no = 0;
    for (Asked one : many(40, 20)) {
      kinds.merge(one.kind(), 1, Integer::sum);
      assertThat(AnswerWords.ALL).contains(one.answer());
      yes += one.kind().isYesOrNo() && one.answer().equals("yes") ? 1 : 0;
      no += one.kind().isYesOrNo() && one.answer().equals("no") ? 1 : 0;
    }
    assertThat(kinds).containsOnlyKeys(Kind.values());
    assertThat(yes / (double) (yes + no)).isBetween(0.4, 0.6);
  }

  @Test
  void wordsOfQuestionsAreWhole() throws Exception {
    new ViltLayout(ViltSizes.SHIPPED).write(folder);
    List<String> tokens = QuestionWords.vocabulary().tokens();
    try (TextTokenizer tokenizer = TextTokenizer.open(folder)) {
      for (Asked one : many(20, 20)) {
        long[] ids = tokenizer.encode(List.of(one.question()), Padding.longest()).ids()[0];
        for (long id : ids) {
          assertThat(tokens.get((int) id))
              .as(one.question())
              .doesNotStartWith("##")
              .isNotEqualTo("[UNK]");
        }
      }
      long[] strange = tokenizer.encode(List.of("Zebra?"), Padding.longest()).ids()[0];
      assertThat(tokens.get((int) strange[2])).isEqualTo("##e");
    }
  }
}
