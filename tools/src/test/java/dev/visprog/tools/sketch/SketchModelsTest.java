package dev.visprog.tools.sketch;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.models.clip.TinyClip;
import dev.visprog.models.diffusion.TinyDiffusion;
import dev.visprog.models.embedded.EmbeddedPack;
import dev.visprog.models.embedded.PackWriter;
import dev.visprog.models.embedded.Resources;
import dev.visprog.models.embedded.UnpackedPack;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.maskformer.TinyMaskFormer;
import dev.visprog.models.owlvit.OwlVersion;
import dev.visprog.models.owlvit.TinyOwlVit;
import dev.visprog.models.pack.Pack;
import dev.visprog.models.pack.PackModel;
import dev.visprog.models.vilt.TinyVilt;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.StandardTools;
import dev.visprog.tools.embed.Templates;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every tool on a pack of tiny models with random weights, unpacked as the one in the jar is. */
class SketchModelsTest {
  private static final Image PICTURE = TinyClip.picture(60, 40, 7);
  private static final ModelLibrary LIBRARY = new ModelLibrary(RuntimeSettings.cpu());

  @TempDir static Path home;
  private static Path source;
  private static UnpackedPack unpacked;
  private static Toolbox tools;

  @BeforeAll
  static void write() throws Exception {
    source = home.resolve("source");
    PackWriter.put(source, "owlvit", TinyOwlVit.write(made("owl"), OwlVersion.OWL_VIT));
    PackWriter.put(source, "maskformer", TinyMaskFormer.write(made("mask")));
    PackWriter.put(source, "clip", TinyClip.write(made("clip")));
    PackWriter.put(source, "vilt", TinyVilt.write(made("vilt")));
    PackWriter.put(source, "inpainting", TinyDiffusion.write(made("diffusion")));
    PackWriter.list(source);
    unpacked =
        EmbeddedPack.read(Resources.in(source), "sketch").unpackedIn(home.resolve("unpacked"));
    tools = toolbox(unpacked);
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  private static Path made(String name) throws IOException {
    return Files.createDirectory(home.resolve(name));
  }

  private static Toolbox toolbox(UnpackedPack from) throws Exception {
    Map<String, ModelFolder> models = new LinkedHashMap<>();
    for (PackModel model : Pack.in(source).models()) {
      String folder = model.folder();
      ModelFolder place =
          new ModelFolder(from.folder(folder), model.name(), () -> from.prepare(folder));
      model.tools().forEach(tool -> models.put(tool, place));
    }
    return StandardTools.with(models, LIBRARY, Templates.PHOTO);
  }

  private static Call call(String tool) {
    return Call.of(tools.find(tool).orElseThrow()).with("image", PICTURE);
  }

  @Test
  void everyToolWorksAndUnpacksItsModelWhenItIsCalled() throws ToolException {
    assertThat(tools.ready()).hasSameSizeAs(tools.usable());
    Regions two = in(PICTURE, region(0, 0, 20, 20, 1, "x"), region(20, 10, 60, 40, 1, "y"));
    assertThat(call("Loc").with("object", "a").with("threshold", 0).regions().list()).isNotEmpty();
    for (Region face : call("FaceDet").regions().list()) {
      assertThat(face.label()).isEqualTo("face");
      assertThat(face.box().intersect(PICTURE.frame().bounds())).isEqualTo(face.box());
    }
    assertThat(call("Seg").regions()).isNotNull();
    assertThat(call("Segment").with("object", two).regions().list())
        .extracting(Region::label)
        .containsExactly("x", "y");
    assertThat(call("Select").with("object", two).with("query", "c").regions().list()).hasSize(1);
    Call classify = call("Classify").with("object", two);
    assertThat(classify.with("categories", new Names(List.of("a", "b"))).regions().list())
        .hasSize(2);
    assertThat(call("Vqa").with("question", "a b c").run(RecordingContext.lenient()))
        .isInstanceOf(Text.class);
    assertThat(((Text) call("Caption").run(RecordingContext.lenient())).value()).endsWith(".");
    assertThat(call("Replace").with("object", two).with("prompt", "a").run(lenient()))
        .isInstanceOf(Image.class);
    assertThat(unpacked.folder("owlvit").resolve("config.json")).exists();
  }

  private static RecordingContext lenient() {
    return RecordingContext.lenient();
  }

  @Test
  void aDamagedPackIsToldByTheToolWithTheNameOfTheFile() throws Exception {
    EmbeddedPack pack = EmbeddedPack.read(Resources.in(source), "sketch");
    Path vilt = source.resolve("vilt/config.json");
    byte[] right = Files.readAllBytes(vilt);
    Files.writeString(vilt, "{}");
    try {
      Toolbox damaged = toolbox(pack.unpackedIn(home.resolve("damaged")));
      Call vqa = Call.of(damaged.find("Vqa").orElseThrow()).with("image", PICTURE);
      assertThatExceptionOfType(MissingModelException.class)
          .isThrownBy(() -> vqa.with("question", "a").run(RecordingContext.lenient()))
          .withMessageContaining("/vilt: the file vilt/config.json of the pack is damaged");
    } finally {
      Files.write(vilt, right);
    }
  }
}
