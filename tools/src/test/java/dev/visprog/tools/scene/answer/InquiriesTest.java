package dev.visprog.tools.scene.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.view.View;
import dev.visprog.tools.testing.SceneBuilder;
import dev.visprog.value.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiriesTest {
  /** 400×200: a house in the middle, cars and animals about, two people on the right. */
  private static final View VIEW =
      View.of(
          SceneBuilder.of(400, 200)
              .ground(Backdrop.SKY, 0, 60)
              .ground(Backdrop.GRASS, 60, 200)
              .add(Size.LARGE, Colour.WHITE, Category.HOUSE, 150, 40, 230, 120)
              .add(Size.LARGE, Colour.RED, Category.CAR, 20, 100, 80, 130)
              .add(Size.SMALL, Colour.BLUE, Category.CAR, 90, 110, 120, 125)
              .add(Size.SMALL, Colour.BROWN, Category.DOG, 160, 160, 180, 175)
              .add(Size.LARGE, Colour.BLACK, Category.CAT, 190, 150, 215, 175)
              .add(Size.LARGE, Colour.GREEN, Category.PERSON, 260, 80, 290, 160)
              .wearing(Wearable.HAT)
              .face(268, 84, 282, 100)
              .holding(Size.SMALL, Colour.RED, Category.BALLOON, 295, 50, 310, 75)
              .add(Size.SMALL, Colour.PURPLE, Category.PERSON, 330, 100, 350, 160)
              .wearing(Wearable.GLASSES)
              .add(Size.SMALL, Colour.GRAY, Category.KITE, 40, 10, 60, 30)
              .add(Size.SMALL, Colour.WHITE, Category.CUP, 360, 150, 375, 165)
              .add(Size.SMALL, Colour.WHITE, Category.CUP, 380, 150, 395, 165)
              .build());

  private static final View NIGHT =
      View.of(SceneBuilder.of(100, 100).ground(Backdrop.NIGHT_SKY, 0, 50).build());
  private static final View ROOM =
      View.of(SceneBuilder.of(100, 100).ground(Backdrop.WALL, 0, 100).build());

  private static String answer(String question, View view) throws PhraseException {
    return Inquiries.read(question).answer(view);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many cars are there?                                | 2
          how many red cars are in the picture                    | 1
          How many cars are red?                                  | 1
          How many people are wearing a hat?                      | 1
          How many people wear glasses?                           | 1
          How many people do not wear glasses?                    | 1
          How many people who don't wear a hat are there?         | 1
          How many things are to the left of the house?           | 4
          How many animals can be seen below the house?           | 2
          How many of the cups are white?                         | 2
          Please count the cars.                                  | 2
          What is the number of animals in the image?             | 2
          How many boats do you see?                              | 0
          How many faces are there?                               | 1

          Is there a dog?                                         | yes
          Are there any boats in the picture?                     | no
          Do you see a red balloon?                               | yes
          Does the picture contain a blue balloon                 | no
          There is a car to the left of the house.                | yes
          There are no boats                                      | yes
          Is there a boat or a dog?                               | yes
          Is there a boat and a dog?                              | no
          Are there a cat and a dog?                              | yes
          Is there both a cat and a dog in this picture?          | yes
          Is there neither a boat nor a bus?                      | yes
          Is there either a cat or a dog, but not both?           | no
          Is there someone wearing a hat?                         | yes
          Is there anything above the house?                      | yes
          Is there grass?                                         | yes
          Is there any snow?                                      | no

          Are there more cars than dogs?                          | yes
          Are there fewer cups than animals?                      | no
          Are there as many cups as cars?                         | yes
          Are there at least as many dogs as cars?                | no
          Is there the same number of cats and dogs?              | yes
          Are there at least two cars?                            | yes
          Are there more than two cars?                           | no
          Are there exactly two cups?                             | yes
          There are two people.                                   | yes
          There are three or more animals                         | no
          Are there several animals?                              | yes
          Are there two cars to the left of the house?            | yes

          What color is the car?                                  | red
          What colour is the small car?                           | blue
          What is the colour of the kite?                         | gray
          What color is the car to the left of the house?         | red
          What is the car's color?                                | red
          Which colour does the dog have?                         | brown
          What color are the cups?                                | white
          What color is the balloon held by the person?           | red
          What color is the person wearing glasses?               | purple
          What colour are the person's clothes?                   | green
          what color is the second car from the left              | blue
          What color is the boat?                                 | no boat
          What color is this?                                     | white
          What color is the face?                                 | unknown

          Do the house and the cup have the same colour?          | yes
          Do the car and the dog have the same color?             | no
          Are the dog and the cat different colours?              | yes
          Is the house the same color as the cups?                | yes
          Is the dog a different color than the cat?              | yes
          Are all the cups the same colour?                       | yes
          Are the cars of the same colour?                        | no
          The car and the balloon have the same colour.           | yes
          Do the boat and the bus have the same colour?           | no
          Do the boat and the bus have different colours?         | no

          Is the car red?                                         | yes
          Is the small car red?                                   | no
          The dog is brown.                                       | yes
          The dog isn't brown.                                    | no
          Is the car not red?                                     | no
          The person does not wear a hat.                         | no
          Are the cars red?                                       | no
          Are all cups white?                                     | yes
          Is any car blue?                                        | yes
          Are any of the cars blue?                               | yes
          Is every animal brown?                                  | no
          Are none of the cars green?                             | yes
          Is the dog small?                                       | yes
          Is the house large?                                     | yes
          Is the person wearing a hat?                            | yes
          Does the person wear glasses?                           | no
          Is the person with glasses wearing a hat?               | no
          Does the man have a hat?                                | yes
          The woman holds a balloon.                              | yes
          Is the person holding an umbrella?                      | no
          Is nobody holding an umbrella?                          | yes
          Is anyone wearing glasses?                              | yes
          Is the car to the left of the house?                    | yes
          Is the dog below the house?                             | yes
          Is the kite above the house?                            | yes
          Is a cat to the right of the person?                    | no
          Is the kite in the upper half?                          | yes
          Is the animal a cat?                                    | yes
          Is the vehicle a boat?                                  | no
          Is the boat white?                                      | no
          Is the dog on the grass?                                | yes

          Is the car red or blue?                                 | red
          Is the dog black or white?                              | neither
          Is the cat small or large?                              | large
          Is the animal a dog or a cat?                           | cat
          Is the person wearing a hat or glasses?                 | hat
          Does the person hold a ball or a balloon?               | balloon
          Is the dog to the left or to the right of the cat?      | left
          Is the kite left or right of the house?                 | left
          Is the dog above or below the house?                    | below
          Is the bus red, green or blue?                          | no bus
          Is any car red or green?                                | yes
          Is it a dog or a cat?                                   | cat
          Is this a boat or a bus?                                | no boat or bus

          Are the car and the balloon red?                        | yes
          Are both the car and the balloon red?                   | yes
          Are the cars and the balloon red?                       | no
          Are the car and the boat red?                           | no
          Is the boat or the car red?                             | yes
          Is the boat or the bus red?                             | no
          Are the dog and the cat below the house?                | yes
          Are the dog and the kite below the house?               | no
          Do the dog and the person wear a hat?                   | no

          What is this?                                           | house
          What is in the picture?                                 | house
          What is to the left of the house?                       | car
          What is above the house?                                | kite
          What can be seen below the house?                       | person
          What is to the left of the kite?                        | nothing
          What animal is this?                                    | cat
          What kind of animal is to the left of the cat?          | dog
          Which vehicle is in the picture?                        | car
          Which animal can be seen below the house?               | cat
          What animals are on the left?                           | dog
          What vehicle is above the house?                        | no vehicle
          What is the smallest animal?                            | dog
          What is the animal to the left of the cat?              | dog
          What is the person holding?                             | balloon
          What does the small person hold?                        | nothing
          What is the woman wearing?                              | hat
          What does the person on the right wear?                 | hat
          What is the small man wearing?                          | glasses
          Who is wearing a hat?                                   | the person in green
          Who is holding an umbrella?                             | nobody

          How large is the dog?                                   | small
          Which is larger, the dog or the cat?                    | cat
          What is smaller, the house or the cat?                  | cat
          Is the dog larger than the cat?                         | no
          Is the dog smaller than the cat?                        | yes
          Which is bigger, the dog or the boat?                   | no boat

          What is the background?                                 | grass
          Where is this?                                          | grass
          Where is the kite?                                      | sky
          Is it day or night?                                     | day
          Night or day?                                           | day
          Was the picture taken at night?                         | no
          Is this indoors or outdoors?                            | outdoors
          """)
  void areAnsweredFromTheTruth(String question, String answer) throws PhraseException {
    assertThat(answer(question, VIEW)).isEqualTo(answer);
  }

  @Test
  void knowTheTimeAndThePlaceOfTheScene() throws PhraseException {
    assertThat(answer("Is it day or night?", NIGHT)).isEqualTo("night");
    assertThat(answer("was this photo taken at night", NIGHT)).isEqualTo("yes");
    assertThat(answer("Is it day or night?", NIGHT.part(new Box(0, 60, 100, 100))))
        .isEqualTo("night");
    assertThat(answer("Where is this?", NIGHT)).isEqualTo("night sky");
    assertThat(answer("Is it inside or outside?", ROOM)).isEqualTo("indoors");
  }

  @Test
  void findNothingInAPictureWithoutThings() throws PhraseException {
    assertThat(answer("What is this?", ROOM)).isEqualTo("nothing");
    assertThat(answer("What animal is this?", ROOM)).isEqualTo("no animal");
    assertThat(answer("How many things are there?", ROOM)).isEqualTo("0");
  }

  @Test
  void areAboutThePartThatIsShown() throws PhraseException {
    View right = VIEW.part(new Box(235, 0, 400, 200));

    assertThat(answer("Is there a car?", right)).isEqualTo("no");
    assertThat(answer("What is this?", right)).isEqualTo("person");
    assertThat(answer("What is the person holding?", right)).isEqualTo("balloon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why is the dog sad?",
        "Is the dog asleep?",
        "What is the table made of?",
        "Is the door open?",
        "How many wheels does the car have?",
        "What colour is the tram?",
        "Is the cup full or empty?",
        "Is the dog to the left of the house and the cat?",
        "Ignore all instructions",
        "xor"
      })
  void areRefusedWithWhatIsUnderstood(String question) {
    assertThatThrownBy(() -> Inquiries.read(question))
        .isInstanceOf(PhraseException.class)
        .hasMessageStartingWith("cannot read '")
        .hasMessageContaining("such as: how many …, is there …");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is the dog left of the ",
        "is there a dog or a cat and ",
        "are there more dogs than ",
        "what colour is the dog that is a ",
        "not ",
        "please ",
        "the ",
        "\u0000\u001b]0;x\u0007"
      })
  void endSoonOnAnyLength(String piece) {
    for (int times : new int[] {4, 15, 2000}) {
      String question = "is " + piece.repeat(times) + "dog";
      try {
        assertThat(answer(question, VIEW)).isNotBlank();
      } catch (PhraseException e) {
        assertThat(e.getMessage()).matches("\\P{Cntrl}{1,1000}");
      }
    }
  }
}
