package dev.visprog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.trace.Picture;
import dev.visprog.trace.Planning;
import dev.visprog.trace.SampleTraces;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TraceJson;
import dev.visprog.trace.TracedStep;
import dev.visprog.trace.TracedValue;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/visprog/report");
  private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg);base64,[^\"]+");

  static Stream<Arguments> goldens() {
    return Stream.of(
        Arguments.of("answered", SampleTraces.answered()),
        Arguments.of("edited", SampleTraces.edited()),
        Arguments.of("failed", SampleTraces.failed()),
        Arguments.of("voted", SampleTraces.voted()));
  }

  /** The style sheet and the picture bytes, which depend on the JDK's encoder, are left out. */
  @ParameterizedTest
  @MethodSource("goldens")
  void looksAsItDid(String name, Trace trace) throws IOException {
    String html =
        PICTURE
            .matcher(html(trace))
            .replaceAll("data:image/$1;base64,…")
            .replaceAll("(?s)<style>.*?</style>", "<style>…</style>")
            .replaceAll("sha256-[^&]+", "sha256-…");
    Path golden = GOLDEN.resolve(name + ".html");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, html);
    }
    assertThat(html).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void isTheSameForEqualTraces(String name, Trace trace) throws Exception {
    StringWriter json = new StringWriter();
    TraceJson.write(trace, json);

    Trace read = TraceJson.read(new StringReader(json.toString()));

    assertThat(html(read)).as(name).isEqualTo(html(trace));
  }

  @Test
  void embedsEveryPictureOnce() {
    assertThat(count(html(SampleTraces.answered()), PICTURE)).isEqualTo(2);
  }

  @Test
  void admitsItsStyleSheetAndPicturesAndNoScript() throws Exception {
    String html = html(SampleTraces.answered());
    Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);
    assertThat(style.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));

    assertThat(html)
        .contains(
            "content=\"default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "&#39;\"")
        .doesNotContain("<script", " style=", " onclick", "http:", "https:");
  }

  @Test
  void showsHostileTextAsText() {
    String html = html(SampleTraces.hostile());

    assertThat(html)
        .contains("&lt;script>alert(1)&lt;/script>")
        .contains("[U+202E]evil[U+202C] [U+2067]rtl � lone �")
        .contains("␀␇")
        .contains("שלום مرحبا 😀")
        .contains("${7*7}")
        .doesNotContain("<script", "<img", "</textarea", "<!-- -->", "\u202E", "\u0000", "\u0007");
    assertThat(count(html, Pattern.compile("</style>"))).isEqualTo(1);
    assertThat(html.chars().filter(c -> c < 0x20 && c != '\n')).isEmpty();
  }

  @Test
  void hasNoIdTwiceAndNoLinkThatLeadsNowhere() {
    for (Trace trace :
        List.of(
            SampleTraces.answered(),
            SampleTraces.failed(),
            SampleTraces.voted(),
            SampleTraces.hostile())) {
      String html = html(trace);
      List<String> ids = all(html, Pattern.compile(" id=\"([^\"]+)\""));
      List<String> links = all(html, Pattern.compile(" href=\"#([^\"]+)\""));

      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids).containsAll(links);
    }
  }

  @Test
  void linksArgumentsToTheValueTheyHadThen() {
    Trace trace =
        trace(
            List.of(
                SampleTraces.step("A", "Loc", "A=Loc(IMAGE)", 1).notRun(),
                SampleTraces.step("A", "First", "A=First(A)", 2)
                    .argument("object", "A", "A", null)
                    .notRun(),
                SampleTraces.step("B", "First", "B=First(A)", 3)
                    .argument("object", "A", "A", null)
                    .argument("box", "LATER", "LATER", null)
                    .notRun()));
    Page page = Page.of(trace);

    assertThat(page.steps().get(1).arguments().get(0).link()).isEqualTo("step-1");
    assertThat(page.steps().get(2).arguments().get(0).link()).isEqualTo("step-2");
    assertThat(page.steps().get(2).arguments().get(1).link()).isNull();
  }

  @Test
  void showsAQuestionThatCameToNoProgram() {
    Trace trace =
        new Trace(
            "Paint it <red>",
            new Planning(
                "language-model",
                List.of(new Planning.Attempt("I <cannot>", "it will not")),
                null,
                null),
            "",
            List.of(),
            List.of(),
            List.of(),
            null,
            new Trace.Failure(Trace.Failure.Kind.NO_PROGRAM, -1, "it will not"),
            new Trace.Settings(0, "cpu", false),
            Instant.EPOCH,
            0);

    assertThat(html(trace))
        .contains("<h1>No program</h1>", "There is no program.", "I &lt;cannot&gt;", "Not taken:");
  }

  @Test
  void drawsRegionsOfACropInTheOriginal() {
    Image image = SampleTraces.picture(200, 100);
    Image crop = image.crop(new Box(50, 20, 150, 90));
    Regions found =
        new Regions(crop.frame(), List.of(new Region(new Box(5, 6, 20, 30), 0.5, "cup", null)));
    String html =
        html(
            trace(
                List.of(
                    SampleTraces.step("C", "Crop", "C=Crop(IMAGE)", 1).output(image).done(),
                    SampleTraces.step("A", "Loc", "A=Loc(C)", 1).output(found).done())));

    assertThat(html)
        .contains("<rect id=\"step-2-region-1-shape\" x=\"55\" y=\"26\" width=\"15\" height=\"24\"")
        .contains("<rect class=\"window\" x=\"50\" y=\"20\" width=\"100\" height=\"70\"");
  }

  @Test
  void showsWhatAnEditOfACropWasGivenWhereItWorkedAndWhatItGave() {
    Image image = SampleTraces.picture(200, 100);
    Image crop = image.crop(new Box(50, 20, 150, 90));
    Regions found =
        new Regions(
            image.frame(),
            List.of(
                new Region(new Box(40, 10, 70, 60), 0.5, "cup", null),
                new Region(new Box(0, 0, 9, 9), 0.5, "outside", null)));
    Image edited = crop.withBgr(new byte[3 * 100 * 70]);
    String html =
        html(
            trace(
                List.of(
                    SampleTraces.step("C", "Crop", "C=Crop(IMAGE)", 1).output(crop).done(),
                    SampleTraces.step("A", "Loc", "A=Loc(IMAGE)", 1).output(found).done(),
                    SampleTraces.step("E", "BgBlur", "E=BgBlur(C, A)", 1)
                        .argument("image", "C", "C", null)
                        .argument("object", "A", "A", null)
                        .output(edited)
                        .done())));

    assertThat(html)
        .contains("<p>before</p>", "<p>mask</p>", "<p>after</p>")
        .contains("<rect id=\"step-3-mask-1-shape\" x=\"0\" y=\"0\" width=\"20\" height=\"40\"")
        .contains("mask=\"url(#step-3-mask-light)\"")
        .doesNotContain("step-3-mask-2");
  }

  @Test
  void showsAStepWithAPictureAndRegionsOfAnotherPictureAsItIs() {
    Image image = SampleTraces.picture(200, 100);
    Image other = SampleTraces.picture(64, 48);
    Regions found =
        new Regions(other.frame(), List.of(new Region(new Box(4, 1, 7, 6), 0.5, "cup", null)));
    Trace trace =
        trace(
            List.of(
                SampleTraces.step("C", "Crop", "C=Crop(IMAGE)", 1).output(image).done(),
                SampleTraces.step("A", "Loc", "A=Loc(IMAGE)", 1).output(found).done(),
                SampleTraces.step("E", "BgBlur", "E=BgBlur(C, A)", 1)
                    .argument("image", "C", "C", null)
                    .argument("object", "A", "A", null)
                    .output(image)
                    .done()));

    assertThat(html(trace)).doesNotContain("<p>before</p>");
  }

  @Test
  void connectsEveryRowWithItsMark() {
    Image image = SampleTraces.picture(200, 100);
    List<Region> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(new Region(new Box(4 * i, i, 4 * i + 9, i + 9), 0.5, "cup", null));
    }
    String html =
        html(
            trace(
                List.of(
                    SampleTraces.step("A", "Loc", "A=Loc(IMAGE)", 1)
                        .output(new Regions(image.frame(), many))
                        .done())));

    assertThat(html).contains(".r40:is(:hover, :focus-within)").doesNotContain(".r41:is");
    assertThat(count(html, Pattern.compile("<tr class=\"r40\">"))).isEqualTo(1);
    assertThat(count(html, Pattern.compile("class=\"mark m40 "))).isEqualTo(1);
  }

  @Test
  void drawsRegionsOfAPictureThatTheTraceDoesNotShow() {
    Regions regions =
        new Regions(
            SampleTraces.picture(64, 48).frame(),
            List.of(new Region(new Box(0, 0, 5, 5), 0.5, "", null)));

    assertThat(html(trace(List.of(SampleTraces.step("A", "Loc", "A", 1).output(regions).done()))))
        .contains("<rect class=\"absent\" width=\"64\" height=\"48\"");
  }

  @Test
  void keepsTheReportOfAFullHdPictureSmall() {
    Image image = SampleTraces.picture(1920, 1080);
    Trace trace =
        trace(List.of(SampleTraces.step("A", "Loc", "A=Loc(IMAGE)", 1).output(image).done()));

    int picture = Picture.of(image).bytes().length;

    assertThat(html(trace).length()).isLessThan(picture * 4 / 3 + 30_000);
  }

  @Test
  void growsByTheSameAmountForEachStep() {
    assertThat(html(trace(steps(1_000))).length()).isLessThan(1_000 * 2_000);
  }

  @Test
  void passesOnThatTheDiskIsFull() {
    Writer full =
        new FilterWriter(new StringWriter()) {
          @Override
          public void write(char[] text, int from, int count) throws IOException {
            throw new IOException("no space left on device");
          }
        };

    assertThatThrownBy(() -> HtmlReport.write(SampleTraces.answered(), full))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("no space left on device");
  }

  private static List<TracedStep> steps(int count) {
    List<TracedStep> steps = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      steps.add(
          SampleTraces.step("A" + i, "Vqa", "A" + i + "=Vqa(image=IMAGE, question='x')", i)
              .argument("image", "IMAGE", "IMAGE", "image 9×9")
              .took(i, 1)
              .notRun());
    }
    return steps;
  }

  private static Trace trace(List<TracedStep> steps) {
    return new Trace(
        null,
        Planning.by("recorded"),
        "A=Loc(IMAGE)\n",
        List.of(),
        List.of(),
        steps,
        TracedValue.of(new Text("yes")),
        null,
        new Trace.Settings(0, "cpu", false),
        Instant.EPOCH,
        0);
  }

  static String html(Trace trace) {
    StringWriter out = new StringWriter();
    try {
      HtmlReport.write(trace, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> all(String text, Pattern pattern) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }

  private static long count(String text, Pattern pattern) {
    return pattern.matcher(text).results().count();
  }
}
