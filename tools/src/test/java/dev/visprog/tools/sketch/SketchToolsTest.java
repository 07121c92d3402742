package dev.visprog.tools.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.detect.Detector;
import dev.visprog.tools.detect.LocTool;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchToolsTest {
  private static final Image DRAWN = Image.ofBgr(100, 50, new byte[100 * 50 * 3]);
  private final Everywhere model = new Everywhere();
  private final Toolbox tools =
      SketchTools.in(StandardToolbox.declared().with(new LocTool(model)), List.of("LOC"));

  private Regions locate(Image picture, String object, RecordingContext context)
      throws ToolException {
    Tool loc = tools.find("Loc").orElseThrow();
    return (Regions) Call.of(loc).with("image", picture).with("object", object).run(context);
  }

  @Test
  void wordsOfTheSameMeaningArePutToTheModelAsItKnowsThem() throws ToolException {
    RecordingContext context = RecordingContext.lenient();
    Regions found = locate(DRAWN, "red puppies", context);
    assertThat(model.asked).containsExactly("a photo of red dog");
    assertThat(found.list()).extracting(Region::label).containsExactly("red puppies");
    assertThat(context.warnings()).isEmpty();
  }

  @Test
  void nothingIsFoundOfWhatTheModelsCannotKnow() throws ToolException {
    RecordingContext context = RecordingContext.lenient();
    assertThat(locate(DRAWN, "zebra", context).isEmpty()).isTrue();
    assertThat(model.asked).isEmpty();
    assertThat(context.warnings())
        .singleElement()
        .asString()
        .contains("never saw 'zebra'", "person, face, dog", "visprog models pull photo");
  }

  @Test
  void categoriesThatTheModelsCannotKnowAreNeverChosen() throws ToolException {
    Wording some = classify("zebra", "puppies", "cat");
    assertThat(some.arguments().names("categories").values()).containsExactly("dog", "cat");
    assertThat(some.caution().orElseThrow()).contains("'zebra'");
    assertThat(some.isHopeless()).isFalse();
    Wording none = classify("zebra", "gnu");
    assertThat(none.arguments().names("categories").values()).containsExactly("zebra", "gnu");
    assertThat(none.caution().orElseThrow()).contains("'zebra', 'gnu'");
    Wording same = classify("car", "automobile");
    assertThat(same.arguments().names("categories").values()).containsExactly("car", "automobile");
  }

  private static Wording classify(String... categories) throws ToolException {
    Signature signature = StandardSignatures.CLASSIFY;
    return new Wording(
        signature,
        Arguments.bind(
            signature,
            Map.of(
                "image",
                DRAWN,
                "object",
                Regions.none(DRAWN.frame()),
                "categories",
                new Names(List.of(categories)))));
  }

  @Test
  void halvesNeedNoModelAndNoWarning() throws ToolException {
    RecordingContext context = RecordingContext.lenient();
    assertThat(locate(DRAWN, "LEFT", context).list()).hasSize(1);
    assertThat(context.warnings()).isEmpty();
  }

  @Test
  void aPictureThatDoesNotLookDrawnIsTold() throws ToolException {
    byte[] noise = new byte[100 * 50 * 3];
    new Random(1).nextBytes(noise);
    Image picture = Image.ofBgr(100, 50, noise);
    RecordingContext context = RecordingContext.lenient();
    assertThat(locate(picture, "dog", context).list()).hasSize(1);
    assertThat(context.warnings())
        .singleElement()
        .asString()
        .startsWith("the picture does not look drawn")
        .contains("visprog models pull photo");
    RecordingContext part = RecordingContext.lenient();
    locate(picture.crop(new Box(0, 0, 50, 50)), "dog", part);
    assertThat(part.warnings()).isEmpty(); // the whole one was told of
  }

  @Test
  void toolsOfOtherModelsStayAsTheyAre() {
    Toolbox box = StandardToolbox.declared().with(new LocTool(model));
    assertThat(SketchTools.in(box, List.of()).find("Loc")).isEqualTo(box.find("Loc"));
    assertThat(tools.find("Loc").orElseThrow().revision())
        .hasValueSatisfying(revision -> assertThat(revision).contains("drawn scenes"));
  }

  /** Finds one thing, whatever it is asked for. */
  private static final class Everywhere implements Detector {
    final List<String> asked = new ArrayList<>();

    @Override
    public List<List<Found>> find(List<Search> searches) {
      searches.forEach(search -> asked.add(search.description()));
      return searches.stream().map(search -> List.of(new Found(new Box(0, 0, 9, 9), 0.9))).toList();
    }

    @Override
    public Optional<String> revision() {
      return Optional.of("everywhere");
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }
  }
}
