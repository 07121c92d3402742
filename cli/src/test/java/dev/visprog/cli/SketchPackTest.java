package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.file.SceneFiles;
import dev.visprog.tools.scene.layout.SceneGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of models for drawn scenes: the one that comes with visprog, and those in folders. */
class SketchPackTest {
  @TempDir private Path home;
  private Path pack;
  private Path picture;
  private Path program;

  @BeforeEach
  void write() throws IOException {
    pack = PackFolder.in(home);
    picture = Pictures.redAndBlue(home.resolve("picture.png"), 20, 10);
    program = home.resolve("plan.vp");
  }

  private Cli.Outcome packed(Object... more) {
    Object[] words = new Object[4 + more.length];
    words[0] = "models";
    words[1] = "pack";
    words[2] = pack;
    words[3] = "clip=" + home.resolve("trained");
    System.arraycopy(more, 0, words, 4, more.length);
    return cli().call(words);
  }

  private Cli cli() {
    return Cli.piped().with("HF_HUB_CACHE", home.resolve("cache").toString());
  }

  @Test
  void packWritesListAndCard() throws IOException {
    assertThat(Files.readString(pack.resolve("files.json")))
        .contains("clip/config.json", "README.md", "\"sha256\"");
    assertThat(Files.readString(pack.resolve("README.md")))
        .contains("| `clip`, clip | Select, Classify, Similarity | 0.0 MB |", "## Limits")
        .doesNotContain("vilt", "## Figures", "{");
  }

  @Test
  void figuresThatWereMeasuredStandOnTheCard() throws IOException {
    Path figures = home.resolve("figures.json");
    Files.writeString(
        figures,
        "{\"seed\": 9, \"scenes\": 50, \"measured\": [{\"name\": \"Classify\", \"what\": \"colour\","
            + " \"note\": \"7 left out: Vqa has no model: get one with 'visprog'\","
            + " \"figures\": [{\"of\": \"all\", \"figure\": 0.95, \"low\": 0.9, \"high\": 0.97,"
            + " \"cases\": 400}, {\"of\": \"red\", \"figure\": 0.1}]},"
            + " {\"name\": \"Vqa\", \"what\": \"no case\", \"figures\": []}]}");
    assertThat(packed("--figures", figures).code()).isZero();
    assertThat(Files.readString(pack.resolve("README.md")))
        .contains(
            "--seed 9 --scenes 50`",
            "| Classify: colour; 7 left out: Vqa has no model | 0.950 | 0.900 to 0.970 | 400 |")
        .doesNotContain("no case");
    Files.writeString(figures, "{\"scenes\": 1}");
    Cli.Outcome bad = packed("--figures", figures);
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.err()).contains("holds no figures: got no 'seed'");
  }

  @Test
  void refusesModelsThatNoToolKnowsAndFoldersThatAreNone() {
    Cli.Outcome model = cli().call("models", "pack", pack, "blip=" + home);
    assertThat(model.code()).isEqualTo(2);
    assertThat(model.err()).contains("got the model 'blip', want one of owlvit, maskformer, clip");
    Cli.Outcome folder = cli().call("models", "pack", pack, "clip=" + home.resolve("nowhere"));
    assertThat(folder.code()).isEqualTo(2);
    assertThat(folder.err()).contains("does not exist");
  }

  @Test
  void aPackInAFolderServesItsTools() throws IOException {
    Files.writeString(program, "A=Loc(image=IMAGE, object='LEFT')\nB=Count(box=A)\n");
    Cli.Outcome count = cli().call("run", "--pack", pack, "--program", program, picture);
    assertThat(count.code()).isZero();
    assertThat(count.out().strip()).isEqualTo("1");
    assertThat(count.err()).doesNotContain("warning");
  }

  @Test
  void aDamagedFileOfAPackIsNamed() throws IOException {
    Files.writeString(
        program,
        "A=Loc(image=IMAGE, object='LEFT')\nB=Select(image=IMAGE, object=A, query='dog')\n");
    Files.writeString(pack.resolve("clip/config.json"), "{\"model_type\": \"blip\"}");
    Cli.Outcome run = cli().call("run", "--pack", pack, "--program", program, picture);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("the file clip/config.json of the pack is damaged");
  }

  @Test
  void aFolderThatIsNoPackIsRefused() throws IOException {
    Files.writeString(program, "A=Loc(image=IMAGE, object='LEFT')\n");
    Cli.Outcome run = cli().call("run", "--pack", home, "--program", program, picture);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("files.json of the pack " + home);
  }

  @Test
  void theEmbeddedPackIsThereWithoutAPull() {
    Cli.Outcome pull = cli().call("models", "pull", "sketch");
    assertThat(pull.code()).isZero();
    assertThat(pull.err()).contains("the pack sketch comes with visprog, nothing is fetched");
    assertThat(cli().call("models", "list").out()).contains("sketch: drawn scenes", "sketch/clip");
    Cli.Outcome path = cli().call("models", "path", "sketch");
    Cli.Outcome verify = cli().call("models", "verify", "sketch");
    assertThat(verify.code()).isZero();
    assertThat(path.code()).isZero();
    assertThat(path.out().lines().map(Path::of)).isNotEmpty().allMatch(Files::isDirectory);
  }

  @Test
  void theEmbeddedPackServesThoseWhoNameNone() throws IOException {
    Scene scene = new SceneGenerator(11).scene(3, "scene");
    Path drawn = SceneFiles.write(scene, home).resolveSibling("scene.png");
    Files.writeString(
        program, "S=Seg(image=IMAGE)\nV=Vqa(image=IMAGE, question='Is it day or night?')\n");
    Cli.Outcome run = cli().call("run", "--program", program, drawn);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().strip()).isIn("day", "night");
    assertThat(run.err()).doesNotContain("drawn");
  }
}
