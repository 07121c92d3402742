package dev.visprog.tools.compat;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each difference beside what visprog does otherwise. */
final class ResearchCodeTest {
  private static final Image PICTURE = Pictures.gradient(160, 80);

  private final Toolbox ours = StandardTools.withoutModels();
  private final Toolbox theirs = ResearchCode.of(ours);

  @Test
  void halvesAreCutAtFiveEighths() throws ToolException {
    assertThat(cropOfHalf(ours, "LEFT")).isEqualTo(new Box(0, 0, 80, 80));
    assertThat(cropOfHalf(theirs, "LEFT")).isEqualTo(new Box(0, 0, 100, 80));
    assertThat(cropOfHalf(ours, "RIGHT")).isEqualTo(new Box(80, 0, 160, 80));
    assertThat(cropOfHalf(theirs, "RIGHT")).isEqualTo(new Box(60, 0, 160, 80));
    assertThat(cropOfHalf(ours, "TOP")).isEqualTo(new Box(0, 0, 160, 40));
    assertThat(cropOfHalf(theirs, "TOP")).isEqualTo(new Box(0, 0, 160, 50));
    assertThat(cropOfHalf(ours, "BOTTOM")).isEqualTo(new Box(0, 40, 160, 80));
    assertThat(cropOfHalf(theirs, "BOTTOM")).isEqualTo(new Box(0, 30, 160, 80));
  }

  @Test
  void aboveAndBelowNothingIsTheLeftHalf() throws ToolException {
    assertThat(cropBeside(ours, "CropAbove")).isEqualTo(new Box(0, 0, 160, 40));
    assertThat(cropBeside(theirs, "CropAbove")).isEqualTo(new Box(0, 0, 80, 79));
    assertThat(cropBeside(ours, "CropBelow")).isEqualTo(new Box(0, 40, 160, 80));
    assertThat(cropBeside(theirs, "CropBelow")).isEqualTo(new Box(0, 0, 80, 79));
    assertThat(cropBeside(theirs, "CropLeft")).isEqualTo(new Box(0, 0, 80, 79));
    assertThat(cropBeside(theirs, "CropRight")).isEqualTo(new Box(80, 0, 159, 79));
  }

  @Test
  void sideCropsLeaveOutTheLastRowAndColumn() throws ToolException {
    Region middle = region(60, 30, 100, 50, 1, "dog");
    assertThat(cropBeside(ours, "CropRight", middle)).isEqualTo(new Box(80, 0, 160, 80));
    assertThat(cropBeside(theirs, "CropRight", middle)).isEqualTo(new Box(80, 0, 159, 79));
    assertThat(cropBeside(ours, "CropLeft", middle)).isEqualTo(new Box(0, 0, 80, 80));
    assertThat(cropBeside(theirs, "CropLeft", middle)).isEqualTo(new Box(0, 0, 80, 79));
    assertThat(cropBeside(ours, "CropAbove", middle)).isEqualTo(new Box(0, 0, 160, 40));
    assertThat(cropBeside(theirs, "CropAbove", middle)).isEqualTo(new Box(0, 0, 159, 40));
    assertThat(cropBeside(ours, "CropBelow", middle)).isEqualTo(new Box(0, 40, 160, 80));
    assertThat(cropBeside(theirs, "CropBelow", middle)).isEqualTo(new Box(0, 40, 159, 79));
  }

  @Test
  void replacePaintsOverTheFirstRegionOnly() throws ToolException {
    assertThat(regionsThatReach(StandardSignatures.REPLACE, false)).hasSize(2);
    assertThat(regionsThatReach(StandardSignatures.REPLACE, true)).hasSize(1);
  }

  @Test
  void classifyKeepsOneRegionForEachCategory() throws ToolException {
    assertThat(uniqueThatReachesClassify(false)).isFalse();
    assertThat(uniqueThatReachesClassify(true)).isTrue();
  }

  @Test
  void facesAreWholeBoxes() throws ToolException {
    Region face = new Region(new Box(10, 10, 30, 40), 0.9, "face", Mask.ellipse(20, 30));
    Tool detector = new FakeTool(StandardSignatures.FACE_DET, in(PICTURE, face));
    assertThat(faces(Toolbox.of(detector)).list().get(0).mask()).isNotNull();
    assertThat(faces(ResearchCode.of(Toolbox.of(detector))).list().get(0).mask()).isNull();
  }

  @Test
  void whatDoesNotDifferIsTheSameTool() {
    assertThat(theirs.find("Sort")).isEqualTo(ours.find("Sort"));
    assertThat(theirs.signatures()).isEqualTo(ours.signatures());
  }

  @Test
  void resultsOfTheTwoAreNotMixedUpInACache() {
    Tool crop = ours.find("Crop").orElseThrow();
    assertThat(theirs.find("Crop").orElseThrow().revision())
        .isPresent()
        .isNotEqualTo(crop.revision());
  }

  @Test
  void tinyPicturesAreNeverCutToNothing() throws ToolException {
    Image pixel = Pictures.plain(1, 1, 0x123456);
    for (String half : List.of("LEFT", "RIGHT", "TOP", "BOTTOM")) {
      Regions box = tool(theirs, "Loc").with("image", pixel).with("object", half).regions();
      for (String crop : List.of("Crop", "CropLeft", "CropRight", "CropAbove", "CropBelow")) {
        Image cut = tool(theirs, crop).with("image", pixel).with("box", box).image();
        assertThat(cut).isEqualTo(pixel);
      }
    }
  }

  private static Call tool(Toolbox tools, String name) {
    return Call.of(tools.find(name).orElseThrow());
  }

  private static Box cropOfHalf(Toolbox tools, String half) throws ToolException {
    Regions box = tool(tools, "Loc").with("image", PICTURE).with("object", half).regions();
    return tool(tools, "Crop").with("image", PICTURE).with("box", box).image().frame().window();
  }

  private static Box cropBeside(Toolbox tools, String crop, Region... regions)
      throws ToolException {
    return tool(tools, crop)
        .with("image", PICTURE)
        .with("box", in(PICTURE, regions))
        .image()
        .frame()
        .window();
  }

  private static Regions faces(Toolbox tools) throws ToolException {
    return tool(tools, "FaceDet").with("image", PICTURE).regions();
  }

  private static List<Region> regionsThatReach(Signature signature, boolean asResearchCode)
      throws ToolException {
    FakeTool fake = new FakeTool(signature, PICTURE);
    Toolbox tools = Toolbox.of(fake);
    tool(asResearchCode ? ResearchCode.of(tools) : tools, signature.name())
        .with("image", PICTURE)
        .with("object", in(PICTURE, region(0, 0, 9, 9, 1, "a"), region(20, 20, 30, 30, 1, "b")))
        .with("prompt", "a house")
        .image();
    return fake.calls.get(0).regions("object").list();
  }

  private static boolean uniqueThatReachesClassify(boolean asResearchCode) throws ToolException {
    FakeTool fake = new FakeTool(StandardSignatures.CLASSIFY, in(PICTURE));
    Toolbox tools = Toolbox.of(fake);
    tool(asResearchCode ? ResearchCode.of(tools) : tools, "Classify")
        .with("image", PICTURE)
        .with("categories", new Names(List.of("cat", "dog")))
        .with("unique", new Truth(false))
        .regions();
    return fake.calls.get(0).truth("unique");
  }

  /** Gives what it is told to, and remembers what it was asked. */
  private static final class FakeTool implements Tool {
    private final Signature signature;
    private final Value value;
    private final List<Arguments> calls = new ArrayList<>();

    FakeTool(Signature signature, Value value) {
      this.signature = signature;
      this.value = value;
    }

    @Override
    public Signature signature() {
      return signature;
    }

    @Override
    public Value call(Arguments arguments, ToolContext context) {
      calls.add(arguments);
      return value;
    }
  }
}
