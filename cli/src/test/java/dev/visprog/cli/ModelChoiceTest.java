package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which model serves which tool, and how it computes, as the command line says. */
class ModelChoiceTest {
  @TempDir Path folder;
  private Path program;
  private Path picture;

  @BeforeEach
  void write() throws IOException {
    program = folder.resolve("plan.vp");
    Files.writeString(program, "A=Loc(image=IMAGE, object='LEFT')\nB=Count(box=A)\n");
    picture = Pictures.redAndBlue(folder.resolve("picture.png"), 20, 10);
  }

  private Cli.Outcome run(Object... more) {
    List<Object> words = new ArrayList<>(List.of("run", "--program", program, picture));
    words.addAll(List.of(more));
    return Cli.piped()
        .with("HF_HUB_CACHE", folder.resolve("cache").toString())
        .call(words.toArray());
  }

  @Test
  void theDeviceAndTheTypeOfNumbersMayBeChosen() {
    assertThat(run("--device", "cpu", "--dtype", "bf16", "--memory", "2g").code()).isZero();
  }

  @Test
  void saysWhichDevicesTypesAndSizesThereAre() {
    Cli.Outcome device = run("--device", "gpu");
    assertThat(device.code()).isEqualTo(2);
    assertThat(device.err()).contains("got device 'gpu', want auto, cpu, cuda, cuda:N or mps");
    Cli.Outcome type = run("--dtype", "fp8");
    assertThat(type.code()).isEqualTo(2);
    assertThat(type.err()).contains("got dtype 'fp8', want auto, fp32, bf16, fp16 or int8");
    Cli.Outcome size = run("--memory", "much");
    assertThat(size.code()).isEqualTo(2);
    assertThat(size.err()).contains("got 'much', want a size such as 500m or 8g");
    Cli.Outcome none = run("--memory", "0");
    assertThat(none.code()).isEqualTo(2);
  }

  @Test
  void aPackThatWasNotPulledIsMissing() {
    Cli.Outcome run = run("--pack", "photo");
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("visprog models pull photo");
  }

  @Test
  void aRepositoryThatWasNotPulledIsMissing() {
    Cli.Outcome run = run("--model", "Vqa=dandelin/vilt-b32-finetuned-vqa");
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("visprog models pull dandelin/vilt-b32-finetuned-vqa");
  }

  @Test
  void aFolderWithoutACheckpointIsToldWhenItsToolIsCalled() throws IOException {
    Files.writeString(program, "A=Vqa(image=IMAGE, question='What is it?')\n");
    Cli.Outcome run = run("--model", "Vqa=" + folder);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("has no config.json");
  }

  @Test
  void aToolThatTakesNoModelGetsNone() {
    Cli.Outcome run = run("--model", "Count=" + folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("got a model for Count: it needs none");
  }

  @Test
  void describedClassesNeedALanguageModel() {
    Cli.Outcome run = run("--class-prompts", "described");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("got --class-prompts described but no endpoint");
    assertThat(run("--class-prompts", "ensemble").code()).isZero();
  }
}
