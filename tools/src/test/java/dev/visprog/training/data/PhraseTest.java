package dev.visprog.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseTest {
  private static final Facts DOG =
      new Facts(List.of("dog", "animal"), Colour.BROWN, null, Set.of(), Set.of());
  private static final Facts PERSON =
      new Facts(
          List.of("person", "being"),
          Colour.RED,
          null,
          Set.of(Wearable.HAT),
          Set.of(Category.BALLOON));

  @Test
  void isTrueOfWhatItDescribesAlone() {
    assertThat(new Phrase("animal", Colour.BROWN, null, null, null).isTrueOf(DOG)).isTrue();
    assertThat(new Phrase(null, Colour.BROWN, null, null, null).isTrueOf(DOG)).isTrue();
    assertThat(new Phrase("dog", Colour.BLACK, null, null, null).isTrueOf(DOG)).isFalse();
    assertThat(new Phrase("cat", null, null, null, null).isTrueOf(DOG)).isFalse();
    assertThat(new Phrase("person", null, null, Wearable.HAT, null).isTrueOf(PERSON)).isTrue();
    assertThat(new Phrase("person", null, null, Wearable.GLASSES, null).isTrueOf(PERSON)).isFalse();
    assertThat(new Phrase("person", null, null, null, Category.BALL).isTrueOf(PERSON)).isFalse();
  }

  @Test
  void whatIsSaidOfThingsInScenesIsTrue() {
    Chance chance = new Chance(4);
    Scene scene = new Scenes(11).any(chance);
    for (Thing thing : View.of(scene).things()) {
      for (int i = 0; i < 50; i++) {
        Phrase phrase = Phrase.trueOf(Facts.of(thing), chance);
        assertThat(phrase.isTrueOf(Facts.of(thing))).as(phrase.toString()).isTrue();
        assertThat(phrase.spoken(chance)).isNotBlank();
      }
    }
  }

  @Test
  void speaksOfAttributesInManyWays() {
    Phrase phrase = new Phrase("person", Colour.GRAY, null, Wearable.GLASSES, Category.UMBRELLA);
    Chance chance = new Chance(2);
    for (int i = 0; i < 30; i++) {
      assertThat(phrase.spoken(chance))
          .matches("gr[ae]y person (wearing|with|in) glasses (holding|with) an umbrella");
    }
  }
}
