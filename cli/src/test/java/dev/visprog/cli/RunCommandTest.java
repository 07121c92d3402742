package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TraceJson;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir private Path folder;
  private Path picture;

  @BeforeEach
  void draw() throws IOException {
    picture = Pictures.redAndBlue(folder.resolve("picture.png"), 64, 32);
  }

  @Test
  void printsTheAnswerAlone() throws IOException {
    Path program = program("BOX=Loc(image=IMAGE, object='LEFT')", "N=Count(box=BOX)");
    Cli.Outcome run = Cli.piped().call("run", "--program", program, picture);
    assertThat(run).isEqualTo(new Cli.Outcome(0, lines("1"), ""));
  }

  @Test
  void followsAnInstruction() {
    Cli.Outcome run = Cli.piped().call("run", "--json", "Crop the left half", picture);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"planner\" : \"embedded\"", "\"width\" : 32");
  }

  @Test
  void replaysAsTheResearchCodeDidWhenAsked() {
    Cli.Outcome ours = Cli.piped().call("run", "--json", "Crop the left half", picture);
    Cli.Outcome theirs =
        Cli.piped().call("run", "--compat", "visprog", "--json", "Crop the left half", picture);
    assertThat(ours.out()).contains("\"width\" : 32");
    assertThat(theirs.out()).contains("\"width\" : 40");
    assertThat(Cli.piped().call("run", "--compat", "other", "Crop the left half", picture).code())
        .isEqualTo(2);
  }

  @Test
  void readsTheProgramFromStandardInput() {
    Cli.Outcome run = Cli.piped().reading("N=Eval('6 * 7')").call("run", "--program", "-");
    assertThat(run).isEqualTo(new Cli.Outcome(0, lines("42"), ""));
  }

  @Test
  void namesTwoPicturesLeftAndRight() throws IOException {
    Path counts =
        program(
            "L=Loc(image=LEFT, object='TOP')",
            "R=Loc(image=RIGHT, object='TOP')",
            "A=Count(box=L)",
            "B=Count(box=R)",
            "N=Eval('{A} + {B}')");
    assertThat(Cli.piped().call("run", "-p", counts, picture, picture).out()).isEqualTo(lines("2"));
    assertThat(
            Cli.piped()
                .call("run", "-p", counts, "-i", "RIGHT=" + picture, "-i", "LEFT=" + picture)
                .out())
        .isEqualTo(lines("2"));
  }

  @Test
  void numbersMorePictures() throws IOException {
    Path program = program("B=Loc(image=IMAGE3, object='TOP')", "N=Count(box=B)");
    Cli.Outcome run = Cli.piped().call("run", "-p", program, picture, picture, picture);
    assertThat(run.out()).isEqualTo(lines("1"));
  }

  @Test
  void printsRegionsInPixelsOfThePicture() throws IOException {
    Path program =
        program(
            "B=Loc(image=IMAGE, object='RIGHT')",
            "C=Crop(image=IMAGE, box=B)",
            "D=Loc(image=C, object='BOTTOM')");
    assertThat(Cli.piped().call("run", "-p", program, picture).out()).contains("at 32,16,64,32");
  }

  @Test
  void writesAPictureInTheFormatOfItsName() throws IOException {
    Path target = folder.resolve("left.bmp");
    Cli.Outcome run = Cli.piped().call("run", "-p", leftHalf(), picture, "-o", target);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("wrote " + target, "32×32");
    assertThat(Files.readString(target, StandardCharsets.ISO_8859_1)).startsWith("BM");
    BufferedImage left = ImageIO.read(target.toFile());
    assertThat(left.getWidth()).isEqualTo(32);
    assertThat(left.getRGB(5, 5) & 0xffffff).isEqualTo(0xff0000);
  }

  @Test
  void describesAPictureThatNobodyKeeps() throws IOException {
    Cli.Outcome run = Cli.piped().call("run", "-p", leftHalf(), picture);
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("image 32×32");
    assertThat(run.err()).contains("-o FILE keeps it");
    assertThat(Cli.piped().call("run", "-q", "-p", leftHalf(), picture).err()).isEmpty();
  }

  @Test
  void aTextInPlaceOfThePictureIsPrintedAndIsAnError() throws IOException {
    Path target = folder.resolve("out.png");
    Cli.Outcome run = Cli.piped().call("run", "-p", program("N=Eval('1')"), "-o", target);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEqualTo(lines("1"));
    assertThat(run.err()).contains("the answer is no picture but a Number", "leave out -o");
    assertThat(target).doesNotExist();
  }

  @Test
  void leavesAReportAndATraceThatCanBecomeTheSameReport() throws Exception {
    Path report = folder.resolve("report.html");
    Path trace = folder.resolve("trace.json");
    Path later = folder.resolve("later.html");
    Cli.Outcome run =
        Cli.piped()
            .call(
                "run",
                "-p",
                leftHalf(),
                "Cut out the left half",
                picture,
                "--report",
                report,
                "--trace",
                trace);
    assertThat(run.err()).contains("wrote " + report, "wrote " + trace);
    try (Reader in = Files.newBufferedReader(trace)) {
      Trace read = TraceJson.read(in);
      assertThat(read.instruction()).isEqualTo("Cut out the left half");
      assertThat(read.planning().planner()).isEqualTo("recorded");
    }
    assertThat(Cli.piped().call("report", trace, "-o", later).code()).isZero();
    assertThat(later).hasSameTextualContentAs(report);
  }

  @Test
  void aFailedRunLeavesItsReportAndTraceToo() throws Exception {
    Path report = folder.resolve("report.html");
    Path trace = folder.resolve("trace.json");
    Path program = program("A=Eval('2')", "B=Eval('{A} / 0')");
    Cli.Outcome run = Cli.piped().call("run", "-p", program, "--report", report, "--trace", trace);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("error: line 2").doesNotContain("at dev.visprog");
    assertThat(report).content().contains("<html");
    try (Reader in = Files.newBufferedReader(trace)) {
      assertThat(TraceJson.read(in).succeeded()).isFalse();
    }
  }

  @Test
  void answersMachinesInJson() throws IOException {
    Path program = program("BOX=Loc(image=IMAGE, object='LEFT')", "N=Count(box=BOX)");
    JsonNode run = json(Cli.piped().call("run", "--json", "-p", program, picture));
    assertThat(run.at("/answer/type").asText()).isEqualTo("Number");
    assertThat(run.at("/answer/value").isIntegralNumber()).isTrue();
    assertThat(run.at("/answer/value").asInt()).isEqualTo(1);
    assertThat(run.at("/program").asText()).contains("Count(box=BOX)");
    assertThat(run.at("/planner").asText()).isEqualTo("recorded");
    assertThat(run.at("/steps/1/tool").asText()).isEqualTo("Count");
    assertThat(run.at("/steps/1/output").asText()).isEqualTo("1");
    assertThat(run.at("/warnings").isArray()).isTrue();
    assertThat(run.has("milliseconds")).isTrue();
    assertThat(run.has("error")).isFalse();
  }

  @Test
  void givesEveryKindOfAnswerItsJson() throws IOException {
    assertThat(answer("A=Eval('1 < 2')").get("value").booleanValue()).isTrue();
    assertThat(answer("A=Eval('1 / 4')").get("value").doubleValue()).isEqualTo(0.25);
    assertThat(answer("A=Eval(\"'Größe'\")").get("value").asText()).isEqualTo("Größe");
    JsonNode regions = answer("A=Loc(image=IMAGE, object='RIGHT')").get("value");
    assertThat(regions.get(0).get("box").toString()).isEqualTo("[32,0,64,32]");
    Path target = folder.resolve("left.png");
    JsonNode image =
        json(Cli.piped().call("run", "--json", "-p", leftHalf(), picture, "-o", target));
    assertThat(image.at("/answer/file").asText()).isEqualTo(target.toString());
    assertThat(image.at("/answer/width").asInt()).isEqualTo(32);
  }

  @Test
  void keepsJsonInAsciiWhateverTheLocale() throws IOException {
    Path program = program("A=Eval(\"'Größe'\")");
    assertThat(Cli.piped().call("run", "--json", "-p", program).out()).isASCII();
  }

  @Test
  void tellsMachinesWhatFailed() throws IOException {
    Path program = program("A=Eval('2')", "B=Eval('{A} / 0')");
    Cli.Outcome run = Cli.piped().call("run", "--json", "-p", program);
    assertThat(run.code()).isEqualTo(1);
    JsonNode error = json(run).get("error");
    assertThat(error.get("code").asText()).isEqualTo("step-failed");
    assertThat(error.get("exitCode").asInt()).isEqualTo(1);
    assertThat(error.get("line").asInt()).isEqualTo(2);
    Cli.Outcome noPicture = Cli.piped().call("run", "--json", "Count the faces", "none.png");
    assertThat(noPicture.code()).isEqualTo(json(noPicture).at("/error/exitCode").asInt());
  }

  @Test
  void hostileAnswersAreRawInAPipeAndHarmlessOnATerminal() throws IOException {
    Path program = program("A=Eval(\"'\\u001b[2Jboo'\")");
    assertThat(Cli.piped().call("run", "-p", program).out()).isEqualTo(lines("\u001b[2Jboo"));
    assertThat(Cli.onTerminal().call("run", "-p", program).out()).isEqualTo(lines("\\u001b[2Jboo"));
  }

  @Test
  void usesACacheFromRunToRun() throws IOException {
    Path cache = folder.resolve("cache/of/mine");
    Path program = leftHalf();
    json(Cli.piped().call("run", "--json", "--cache", cache, "-p", program, picture));
    JsonNode again =
        json(Cli.piped().call("run", "--json", "--cache", cache, "-p", program, picture));
    assertThat(again.at("/steps/1/cache").asText()).isEqualTo("from-disk");
  }

  @Test
  void tellsEachStepWhenVerbose() throws IOException {
    Cli.Outcome run = Cli.piped().call("run", "-v", "-p", program("A=Eval('1')"));
    assertThat(run.err()).contains("A=Eval('1')", "1 (");
  }

  private JsonNode answer(String line) throws IOException {
    return json(Cli.piped().call("run", "--json", "-p", program(line), picture)).get("answer");
  }

  private static JsonNode json(Cli.Outcome outcome) throws IOException {
    return new ObjectMapper().readTree(outcome.out());
  }

  private Path leftHalf() throws IOException {
    return program("B=Loc(image=IMAGE, object='LEFT')", "C=Crop(image=IMAGE, box=B)");
  }

  private Path program(String... lines) throws IOException {
    return Pictures.program(Files.createTempFile(folder, "program", ".vp"), lines);
  }

  private static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }
}
