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

class OraclePackTest {
  @TempDir private Path folder;
  private Scene scene;
  private Path picture;
  private Path program;

  @BeforeEach
  void draw() throws IOException {
    scene = new SceneGenerator(7).scene(2);
    picture = SceneFiles.write(scene, folder).resolveSibling(scene.truth().image());
    program = folder.resolve("count.vp");
    Files.writeString(program, "BOX=Loc(image=IMAGE, object='things')\nN=Count(box=BOX)\n");
  }

  @Test
  void answersFromTheTruthBesideThePicture() {
    Cli.Outcome run = Cli.piped().call("run", "--pack", "oracle", "-p", program, picture);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(String.valueOf(scene.truth().objects().size()));
  }

  @Test
  void answersAboutSeveralPictures() throws IOException {
    Path counts = folder.resolve("both.vp");
    Files.writeString(
        counts,
        """
        L=Loc(image=LEFT, object='things')
        R=Loc(image=RIGHT, object='things')
        A=Count(box=L)
        B=Count(box=R)
        N=Eval('{A} + {B}')
        """);
    Scene other = new SceneGenerator(7).scene(3);
    Path second = SceneFiles.write(other, folder).resolveSibling(other.truth().image());

    Cli.Outcome run = Cli.piped().call("run", "--pack", "oracle", "-p", counts, picture, second);

    assertThat(run.out().strip())
        .isEqualTo(String.valueOf(scene.truth().objects().size() + other.truth().objects().size()));
  }

  @Test
  void keepsToTheResearchCodeWhenAsked() {
    Cli.Outcome run =
        Cli.piped().call("run", "--compat", "visprog", "--pack", "oracle", "-p", program, picture);

    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void tellsWhatAPictureWithoutTruthLacks() throws IOException {
    Path photo = Pictures.redAndBlue(folder.resolve("photo.png"), 64, 32);

    Cli.Outcome run = Cli.piped().call("run", "--pack", "oracle", "-p", program, photo);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("NAME.json", "NAME.mask.png", "visprog scenes");
  }

  @Test
  void refusesATruthThatCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("scene-0002.json"), "{\"image\": 7");

    Cli.Outcome run = Cli.piped().call("run", "--pack", "oracle", "-p", program, picture);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("could not read").contains("scene-0002.json");
  }

  @Test
  void saysWhichPacksThereAre() {
    Cli.Outcome run = Cli.piped().call("run", "--pack", "foto", "-p", program, picture);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("got 'foto', want one of photo, paper, sketch, oracle");
  }

  @Test
  void listsItsToolsAsReadyAndLetsPlannersUseThem() {
    String tools = Cli.piped().call("tools", "--pack", "oracle").out();
    Cli.Outcome plan =
        Cli.piped().call("plan", "--pack", "oracle", "Hide the faces with a winking face");

    int gap = tools.indexOf("without a model");
    assertThat(tools.indexOf("Vqa(")).isBetween(0, gap);
    assertThat(tools.indexOf("Replace(")).isGreaterThan(gap);
    assertThat(plan.code()).as(plan.err()).isZero();
  }

  @Test
  void letsAModelOfItsOwnServeATool() throws IOException {
    Path broken = Files.writeString(folder.resolve("yunet.onnx"), "no model");
    Path faces = folder.resolve("faces.vp");
    Files.writeString(faces, "F=FaceDet(image=IMAGE)\nN=Count(box=F)\n");

    Cli.Outcome oracle = Cli.piped().call("run", "--pack", "oracle", "-p", faces, picture);
    Cli.Outcome own =
        Cli.piped()
            .call("run", "--pack", "oracle", "--model", "FaceDet=" + broken, "-p", faces, picture);

    assertThat(oracle.code()).as(oracle.err()).isZero();
    assertThat(own.code()).isEqualTo(5);
  }
}
