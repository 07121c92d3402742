package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunBadInputTest {
  @TempDir private Path folder;
  private Path picture;
  private Path program;

  @BeforeEach
  void makeFiles() throws IOException {
    picture = Pictures.redAndBlue(folder.resolve("picture.png"), 64, 32);
    program =
        Pictures.program(
            folder.resolve("left.vp"),
            "B=Loc(image=IMAGE, object='LEFT')",
            "C=Crop(image=IMAGE, box=B)");
  }

  @Test
  void wantsAnInstructionOrAProgram() {
    assertThat(usage()).contains("got neither an instruction nor --program");
    assertThat(usage(" ", picture)).contains("the instruction is empty");
    assertThat(usage("How many faces are there?")).contains("got no picture");
    assertThat(usage(picture)).contains("the instruction comes before the picture");
    assertThat(usage("--planner", "recorded", "Count", picture)).contains("want a --program");
    assertThat(usage("--planner", "embedded", "-p", program, picture)).contains("one of the two");
  }

  @Test
  void namesThePictureThatCannotBeRead() throws IOException {
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    byte[] whole = Files.readAllBytes(picture);
    Path cut = folder.resolve("cut.png");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    for (Path bad : new Path[] {text, empty, cut, folder, folder.resolve("none.png")}) {
      assertThat(usage("-p", program, bad)).contains(bad.toString());
    }
  }

  @Test
  void aMisspeltPictureIsNoInstruction() {
    assertThat(usage("-p", program, folder.resolve("my picture.png"))).contains("my picture.png");
  }

  @Test
  void refusesAPictureThatIsTooLarge() {
    assertThat(usage("-p", program, picture, "--max-pixels", 1000)).contains("64×32", "1000");
  }

  @Test
  void theProgramMustKnowThePictures() {
    Cli.Outcome two = Cli.piped().call("run", "-p", program, picture, picture);
    assertThat(two.code()).isEqualTo(3);
    assertThat(two.err()).contains("error[unknown-variable]", "left.vp:1:");
    assertThat(two.out()).isEmpty();
  }

  @Test
  void tooManyStepsAreRefusedBeforeAnyRuns() {
    Cli.Outcome run = Cli.piped().call("run", "-p", program, picture, "--max-steps", 1);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("error[too-many-steps]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"picture.xyz", "picture", "picture.png.txt"})
  void wantsAnEndingThatItCanWrite(String name) {
    assertThat(usage("-p", program, picture, "-o", folder.resolve(name))).contains(name, ".png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o", "--report", "--trace"})
  void findsOutEarlyThatAnOutputCannotBeWritten(String option) throws IOException {
    Path inNowhere = folder.resolve("nowhere/out.png");
    assertThat(usage("-p", program, picture, option, inNowhere)).contains("no folder");
    Path taken = Files.createDirectory(folder.resolve("folder.png"));
    assertThat(usage("-p", program, picture, option, taken)).contains("folder.png");
  }

  @Test
  void saysSoWhereWritingIsNotAllowed() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(closed), "this user may write everywhere");
    assertThat(usage("-p", program, picture, "-o", closed.resolve("a.png"))).contains("permission");
    assertThat(usage("-p", program, picture, "--cache", closed)).contains("permission");
  }

  @Test
  void aFullDiskIsAFailureAndLeavesNoHalfFile() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no /dev/full");
    Cli.Outcome run = Cli.piped().call("run", "-p", program, picture, "--report", full);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("could not write '/dev/full'", "space");
  }

  @Test
  void twoOutputsWantTwoFiles() {
    Path same = folder.resolve("same.html");
    assertThat(usage("-p", program, picture, "--report", same, "--trace", same))
        .contains("for two outputs");
  }

  @Test
  void failedChecksLeaveNothingBehind() throws IOException {
    usage("-p", program, folder.resolve("none.png"), "-o", folder.resolve("out.png"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(picture, program);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT, want NAME=FILE",
    "=a.png, want NAME=FILE",
    "LEFT=, want NAME=FILE",
    "2nd=a.png, want letters"
  })
  void namedPicturesHaveANameAndAFile(String input, String problem) {
    assertThat(usage("-p", program, "-i", input)).contains(problem);
  }

  @Test
  void aNameIsGivenOnce() {
    assertThat(usage("-p", program, "-i", "IMAGE=" + picture, picture))
        .contains("two pictures named IMAGE");
  }

  @Test
  void modelsWantAToolThatTakesOneAndAFileThatIsThere() {
    assertThat(usage("-p", program, picture, "--model", "FaecDet=a.onnx"))
        .contains("did you mean 'FaceDet'?");
    assertThat(usage("-p", program, picture, "--model", "Count=a.onnx")).contains("Count");
    assertThat(usage("-p", program, picture, "--model", "a.onnx")).contains("want NAME=FILE");
    Cli.Outcome missing =
        Cli.piped().call("run", "-p", program, picture, "--model", "FaceDet=none.onnx");
    assertThat(missing.code()).isEqualTo(5);
    assertThat(missing.err()).contains("the model 'none.onnx' of FaceDet does not exist");
  }

  @Test
  void aMissingModelIsNotAnUnknownInstruction() throws IOException {
    Path pack = PackFolder.in(folder);
    Cli.Outcome run = Cli.piped().call("run", "How many faces are there?", picture, "--pack", pack);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("FaceDet has no model", "--model FaceDet=");
    Cli.Outcome coffee =
        Cli.piped().call("run", "Make me a cup of coffee", picture, "--pack", pack);
    assertThat(coffee.code()).isEqualTo(4);
  }

  @Test
  void aProgramThatNeedsAMissingModelEndsWithItsCode() throws IOException {
    Path faces = Pictures.program(folder.resolve("faces.vp"), "F=FaceDet(image=IMAGE)");
    Path pack = PackFolder.in(folder);
    Cli.Outcome run = Cli.piped().call("run", "-p", faces, picture, "--pack", pack);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("line 1", "FaceDet has no model");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "s", "-5s", "0s", "5 s", "5x", "1e9h", "999999h", ""})
  void wantsTimesWithTheirUnit(String time) {
    assertThat(usage("-p", program, picture, "--timeout", time)).contains("'--timeout'");
    assertThat(usage("-p", program, picture, "--step-timeout", time)).contains("'--step-timeout'");
  }

  @ParameterizedTest
  @CsvSource({
    "--threads, 0",
    "--threads, many",
    "--max-steps, 0",
    "--max-pixels, -1",
    "--seed, x",
  })
  void wantsNumbersThatMakeSense(String option, String value) {
    assertThat(usage("-p", program, picture, option, value)).contains(option, value);
  }

  @Test
  void aNegativeSeedIsASeed() {
    assertThat(Cli.piped().call("run", "-q", "-p", program, picture, "--seed", "-5").code())
        .isZero();
  }

  @Test
  void strictRunsFailWhereNothingIsFound() throws IOException {
    Path none =
        Pictures.program(
            folder.resolve("none.vp"),
            "A=Loc(image=IMAGE, object='LEFT')",
            "B=Without(object=A, other=A)",
            "C=Crop(image=IMAGE, box=B)");
    Cli.Outcome mild = Cli.piped().call("run", "-p", none, picture);
    assertThat(mild.code()).isZero();
    assertThat(mild.err()).contains("warning: line 3, Crop: ");
    assertThat(Cli.piped().call("run", "--strict", "-p", none, picture).code()).isEqualTo(1);
  }

  @Test
  void anInterruptedRunEndsWithItsCodeAndItsTrace() throws IOException {
    Path trace = folder.resolve("trace.json");
    Thread.currentThread().interrupt();
    Cli.Outcome run =
        Cli.piped().call("run", "-p", program, "-i", "IMAGE=" + picture, "--trace", trace);
    boolean left = Thread.interrupted();
    assertThat(run.code()).isEqualTo(130);
    assertThat(run.err()).contains("interrupted").doesNotContain("error");
    assertThat(run.out()).isEmpty();
    assertThat(left && Files.exists(trace)).isFalse();
  }

  /** The one or two lines on standard error of a call that ends with exit code 2. */
  private static String usage(Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "run";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Cli.Outcome outcome = Cli.piped().call(all);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("error: ").doesNotContain("\tat ", "internal error");
    assertThat(outcome.err().lines().count()).isBetween(1L, 2L);
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
    return outcome.err();
  }
}
