package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs in which a language model on this machine serves as a tool. */
class LanguageModelToolsTest {
  private static final String KEY = "sk-visprog-test-0123456789abcdef";
  @TempDir private Path folder;
  private Path picture;
  private ModelServer server;

  @BeforeEach
  void start() throws IOException {
    picture = Pictures.redAndBlue(folder.resolve("picture.png"), 64, 32);
    server = ModelServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listsWhatEveryChildKnowsWithoutAModel() throws IOException {
    Path program = program("LIST0=List(query='days of the week', max=2)");
    Cli.Outcome run = Cli.piped().call("run", "--program", program, picture);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines()).containsExactly("Monday", "Tuesday");
  }

  @Test
  void saysHowToSetUpAModelForAnythingElse() throws IOException {
    Path program = program("LIST0=List(query='characters of Hamlet')");
    Cli.Outcome run = Cli.piped().call("run", "--program", program, picture);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("--llm URL with --llm-model NAME, or OPENAI_API_KEY");
  }

  @Test
  void listsByTheModelWhereThereIsOne() throws IOException {
    server.says("1. Hamlet\n2. Ophelia\n3. hamlet");
    Path program = program("LIST0=List(query='characters of Hamlet')");
    Cli.Outcome run = run(program);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines()).containsExactly("Hamlet", "Ophelia");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void answersBySeeingAndLeavesTheFiguresInTheTrace() throws IOException {
    server.says("1. yes\n2. Two.\nKey: " + KEY);
    Path trace = folder.resolve("trace.json");
    Path report = folder.resolve("report.html");
    Path program =
        program(
            """
            A=Vqa(image=IMAGE, question='Is it red?')
            B=Vqa(image=IMAGE, question='How many colours are there?')
            C=Eval("{A} and {B} == 2")
            """);
    Cli.Outcome run =
        run(program, "--model", "Vqa=llm", "--trace", trace, "--report", report, "--verbose");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().strip()).isEqualToIgnoringCase("true");
    assertThat(server.requests).hasSize(1);
    JsonNode steps = new ObjectMapper().readTree(Files.readString(trace)).get("steps");
    assertThat(steps.at("/0/revision").asText()).startsWith("tiny-model ");
    assertThat(steps.at("/0/scores").toString()).contains("prompt tokens").contains("1000");
    assertThat(steps.at("/1/scores")).isEmpty();
    assertThat(Files.readString(report)).contains("completion tokens").doesNotContain(KEY);
    assertThat(run.err() + run.out() + Files.readString(trace)).doesNotContain(KEY);
  }

  @Test
  void keepsAnswersWithTheCacheButNotThoseOfAnotherModel() throws IOException {
    Path program = program("A=Caption(image=IMAGE)");
    Path cache = folder.resolve("cache");
    server.says("Red and blue.");
    server.says("Blue and red.");
    Object[] options = {"--model", "Caption=llm", "--cache", cache};
    assertThat(run(program, options).out().strip()).isEqualTo("Red and blue.");
    assertThat(run(program, options).out().strip()).isEqualTo("Red and blue.");
    assertThat(server.requests).hasSize(1);
    Cli.Outcome other =
        Cli.piped()
            .call(
                "run",
                "--program",
                program,
                picture,
                "--model",
                "Caption=llm",
                "--cache",
                cache,
                "--llm",
                server.url(),
                "--llm-model",
                "other-model");
    assertThat(other.out().strip()).isEqualTo("Blue and red.");
  }

  @Test
  void aModelThatDoesNotAnswerIsAFailedStep() throws IOException {
    server.says("I'm sorry, but I can't look at pictures.");
    Cli.Outcome run =
        run(program("A=Vqa(image=IMAGE, question='Who is it?')"), "--model", "Vqa=llm");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("does not answer 'Who is it?'");
  }

  @Test
  void saysWhatIsMissingOnTheCommandLine() throws IOException {
    Path program = program("A=Caption(image=IMAGE)");
    Cli.Outcome homeless =
        Cli.piped().call("run", "--program", program, picture, "--model", "Vqa=llm");
    assertThat(homeless.code()).isEqualTo(2);
    assertThat(homeless.err()).contains("got --model Vqa=llm but no endpoint, want --llm URL");
    Cli.Outcome other = run(program, "--model", "Loc=llm");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("want it for List, Vqa, Caption or Verify");
    Cli.Outcome twice = run(program, "--model", "Vqa=llm", "--model", "VQA=llm");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("got two models for VQA");
    Cli.Outcome file =
        Cli.piped().call("run", "--program", program, picture, "--model", "Vqa=./llm");
    assertThat(file.code()).isEqualTo(5);
    assertThat(file.err()).contains("the model './llm' of Vqa does not exist");
  }

  @Test
  void anEndpointThatIsHalfSetUpStopsNoRunThatNeedsNone() throws IOException {
    Cli half = Cli.piped().with("OPENAI_BASE_URL", server.url());
    Path program = program("A=Loc(image=IMAGE, object='LEFT')\nB=Count(box=A)");
    assertThat(half.call("run", "--program", program, picture).code()).isZero();
    Cli.Outcome asked = half.call("run", "--program", program, picture, "--model", "Vqa=llm");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("--llm-model");
  }

  @Test
  void toolsTellsWhichAreThere() throws IOException {
    Path pack = PackFolder.in(folder);
    String without = Cli.piped().call("tools", "--pack", pack).out();
    int part = without.indexOf("Ready in part:");
    int none = without.indexOf("Known to the checker, but without a model:");
    assertThat(without.indexOf("  Loc(")).isBetween(part, none);
    assertThat(without.indexOf("  List(")).isBetween(part, none);
    assertThat(without.indexOf("  Vqa(")).isGreaterThan(none);
    String with =
        Cli.piped()
            .call(
                "tools",
                "--pack",
                pack,
                "--model",
                "Vqa=llm",
                "--llm",
                server.url(),
                "--llm-model",
                "tiny-model")
            .out();
    assertThat(with.indexOf("  List(")).isBetween(0, with.indexOf("Ready in part:"));
    assertThat(with.indexOf("  Vqa(")).isBetween(0, with.indexOf("Ready in part:"));
    assertThat(with.indexOf("  Caption(")).isGreaterThan(with.indexOf("Known to the checker"));
    assertThat(Cli.piped().call("tools", "List").out()).contains("colours, primary colours");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void tellsMachinesWhatWorksInPart() throws IOException {
    JsonNode loc =
        new ObjectMapper()
            .readTree(
                Cli.piped().call("tools", "Loc", "--json", "--pack", PackFolder.in(folder)).out());
    assertThat(loc.at("/0/ready").asBoolean()).isFalse();
    assertThat(loc.at("/0/restriction/parameter").asText()).isEqualTo("object");
    assertThat(loc.at("/0/restriction/values")).hasSize(4);
  }

  private Path program(String text) throws IOException {
    return Files.writeString(folder.resolve("program.vp"), text);
  }

  private Cli.Outcome run(Path program, Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                "run",
                "--program",
                program,
                picture,
                "--llm",
                server.url(),
                "--llm-model",
                "tiny-model"));
    words.addAll(List.of(more));
    return Cli.piped().with("OPENAI_API_KEY", KEY).call(words.toArray());
  }
}
