package dev.visprog.tools.scene.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.compat.ResearchCode;
import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.tools.testing.SceneBuilder;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OracleToolsTest {
  /** 200×100: sky above grass; a red and a blue car, a dog, a person with hat, face and balloon. */
  private static final Scene SCENE =
      SceneBuilder.of(200, 100)
          .ground(Backdrop.SKY, 0, 40)
          .ground(Backdrop.GRASS, 40, 100)
          .add(Size.SMALL, Colour.BLUE, Category.CAR, 10, 61, 30, 70)
          .add(Size.LARGE, Colour.RED, Category.CAR, 40, 50, 80, 70)
          .add(Size.LARGE, Colour.BROWN, Category.DOG, 90, 70, 110, 80)
          .add(Size.LARGE, Colour.GREEN, Category.PERSON, 140, 30, 160, 90)
          .wearing(Wearable.HAT)
          .face(144, 34, 156, 46)
          .holding(Size.SMALL, Colour.RED, Category.BALLOON, 165, 20, 180, 40)
          .build();

  private static final Image PICTURE = SCENE.picture();
  private static final Toolbox TOOLS = OracleTools.over(List.of(SCENE));

  private static Call call(String name) {
    return call(name, PICTURE);
  }

  private static Call call(String name, Image image) {
    return Call.of(TOOLS.find(name).orElseThrow()).with("image", image);
  }

  private static Regions found(String phrase) throws ToolException {
    return call("Loc").with("object", phrase).regions();
  }

  private static List<Box> boxes(Regions regions) {
    return regions.list().stream().map(Region::box).toList();
  }

  private static List<String> labels(Regions regions) {
    return regions.list().stream().map(Region::label).toList();
  }

  @Test
  void areReadyAllButReplaceAndList() {
    assertThat(TOOLS.tools().stream().filter(tool -> tool.missing().isPresent()))
        .extracting(tool -> tool.signature().name())
        .containsExactlyInAnyOrder("Replace", "List");
  }

  @Test
  void findLargerThingsFirstAsBoxesLabelledWithThePhrase() throws ToolException {
    Regions cars = found(" a car ");

    assertThat(boxes(cars)).containsExactly(new Box(40, 50, 80, 70), new Box(10, 61, 30, 70));
    assertThat(cars.list()).allSatisfy(car -> assertThat(car.label()).isEqualTo("a car"));
    assertThat(cars.list()).allSatisfy(car -> assertThat(car.score()).isEqualTo(1));
    assertThat(cars.list()).allSatisfy(car -> assertThat(car.mask()).isNull());
  }

  @Test
  void findHalvesWithoutKnowingThePicture() throws ToolException {
    Image unknown = Image.ofBgr(10, 10, new byte[300]);

    Regions half = call("Loc", unknown).with("object", "LEFT").regions();

    assertThat(boxes(half)).containsExactly(new Box(0, 0, 5, 10));
  }

  @Test
  void findNothingAndSaySoWhenAPhraseCannotBeRead() throws ToolException {
    RecordingContext context = RecordingContext.strict();

    Regions none = (Regions) call("Loc").with("object", "lighthouse").run(context);

    assertThat(none.isEmpty()).isTrue();
    assertThat(context.warnings())
        .containsExactly("found nothing: the oracle cannot read 'lighthouse'");
  }

  @Test
  void findNothingSilentlyWhenThereIsNothing() throws ToolException {
    RecordingContext context = RecordingContext.strict();

    assertThat(call("Loc").with("object", "boat").run(context))
        .isEqualTo(Regions.none(PICTURE.frame()));
    assertThat(context.warnings()).isEmpty();
  }

  @Test
  void takeOnlyThresholdsThatScoresCanReach() throws ToolException {
    assertThat(call("Loc").with("object", "car").with("threshold", 1).regions().size())
        .isEqualTo(2);
    assertThatThrownBy(() -> call("Loc").with("object", "car").with("threshold", 7).regions())
        .hasMessage("argument 'threshold' got 7, want 0 to 1");
  }

  @Test
  void clipBoxesToTheCrop() throws ToolException {
    Image crop = PICTURE.crop(new Box(50, 0, 200, 100));

    assertThat(boxes(call("Loc", crop).with("object", "car").regions()))
        .containsExactly(new Box(0, 50, 30, 70));
    assertThat(
            boxes(
                call("Loc", PICTURE.crop(new Box(60, 0, 200, 100)))
                    .with("object", "car")
                    .regions()))
        .isEmpty();
  }

  @Test
  void knowAnEditByItsOriginal() throws ToolException {
    Image edited = PICTURE.withBgr(new byte[3 * 200 * 100]);

    assertThat(
            call("Vqa", edited)
                .with("question", "How many cars are there?")
                .run(RecordingContext.lenient()))
        .isEqualTo(new Text("2"));
  }

  @Test
  void enlargeFacesToHeadsWithAnEllipse() throws ToolException {
    Region face = call("FaceDet").regions().list().get(0);

    assertThat(face.box()).isEqualTo(new Box(141, 31, 159, 49));
    assertThat(face.label()).isEqualTo("face");
    assertThat(face.mask()).isEqualTo(Mask.ellipse(18, 18));
  }

  @Test
  void divideThePictureIntoThingsAndStuffWithoutOverlap() throws ToolException {
    Regions parts = call("Seg").regions();

    assertThat(labels(parts))
        .containsExactly("person", "car", "balloon", "dog", "car", "grass", "sky");
    assertThat(parts.list().stream().mapToInt(part -> masked(part).area()).sum())
        .isEqualTo(200 * 100);
  }

  private static Mask masked(Region region) {
    return Objects.requireNonNull(region.mask());
  }

  @Test
  void giveBoxesTheShapeOfTheThingTheyWereFoundFor() throws ToolException {
    Regions shapes = call("Segment").with("object", found("red things")).regions();

    assertThat(boxes(shapes)).isEqualTo(boxes(found("red things")));
    assertThat(masked(shapes.list().get(0)).area()).isEqualTo(40 * 20);
  }

  @Test
  void keepABoxThatMarksNothingInParticularAndSaySo() throws ToolException {
    RecordingContext context = RecordingContext.lenient();
    Regions half = found("TOP");

    assertThat(call("Segment").with("object", half).run(context)).isEqualTo(half);
    assertThat(context.warnings()).hasSize(1);
  }

  @Test
  void selectByLabelMeaningAndTruth() throws ToolException {
    assertThat(selected("car", null)).containsExactly("car", "car");
    assertThat(selected("sky, grass", null)).containsExactly("sky", "grass");
    assertThat(selected("lawn", null)).containsExactly("grass");
    assertThat(selected("vehicles", null)).containsExactly("car", "car");
    assertThat(selected("red thing", null)).containsExactly("car");
    assertThat(selected("blue car, dog, dog", null)).containsExactly("car", "dog");
    assertThat(selected("person", "PERSON")).containsExactly("person");
    assertThat(selected("red thing", "balloon, dog")).containsExactly("balloon");
    assertThat(selected("car", "person")).isEmpty();
    assertThat(selected("boat", null)).isEmpty();
  }

  private static List<String> selected(String query, @Nullable String category)
      throws ToolException {
    Call call = call("Select").with("object", call("Seg").regions()).with("query", query);
    return labels((category == null ? call : call.with("category", category)).regions());
  }

  @Test
  void selectLabelsWithTheEndingsOfCoco() throws ToolException {
    Regions wall =
        new Regions(
            PICTURE.frame(),
            List.of(
                new Region(new Box(0, 0, 9, 9), 1, "wall-other-merged", null),
                new Region(new Box(9, 9, 20, 20), 1, "Sky-other", null)));

    assertThat(labels(call("Select").with("object", wall).with("query", "sky").regions()))
        .containsExactly("Sky-other");
  }

  @Test
  void sayWhatNoRegionIs() throws ToolException {
    RecordingContext context = RecordingContext.lenient();

    call("Select")
        .with("object", call("Seg").regions())
        .with("query", "purple cow, boat")
        .run(context);

    assertThat(context.warnings())
        .containsExactly(
            "picked nothing: the oracle cannot read 'purple cow' from 'cow' on",
            "no region is 'boat'");
  }

  @Test
  void warnOnOneLineOfBearableLengthWhateverIsAsked() throws ToolException {
    RecordingContext context = RecordingContext.lenient();

    call("Select")
        .with("object", call("Seg").regions())
        .with("query", "boat\u001b[2J\n" + "!".repeat(900))
        .run(context);

    assertThat(context.warnings()).singleElement().asString().matches("\\P{Cntrl}{1,300}");
  }

  @Test
  void classifyByWhatIsTrueAndTellsMost() throws ToolException {
    Regions things = found("things");

    assertThat(classified(things, false, "animal", "dog", "car", "person", "toy"))
        .containsExactly("person", "car", "toy", "dog", "car");
    assertThat(classified(things, true, "vehicle", "dog")).containsExactly("vehicle", "dog");
    assertThat(classified(things, false, "red", "blue")).containsExactly("red", "red", "blue");
    assertThat(classified(things, false, "wearing a hat", "large car"))
        .containsExactly("wearing a hat", "large car");
  }

  private static List<String> classified(Regions regions, boolean unique, String... categories)
      throws ToolException {
    return labels(
        call("Classify")
            .with("object", regions)
            .with("categories", new Names(List.of(categories)))
            .with("unique", new Truth(unique))
            .regions());
  }

  @Test
  void classifyTheWholePictureByItsLargestFittingThing() throws ToolException {
    Call whole = call("Classify").with("categories", new Names(List.of("dog", "balloon", "snow")));
    Call stuff = call("Classify").with("categories", new Names(List.of("snow", "grass")));

    assertThat(labels(whole.regions())).containsExactly("balloon");
    assertThat(boxes(whole.regions())).containsExactly(new Box(0, 0, 200, 100));
    assertThat(labels(stuff.regions())).containsExactly("grass");
  }

  @Test
  void classifyTheWholePictureByItsBackgroundEvenBehindAThingThatFillsMuchOfIt()
      throws ToolException {
    Scene scene =
        SceneBuilder.of(200, 100)
            .ground(Backdrop.GRASS, 0, 100)
            .add(Size.LARGE, Colour.WHITE, Category.HOUSE, 40, 10, 140, 90)
            .build();
    Tool classify = OracleTools.over(List.of(scene)).find("Classify").orElseThrow();

    Call whole = Call.of(classify).with("image", scene.picture());

    assertThat(labels(whole.with("categories", new Names(List.of("snow", "grass"))).regions()))
        .containsExactly("grass");
  }

  @Test
  void neverGuessWhoSomebodyIs() throws ToolException {
    RecordingContext context = RecordingContext.lenient();
    Regions faces = call("FaceDet").regions();

    Regions named =
        (Regions)
            call("Classify")
                .with("object", faces)
                .with("categories", new Names(List.of("Ada Lovelace", "Grace Hopper")))
                .run(context);

    assertThat(named.isEmpty()).isTrue();
    assertThat(context.warnings()).hasSize(3).last().asString().contains("none of the categories");
  }

  @Test
  void verifyWhatIsTrueOfTheMarkedThings() throws ToolException {
    assertThat(verified(found("car"), "red")).containsExactly(new Box(40, 50, 80, 70));
    assertThat(verified(found("car"), "to the left of the dog")).hasSize(2);
    assertThat(verified(found("things"), "an animal")).containsExactly(new Box(90, 70, 110, 80));
    assertThat(verified(found("person"), "holding a balloon")).hasSize(1);
    assertThat(verified(call("FaceDet").regions(), "wearing a hat")).hasSize(1);
    assertThat(verified(call("FaceDet").regions(), "wearing glasses")).isEmpty();
  }

  private static List<Box> verified(Regions regions, String attribute) throws ToolException {
    return boxes(call("Verify").with("object", regions).with("attribute", attribute).regions());
  }

  @Test
  void verifyNothingThatCannotBeRead() throws ToolException {
    RecordingContext context = RecordingContext.lenient();

    Regions kept =
        (Regions)
            call("Verify").with("object", found("dog")).with("attribute", "asleep").run(context);

    assertThat(kept.isEmpty()).isTrue();
    assertThat(context.warnings())
        .containsExactly("kept no region: the oracle cannot read 'asleep'");
  }

  @Test
  void recogniseWhatWasFoundInACrop() throws ToolException {
    Image crop = PICTURE.crop(new Box(55, 0, 200, 100));
    Regions car = call("Loc", crop).with("object", "car").regions();

    assertThat(verified(car, "red")).containsExactly(new Box(55, 50, 80, 70));
  }

  @Test
  void refuseQuestionsThatCannotBeRead() {
    assertThatThrownBy(
            () -> call("Vqa").with("question", "Is the dog happy?").run(RecordingContext.lenient()))
        .isInstanceOf(ToolException.class)
        .hasMessageStartingWith("the oracle cannot read 'Is the dog happy?'")
        .hasMessageContaining("how many");
  }

  @Test
  void describeThePictureInASentence() throws ToolException {
    assertThat(call("Caption").run(RecordingContext.lenient()))
        .isEqualTo(
            new Text(
                "A person in green with a hat and a red balloon, a red car, a brown dog and a blue"
                    + " car, grass and sky behind them."));
    assertThat(
            call("Caption", PICTURE.crop(new Box(0, 0, 200, 10))).run(RecordingContext.lenient()))
        .isEqualTo(new Text("Nothing but sky."));
  }

  @Test
  void compareATextByTheShareThatIsTrue() throws ToolException {
    assertThat(similarity("a brown dog")).isEqualTo(1);
    assertThat(similarity("a boat")).isZero();
    assertThat(similarity("a dog that chases a ball")).isEqualTo(1.0 / 3, within(1e-9));
    assertThat(similarity("a dog and a lighthouse")).isEqualTo(0.5);
  }

  private static double similarity(String text) throws ToolException {
    return call("Similarity").with("text", text).number();
  }

  @Test
  void sayHowToMakeAPictureKnown() {
    Image unknown = Image.ofBgr(10, 10, new byte[300]);

    for (String name : List.of("FaceDet", "Seg", "Caption")) {
      assertThatThrownBy(() -> call(name, unknown).run(RecordingContext.lenient()))
          .isInstanceOf(ToolException.class)
          .hasMessageContaining("NAME.json and NAME.mask.png beside NAME.png")
          .hasMessageContaining("visprog scenes");
    }
  }

  @Test
  void serveTheResearchCodesBehaviour() throws ToolException {
    Tool classify = ResearchCode.of(TOOLS).find("Classify").orElseThrow();

    Regions unique =
        Call.of(classify)
            .with("image", PICTURE)
            .with("object", found("car"))
            .with("categories", new Names(List.of("car", "boat")))
            .regions();

    assertThat(unique.size()).isEqualTo(1);
  }
}
