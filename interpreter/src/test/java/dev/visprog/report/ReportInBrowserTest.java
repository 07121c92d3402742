package dev.visprog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.trace.SampleTraces;
import dev.visprog.trace.Trace;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens reports in a real browser; screenshots are left in {@code target/report}. */
class ReportInBrowserTest {
  private static final Map<String, Trace> TRACES =
      Map.of(
          "answered", SampleTraces.answered(),
          "edited", SampleTraces.edited(),
          "failed", SampleTraces.failed(),
          "hostile", SampleTraces.hostile());
  private static final Path SHOTS = Path.of("target/report");

  @TempDir static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void startBrowser() throws Exception {
    Optional<Path> program = Chromium.find();
    assumeTrue(
        program.isPresent(),
        "no chromium on the path; install it, or name one by -Dvisprog.chromium");
    Files.createDirectories(SHOTS);
    chromium = Chromium.start(program.get());
    for (Map.Entry<String, Trace> trace : TRACES.entrySet()) {
      try (Writer out = Files.newBufferedWriter(file(trace.getKey()))) {
        HtmlReport.write(trace.getValue(), out);
      }
    }
  }

  @AfterAll
  static void stopBrowser() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"answered", "edited", "failed", "hostile"})
  void opensWithoutComplaintOrRequest(String name) throws Exception {
    open(name, 1280, 900, "light");

    assertThat(chromium.events("Log.entryAdded")).isEmpty();
    assertThat(chromium.events("Runtime.consoleAPICalled")).isEmpty();
    assertThat(chromium.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(chromium.events("Network.requestWillBeSent"))
        .extracting(event -> event.at("/params/request/url").asText())
        .allMatch(url -> url.startsWith("data:") || url.equals(file(name).toUri().toString()));
    assertThat(chromium.evaluate("getComputedStyle(document.body).maxWidth").asText())
        .as("the style sheet applies")
        .isEqualTo("1024px");
    chromium.screenshot(SHOTS.resolve(name + "-desktop.png"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"answered", "edited", "failed", "hostile"})
  void decodesEveryPicture(String name) throws Exception {
    open(name, 1280, 900, "light");

    JsonNode sizes =
        chromium.evaluate(
            """
            Promise.all([...document.querySelectorAll('image')].map(async image => {
              const copy = new Image();
              copy.src = image.getAttribute('href');
              await copy.decode();
              return copy.naturalWidth;
            }))""");

    assertThat(sizes.size()).isPositive();
    assertThat(sizes).allMatch(size -> size.asInt() > 0);
    assertThat(
            chromium
                .evaluate(
                    "[...document.querySelectorAll('svg.scene use:not(mask use)')]"
                        + ".every(use => use.getBoundingClientRect().width > 0)")
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"answered", "edited", "failed", "hostile"})
  void fitsAPhoneWithoutScrollingSideways(String name) throws Exception {
    open(name, 360, 740, "light");
    chromium.screenshot(SHOTS.resolve(name + "-phone.png"));

    assertThat(
            chromium.evaluate(
                """
                [...document.querySelectorAll('body *:not(.unseen):not(.unseen *):not(.skip)')]
                  .filter(e => !e.closest('svg') || e.matches('svg.scene'))
                  .filter(e => e.getBoundingClientRect().right > 360.5)
                  .filter(e => { for (let p = e.parentElement; p; p = p.parentElement)
                    if (getComputedStyle(p).overflowX !== 'visible' && p !== document.body)
                      return false; return true; })
                  .map(e => e.tagName + '.' + (e.className.baseVal ?? e.className))"""))
        .isEmpty();
    assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(360);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answered", "edited", "failed", "hostile"})
  void turnsDarkWithTheSystem(String name) throws Exception {
    open(name, 1280, 900, "dark");
    chromium.screenshot(SHOTS.resolve(name + "-dark.png"));

    assertThat(brightness("getComputedStyle(document.body).backgroundColor")).isLessThan(60);
    assertThat(brightness("getComputedStyle(document.body).color")).isGreaterThan(200);

    open(name, 1280, 900, "light");
    assertThat(brightness("getComputedStyle(document.body).backgroundColor")).isGreaterThan(230);
    assertThat(brightness("getComputedStyle(document.body).color")).isLessThan(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasEnoughContrast(String scheme) throws Exception {
    for (String name : TRACES.keySet()) {
      open(name, 1280, 900, scheme);
      assertThat(chromium.evaluate(LOW_CONTRAST)).as(name).isEmpty();
    }
  }

  @Test
  void showsHostileTextAsText() throws Exception {
    open("hostile", 1280, 900, "light");

    String answer = chromium.evaluate("document.querySelector('h1').textContent").asText();
    assertThat(answer)
        .startsWith("Answer: <script>alert(1)</script>\" onmouseover='x()' </textarea><!-- -->")
        .contains("${7*7} &lt; ␀␇ [U+202E]evil[U+202C]")
        .contains("</style><img src=x onerror=alert(1)>")
        .endsWith("x".repeat(10_000));
    assertThat(
            chromium.evaluate("document.querySelectorAll('script, img, textarea').length").asInt())
        .isZero();
    assertThat(
            chromium
                .evaluate("[...document.querySelectorAll('*')].some(e => e.onmouseover)")
                .asBoolean())
        .isFalse();
  }

  @Test
  void isWalkedThroughByKeyboard() throws Exception {
    open("answered", 1280, 900, "light");
    List<String> stops = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      chromium.press("Tab", 9);
      stops.add(
          chromium
              .evaluate(
                  "document.activeElement.getAttribute('href')"
                      + " || document.activeElement.tagName.toLowerCase()")
              .asText());
    }

    assertThat(stops)
        .startsWith("#steps", "#step-1", "#step-2", "#step-3", "#step-4", "#step-5")
        .contains("summary", "#step-1-region-1");
  }

  @Test
  void showsTheMarkOfTheRowThatTheKeyboardIsAt() throws Exception {
    open("answered", 1280, 900, "light");
    assertThat(opacity("#step-1-region-1")).isEqualTo(1);

    chromium.evaluate("document.querySelector('#step-1 .r2 a').focus()");

    assertThat(opacity("#step-1-region-1")).isLessThan(0.5);
    assertThat(opacity("#step-1-region-2")).isEqualTo(1);
    assertThat(
            chromium
                .evaluate(
                    "parseFloat(getComputedStyle("
                        + "document.querySelector('#step-1-region-2 .edge')).fillOpacity)")
                .asDouble())
        .isGreaterThan(0.5);
  }

  @Test
  void showsTheMarkOfTheRowAndTheRowOfTheMarkThatTheMouseIsAt() throws Exception {
    open("answered", 1280, 900, "light");

    pointAt("#step-1 .r1");
    assertThat(opacity("#step-1-region-1")).isEqualTo(1);
    assertThat(opacity("#step-1-region-2")).isLessThan(0.5);
    assertThat(opacity("#step-1 .label.m2")).isLessThan(0.5);

    pointAt("#step-1-region-2");
    assertThat(opacity("#step-1-region-1")).isLessThan(0.5);
    String ground = "getComputedStyle(document.querySelector('#step-1 .r%d')).backgroundColor";
    assertThat(chromium.evaluate(ground.formatted(2)))
        .isNotEqualTo(chromium.evaluate(ground.formatted(1)));
  }

  private static double opacity(String selector) throws Exception {
    return chromium
        .evaluate(
            "parseFloat(getComputedStyle(document.querySelector('" + selector + "')).opacity)")
        .asDouble();
  }

  private static void pointAt(String selector) throws Exception {
    JsonNode middle =
        chromium.evaluate(
            """
            (() => {
              const e = document.querySelector('%s');
              e.scrollIntoView({block: 'center'});
              const r = e.getBoundingClientRect();
              return [r.x + r.width / 2, r.y + r.height / 2];
            })()"""
                .formatted(selector));
    chromium.call(
        "Input.dispatchMouseEvent",
        Map.of("type", "mouseMoved", "x", middle.get(0).asDouble(), "y", middle.get(1).asDouble()));
  }

  @Test
  void keepsTheTypeOfALabelOnItsGround() throws Exception {
    for (int width : new int[] {360, 1280}) {
      open("answered", width, 900, "light");
      JsonNode sizes =
          chromium.evaluate(
              """
              [...document.querySelectorAll('.label')].flatMap(label => {
                const type = label.querySelector('text').getBoundingClientRect();
                const ground = label.querySelector('rect').getBoundingClientRect();
                return [type.left - ground.left, ground.right - type.right];
              })""");

      assertThat(sizes).isNotEmpty().allMatch(room -> room.asDouble() > 0);
    }
  }

  @Test
  void bringsTheKeyboardToTheStepThatALinkNames() throws Exception {
    open("failed", 1280, 900, "light");
    chromium.evaluate("document.querySelector('.failure a').click()");

    assertThat(chromium.evaluate("document.querySelector(':target').id").asText())
        .isEqualTo("step-2");
  }

  @Test
  void showsTheOriginalOnDemand() throws Exception {
    open("edited", 1280, 900, "light");
    String visibility = "getComputedStyle(document.querySelector('.before')).visibility";
    assertThat(chromium.evaluate(visibility).asText()).isEqualTo("hidden");

    chromium.evaluate("document.querySelector('.toggle').click()");

    assertThat(chromium.evaluate(visibility).asText()).isEqualTo("visible");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 4000})
  void keepsLabelsLegibleOnPicturesOfAnySize(int side) throws Exception {
    Path file = folder.resolve("side.html");
    try (Writer out = Files.newBufferedWriter(file)) {
      HtmlReport.write(SampleTraces.labelled(side), out);
    }
    for (int width : new int[] {360, 1280}) {
      chromium.size(width, 900, width == 360);
      chromium.media("screen", "light");
      chromium.open(file);
      String height = "document.querySelector('.label').getBoundingClientRect().height";
      assertThat(chromium.evaluate(height).asDouble()).isBetween(12.0, 30.0);
    }
  }

  @Test
  void canBePrinted() throws Exception {
    open("answered", 1280, 900, "dark");
    chromium.media("print", "dark");

    assertThat(brightness("getComputedStyle(document.body).backgroundColor")).isGreaterThan(250);
    chromium.pdf(SHOTS.resolve("answered.pdf"));
    assertThat(SHOTS.resolve("answered.pdf")).isNotEmptyFile();
  }

  private static final String LOW_CONTRAST =
      """
      (() => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
        const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
        const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
          .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
          .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
        const behind = e => { for (; e; e = e.parentElement) {
          const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] > 250) return c; }
          return [255, 255, 255]; };
        const faded = e => { let o = 1; for (; e; e = e.parentElement)
          o *= getComputedStyle(e).opacity; return o; };
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const low = [];
        while (walker.nextNode()) {
          const e = walker.currentNode.parentElement;
          if (!walker.currentNode.data.trim() || e.closest('svg, .unseen, .skip')) continue;
          const back = behind(e), o = faded(e);
          const ink = rgb(getComputedStyle(e).color).map((v, i) => v * o + back[i] * (1 - o));
          const [a, b] = [light(ink), light(back)].sort((p, q) => q - p);
          if ((a + .05) / (b + .05) < 4.5)
            low.push(e.tagName + '.' + e.className + ' ' + ((a + .05) / (b + .05)).toFixed(2));
        }
        return low;
      })()""";

  private static double brightness(String colour) throws Exception {
    String[] rgb = chromium.evaluate(colour).asText().replaceAll("[^\\d,]", "").split(",", -1);
    return (Integer.parseInt(rgb[0]) + Integer.parseInt(rgb[1]) + Integer.parseInt(rgb[2])) / 3.0;
  }

  private static void open(String name, int width, int height, String scheme) throws Exception {
    chromium.size(width, height, width < 600);
    chromium.media("screen", scheme);
    chromium.open(file(name));
  }

  private static Path file(String name) {
    return folder.resolve(name + ".html");
  }
}
