package dev.visprog.tools.scene.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.tools.testing.SceneBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
  /**
   * A house in the middle, cars and a dog around it, people on the right, a kite in the sky. The
   * numbers are those of the truth; the picture measures 400×200, the sky ends at 60.
   */
  private static final View VIEW =
      View.of(
          SceneBuilder.of(400, 200)
              .ground(Backdrop.SKY, 0, 60)
              .ground(Backdrop.GRASS, 60, 200)
              .add(Size.LARGE, Colour.WHITE, Category.HOUSE, 150, 40, 230, 120) // 1
              .add(Size.LARGE, Colour.RED, Category.CAR, 20, 100, 80, 130) // 2
              .add(Size.SMALL, Colour.BLUE, Category.CAR, 90, 110, 120, 125) // 3
              .add(Size.SMALL, Colour.BROWN, Category.DOG, 160, 160, 180, 175) // 4
              .add(Size.LARGE, Colour.BLACK, Category.CAT, 190, 150, 215, 175) // 5
              .add(Size.LARGE, Colour.GREEN, Category.PERSON, 260, 80, 290, 160) // 6
              .wearing(Wearable.HAT)
              .face(268, 84, 282, 100)
              .holding(Size.SMALL, Colour.RED, Category.BALLOON, 295, 50, 310, 75) // 7
              .add(Size.SMALL, Colour.PURPLE, Category.PERSON, 330, 100, 350, 160) // 8
              .wearing(Wearable.GLASSES)
              .add(Size.SMALL, Colour.GRAY, Category.KITE, 40, 10, 60, 30) // 9
              .add(Size.SMALL, Colour.RED, Category.BALL, 360, 150, 375, 165) // 10
              .build());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          car                                | 2 3
          The automobiles                    | 2 3
          a red car                          | 2
          RED CAR!                           | 2
          small  blue car                    | 3
          tiny car                           | 3
          big car                            | 2
          kitty                              | 5
          animal                             | 5 4
          animals                            | 5 4
          pet                                | 5 4
          being                              | 6 8 5 4
          vehicles                           | 2 3
          toys                               | 9 7 10
          home                               | 1
          cats or dogs                       | 5 4
          a cat, a dog and a house           | 1 5 4
          either the kite or the ball        | 9 10
          the car that is left of the house and the dog | 2 3 4
          people who do not wear a hat       | 8
          a person who doesn't hold a balloon | 8
          red things                         | 2 7 10
          red or blue cars                   | 2 3
          the red and blue cars              | 2 3
          red-coloured car                   | 2
          grey kite                          | 9
          violet person                      | 8
          person in purple                   | 8
          man                                | 6 8
          kids                               | 6 8
          person wearing a hat               | 6
          people wearing glasses             | 8
          woman with spectacles              | 8
          people not wearing hats            | 8
          person without glasses             | 6
          person with no hat                 | 8
          someone                            | 6 8
          people who wear a hat or glasses   | 6 8
          person wearing a hat and glasses   |
          person wearing a hat but no glasses| 6
          person holding a balloon           | 6
          person with a red balloon          | 6
          person carrying a blue balloon     |
          person who holds an umbrella       |
          person not holding anything        | 8
          person without a balloon           | 8
          woman that is wearing a hat and holding a balloon | 6
          balloon held by a person           | 7
          balls held by a person             |
          things held by a person in a hat   | 7
          balloon held by a person wearing glasses |
          car to the left of the house       | 2 3
          car left of the house              | 2 3
          animal below the house             | 5 4
          cat under the house                | 5
          thing above the house              | 9 7
          person to the right of the house   | 6 8
          blue car to the right of the red car | 3
          dog to the left of the cat below the house | 4
          thing between the house and the small person | 6 5 7
          thing in the upper half            | 1 9 7
          things in the lower half of the picture | 6 2 8 5 3 4 10
          car on the left                    | 2 3
          thing on the left side             | 1 2 3 9 4
          person in the lower right corner   | 6 8
          thing in the top left quarter of the image | 1 9
          balloon next to the person         | 7
          cat beside the dog                 | 5
          kite near the house                |
          the largest car                    | 2
          smallest car                       | 3
          the leftmost animal                | 4
          the second car from the left       | 3
          the first person from the right    | 8
          the third car from the left        |
          second largest car                 | 3
          kite in the sky                    | 9
          thing in the sky                   | 9
          dog on the grass                   | 4
          dog in the picture                 | 4
          cars that are blue                 | 3
          car which is not red               | 3
          dogs that are brown or black       | 4
          animal that is a dog               | 4
          airplanes                          |
          """)
  void findsWhatIsMeant(String phrase, String ids) {
    assertThat(found(phrase)).isEqualTo(ids == null ? "" : ids);
  }

  private static String found(String phrase) {
    try {
      return Phrase.read(phrase).find(VIEW).stream()
          .map(seen -> String.valueOf(((Thing) seen).id()))
          .collect(Collectors.joining(" "));
    } catch (PhraseException e) {
      return "?";
    }
  }

  @Test
  void countsTheFacesOfPeopleAsFacesAndNotAsThings() throws PhraseException {
    assertThat(Phrase.read("faces").find(VIEW))
        .singleElement()
        .isInstanceOfSatisfying(Thing.class, face -> assertThat(face.isPart()).isTrue());
    assertThat(Phrase.read("things").find(VIEW))
        .allSatisfy(seen -> assertThat(((Thing) seen).isPart()).isFalse());
  }

  @Test
  void findsWhatTheBackgroundIsMadeOf() throws PhraseException {
    assertThat(Phrase.read("sky").find(VIEW)).extracting(Seen::noun).containsExactly("sky");
    assertThat(Phrase.read("the background").find(VIEW))
        .extracting(Seen::noun)
        .containsExactly("grass", "sky");
    assertThat(Phrase.read("snow").find(VIEW)).isEmpty();
  }

  @Test
  void takesANightSkyForASkyButNoSkyForANightSky() throws PhraseException {
    View night = View.of(SceneBuilder.of(40, 40).ground(Backdrop.NIGHT_SKY, 0, 40).build());

    assertThat(Phrase.read("sky").find(night)).hasSize(1);
    assertThat(Phrase.read("night sky").find(night)).hasSize(1);
    assertThat(Phrase.read("night sky").find(VIEW)).isEmpty();
  }

  @Test
  void knowsEveryCategoryGroupColourAndBackdropByItsOwnName() throws PhraseException {
    for (Category category : Category.values()) {
      assertThat(Phrase.read(category.noun()).parts().get(0).noun().categories())
          .containsExactly(category);
      assertThat(Phrase.read("the " + category.plural()).parts()).hasSize(1);
    }
    for (Backdrop backdrop : Backdrop.values()) {
      assertThat(Phrase.read(backdrop.noun()).parts().get(0).noun().backdrops()).contains(backdrop);
    }
    for (Colour colour : Colour.values()) {
      assertThat(Phrase.readCondition(colour.word())).isEqualTo(new Condition.Coloured(colour));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sleeping cat           | cannot read 'sleeping cat'
          cat asleep             | cannot read 'cat asleep' from 'asleep' on
          car left of the tram   | cannot read 'car left of the tram' from 'tram' on
          person wearing a scarf | cannot read 'person wearing a scarf' from 'wearing' on
          two dogs               | cannot read 'two dogs'
          Barack Obama           | cannot read 'Barack Obama'
          red                    | cannot read 'red'
          ???                    | got a text without words
          """)
  void saysWhatItCannotRead(String phrase, String message) {
    assertThatThrownBy(() -> Phrase.read(phrase))
        .isInstanceOf(PhraseException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dog that is left of a ",
        "with a ball ",
        "dog to the left of ",
        "not ",
        "red or ",
        "person holding a ball and ",
        "a, b, ",
        "the largest ",
        "\u0000\u001b[31m",
        "'"
      })
  void endsSoonOnAnyLength(String piece) {
    for (int times : List.of(3, 30, 3000)) {
      assertThat(found("dog " + piece.repeat(times))).isIn("?", "", "4");
      assertThat(found("dog " + piece.repeat(times) + "dog")).isIn("?", "", "4");
    }
  }

  @Test
  void keepsMessagesShortAndOnOneLine() {
    assertThatThrownBy(() -> Phrase.read("x\n\u001b[2J".repeat(60)))
        .hasMessageMatching("\\P{Cntrl}{1,300}");
  }
}
