package dev.visprog.tools.model;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.models.blip.TinyBlip;
import dev.visprog.models.clip.TinyClip;
import dev.visprog.models.diffusion.TinyDiffusion;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.maskformer.TinyMaskFormer;
import dev.visprog.models.owlvit.OwlVersion;
import dev.visprog.models.owlvit.TinyOwlVit;
import dev.visprog.models.sam.TinySam;
import dev.visprog.models.vilt.TinyVilt;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.embed.Templates;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools on checkpoints in the published layout, tiny ones with random weights. */
class PublishedModelsTest {
  private static final Image PICTURE = TinyClip.picture(60, 40, 7);
  private static final ModelLibrary LIBRARY =
      new ModelLibrary(RuntimeSettings.cpu().withMemoryBudget(1));

  @TempDir static Path folder;
  private static Toolbox tools;

  @BeforeAll
  static void write() throws Exception {
    Map<String, ModelFolder> models = new LinkedHashMap<>();
    ModelFolder clip = ModelFolder.of(TinyClip.write(made("clip")));
    for (String tool : List.of("Select", "Classify", "Similarity")) {
      models.put(tool, clip);
    }
    models.put("Loc", ModelFolder.of(TinyOwlVit.write(made("owlv2"), OwlVersion.OWL_V2)));
    models.put("Vqa", ModelFolder.of(TinyBlip.answerer(made("blip"))));
    models.put("Verify", ModelFolder.of(TinyVilt.write(made("vilt"))));
    models.put("Caption", ModelFolder.of(TinyBlip.captioner(made("captions"))));
    models.put("Seg", ModelFolder.of(TinyMaskFormer.write(made("maskformer"))));
    models.put("Segment", ModelFolder.of(TinySam.sure(made("sam"))));
    models.put("Replace", ModelFolder.of(TinyDiffusion.write(made("diffusion"))));
    tools = StandardTools.with(models, LIBRARY, Templates.ENSEMBLE);
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  private static Path made(String name) throws Exception {
    return Files.createDirectory(folder.resolve(name));
  }

  private static Call call(String tool) {
    return Call.of(tools.find(tool).orElseThrow()).with("image", PICTURE);
  }

  @Test
  void locFindsBoxesInsideThePicture() throws ToolException {
    Regions found = call("Loc").with("object", "a b").with("threshold", 0).regions();

    assertThat(found.list()).isNotEmpty();
    for (Region region : found.list()) {
      assertThat(region.box().intersect(PICTURE.frame().bounds())).isEqualTo(region.box());
      assertThat(region.label()).isEqualTo("a b");
      assertThat(region.score()).isBetween(0.0, 1.0);
    }
    assertThat(call("Loc").with("object", "a b").with("threshold", 0).regions()).isEqualTo(found);
  }

  @Test
  void classifySelectAndSimilarityShareOneModel() throws ToolException {
    Regions two = in(PICTURE, region(0, 0, 20, 20, 1, "x"), region(20, 10, 60, 40, 1, "y"));

    Regions labelled =
        call("Classify")
            .with("object", two)
            .with("categories", new Names(List.of("a", "b")))
            .regions();
    assertThat(labelled.list()).hasSize(2).allMatch(each -> each.label().matches("[ab]"));
    assertThat(call("Select").with("object", two).with("query", "c").regions().list()).hasSize(1);
    assertThat(call("Similarity").with("text", "a").run(RecordingContext.lenient()))
        .isInstanceOf(Number.class);
  }

  @Test
  void vqaCaptionAndVerifyAnswer() throws ToolException {
    assertThat(call("Vqa").with("question", "what is it?").run(RecordingContext.lenient()))
        .isInstanceOf(Text.class);
    assertThat(call("Caption").run(RecordingContext.lenient())).isInstanceOf(Text.class);
    Regions one = in(PICTURE, region(0, 0, 20, 20, 1, "x"));
    assertThat(call("Verify").with("object", one).with("attribute", "red").regions().size())
        .isBetween(0, 1);
  }

  @Test
  void segmentGivesMasksInTheBoxesOfRegions() throws ToolException {
    Regions two = in(PICTURE, region(0, 0, 20, 20, 0.7, "x"), region(20, 10, 60, 40, 1, "y"));
    RecordingContext context = RecordingContext.lenient();
    Regions shaped = (Regions) call("Segment").with("object", two).run(context);

    assertThat(shaped.list()).extracting(Region::label).containsExactly("x", "y");
    assertThat(shaped.list()).extracting(Region::box).isEqualTo(boxes(two));
    long boxes = shaped.list().stream().filter(each -> each.mask() == null).count();
    assertThat(context.warnings()).hasSize((int) boxes);
    assertThat(call("Segment").with("object", two).regions()).isEqualTo(shaped);
  }

  private static List<Box> boxes(Regions regions) {
    return regions.list().stream().map(Region::box).toList();
  }

  @Test
  void segmentTakesATinyPicture() throws ToolException {
    Image tiny = TinyClip.picture(7, 3, 4);
    Regions one = in(tiny, region(0, 0, 7, 3, 1, "x"));
    assertThat(
            Call.of(tools.find("Segment").orElseThrow())
                .with("image", tiny)
                .with("object", one)
                .regions()
                .size())
        .isEqualTo(1);
  }

  @Test
  void segByAModelOfShapesNamesThemByTheModelOfSelect() throws ToolException {
    ModelFolder sam = ModelFolder.of(folder.resolve("sam"));
    ModelFolder clip = ModelFolder.of(folder.resolve("clip"));
    for (boolean named : new boolean[] {false, true}) {
      Map<String, ModelFolder> models =
          named ? Map.of("Seg", sam, "Select", clip) : Map.of("Seg", sam);
      Tool seg = StandardTools.with(models, LIBRARY, Templates.PHOTO).find("Seg").orElseThrow();
      RecordingContext context = RecordingContext.lenient();
      Regions found = (Regions) Call.of(seg).with("image", PICTURE).run(context);
      assertThat(context.progress()).isNotEmpty().endsWith(1.0);
      assertThat(found.list()).isNotEmpty();
      for (Region region : found.list()) {
        assertThat(region.label().equals("object")).isNotEqualTo(named);
        assertThat(Objects.requireNonNull(region.mask()).area()).isPositive();
      }
      assertThat(seg.revision().orElseThrow().contains("clip")).isEqualTo(named);
    }
  }

  @Test
  void segDividesThePictureIntoRegionsWithMasks() throws ToolException {
    Regions found = call("Seg").regions();

    assertThat(found.list()).isNotEmpty();
    for (Region region : found.list()) {
      assertThat(region.label()).isIn(TinyMaskFormer.LABELS);
      assertThat(Objects.requireNonNull(region.mask()).area()).isPositive();
    }
    assertThat(call("Seg").regions()).isEqualTo(found);
  }

  @Test
  void replacePaintsIntoRegionsAndANarrowRimAlone() throws ToolException {
    Regions one = in(PICTURE, region(10, 10, 30, 30, 1, "x"));
    RecordingContext context = RecordingContext.lenient();
    Image painted = (Image) call("Replace").with("object", one).with("prompt", "a b").run(context);

    assertThat(context.progress()).isNotEmpty().isSorted();
    assertThat(painted).isNotEqualTo(PICTURE);
    assertThat(painted.rgb(5, 5)).isEqualTo(PICTURE.rgb(5, 5));
    assertThat(painted.rgb(36, 20)).isEqualTo(PICTURE.rgb(36, 20));
  }

  @Test
  void everyToolTellsItsRevisionAndLacksNothing() {
    for (String name :
        List.of(
            "Loc",
            "Select",
            "Classify",
            "Similarity",
            "Vqa",
            "Verify",
            "Caption",
            "Seg",
            "Segment",
            "Replace")) {
      Tool tool = tools.find(name).orElseThrow();
      assertThat(tool.missing()).as(name).isEmpty();
      assertThat(tool.revision()).as(name).isPresent();
    }
  }

  @Test
  void aModelOfAnotherKindIsRefusedWithASentence() {
    Map<String, ModelFolder> wrong =
        Map.of(
            "Vqa", ModelFolder.of(folder.resolve("clip")),
            "Loc", ModelFolder.of(folder.resolve("vilt")),
            "Seg", ModelFolder.of(folder.resolve("clip")),
            "Segment", ModelFolder.of(folder.resolve("clip")),
            "Caption", ModelFolder.of(folder.resolve("nowhere")));
    Toolbox others = StandardTools.with(wrong, LIBRARY, Templates.PHOTO);
    Call vqa = Call.of(others.find("Vqa").orElseThrow()).with("image", PICTURE);
    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(() -> vqa.with("question", "what?").run(RecordingContext.lenient()))
        .withMessageContaining("is a 'clip', want one of [blip, vilt] to answer questions");
    Call loc = Call.of(others.find("Loc").orElseThrow()).with("image", PICTURE);
    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(() -> loc.with("object", "dog").regions())
        .withMessageContaining("cannot use the model ");
    Call seg = Call.of(others.find("Seg").orElseThrow()).with("image", PICTURE);
    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(seg::regions)
        .withMessageContaining("is a 'clip', want one of [maskformer, sam");
    Call segment = Call.of(others.find("Segment").orElseThrow()).with("image", PICTURE);
    assertThatExceptionOfType(MissingModelException.class)
        .isThrownBy(() -> segment.with("object", in(PICTURE, region(0, 0, 9, 9, 1, "x"))).regions())
        .withMessageContaining(
            "is a 'clip', want one of [maskformer, sam] to find the shapes of regions");
    assertThat(others.find("Caption").orElseThrow().missing())
        .hasValueSatisfying(missing -> assertThat(missing).endsWith("does not exist"));
  }

  @Test
  void aPictureOfAnyShapeIsTaken() throws ToolException {
    Image thin = TinyClip.picture(1, 300, 3);
    assertThat(
            Call.of(tools.find("Vqa").orElseThrow())
                .with("image", thin)
                .with("question", "what is it?")
                .run(RecordingContext.lenient()))
        .isInstanceOf(Text.class);
    assertThat(
            Call.of(tools.find("Loc").orElseThrow())
                .with("image", thin)
                .with("object", "a")
                .regions()
                .frame())
        .isEqualTo(thin.frame());
  }
}
