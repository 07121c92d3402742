package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir Path folder;

  @Test
  void refusesWhatItDoesNotKnow() {
    Cli.Outcome model = Cli.piped().call("train", "yolo", "--out", folder);
    assertThat(model.code()).isEqualTo(2);
    assertThat(model.err())
        .contains("got the model 'yolo', want one of ")
        .contains("clip", "owlvit-rough", "owlvit", "maskformer", "vilt");
    Cli.Outcome steps = Cli.piped().call("train", "clip", "--out", folder, "--steps", "0");
    assertThat(steps.code()).isEqualTo(2);
    assertThat(steps.err()).contains("got --steps 0, want at least 1");
    Cli.Outcome threads = Cli.piped().call("train", "clip", "--out", folder, "--threads", "0");
    assertThat(threads.code()).isEqualTo(2);
    assertThat(threads.err()).contains("got --threads 0, want at least 1");
  }

  @Test
  void tellsWhatIsWrongWithAState() throws Exception {
    Files.writeString(folder.resolve("step.json"), "{\"steps\": -1}");
    Cli.Outcome run = Cli.piped().call("train", "clip", "--out", folder, "--steps", "1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("step.json").contains("remove the folder to begin anew");
  }

  @Test
  void paintingNeedsItsFirstPart() {
    Cli.Outcome run = Cli.piped().call("train", "inpainting", "--out", folder);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("got no text encoder, want --init with the folder of a CLIP");
  }

  @Test
  void latentsThatAreTrainedOnDoNotChange() throws Exception {
    Path state = Files.createDirectories(folder.resolve("inpainting"));
    Files.writeString(state.resolve("step.json"), "{\"steps\": 7}");
    Cli.Outcome run = Cli.piped().call("train", "vae", "--out", folder);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("want another --out");
  }
}
