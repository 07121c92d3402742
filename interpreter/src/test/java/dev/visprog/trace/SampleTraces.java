package dev.visprog.trace;

import dev.visprog.fake.Drawn;
import dev.visprog.llm.Usage;
import dev.visprog.trace.Trace.Failure;
import dev.visprog.trace.Trace.Settings;
import dev.visprog.trace.TracedStep.Cache;
import dev.visprog.trace.TracedStep.Score;
import dev.visprog.trace.TracedStep.Status;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Traces as an interpreter would leave them, put together by hand. */
public final class SampleTraces {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00.25Z");

  private SampleTraces() {}

  /** A picture with a smooth pattern, so that JPEG suits it. */
  public static Image picture(int width, int height) {
    byte[] bgr = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = 3 * (y * width + x);
        bgr[at] = (byte) (255 * y / height);
        bgr[at + 1] = (byte) (128 + 100 * Math.sin(9.0 * x / width + 5.0 * y / height));
        bgr[at + 2] = (byte) (255 * x / width);
      }
    }
    return Image.ofBgr(width, height, bgr);
  }

  /** A question with regions, a crop, a text answer, a renamed value and a repaired plan. */
  public static Trace answered() {
    Image image = picture(400, 300);
    Regions dogs =
        new Regions(
            image.frame(),
            List.of(
                new Region(new Box(40, 120, 140, 260), 0.93, "dog", Mask.ellipse(100, 140)),
                new Region(new Box(230, 60, 399, 250), 0.41, "cat & kitten", null)));
    Image crop = image.crop(new Box(15, 85, 165, 295));
    return new Trace(
        "What colour is the dog that is \"left\" of the <cat>?",
        new Planning(
            "embedded",
            List.of(
                new Planning.Attempt("OBJ0=Locate(IMAGE)", "plan.vp:1:6: error[unknown-tool]: …"),
                new Planning.Attempt("OBJ0=Loc(image=IMAGE, object='dog')", null)),
            null,
            null),
        """
        # find it, then look closely
        OBJ0=Loc(image=IMAGE, object='dog')
        IMAGE0=Crop(image=IMAGE, box=OBJ0)

        ANSWER0=Vqa(image=IMAGE0, question='What colour is it?')
        LIST0=List(query='dog colours')
        FINAL=ANSWER0
        """,
        List.of("plan.vp:6:1: warning[unused-step]: nothing uses 'LIST0'"),
        List.of(input("IMAGE", image), input("HINT", new Text("a dog"))),
        List.of(
            step("OBJ0", "Loc", "OBJ0=Loc(image=IMAGE, object='dog')", 2)
                .argument("image", "IMAGE", "IMAGE", image.summary())
                .argument("object", "'dog'", null, "dog")
                .output(dogs)
                .score("best", 0.93)
                .revision("owlv2-base-patch16-ensemble@8f1c")
                .took(1_200, 840_000)
                .done(),
            step("IMAGE0", "Crop", "IMAGE0=Crop(image=IMAGE, box=OBJ0)", 3)
                .argument("image", "IMAGE", "IMAGE", image.summary())
                .argument("box", "OBJ0", "OBJ0", dogs.summary())
                .output(crop)
                .took(841_300, 900)
                .done(),
            step("ANSWER0", "Vqa", "ANSWER0=Vqa(image=IMAGE0, question='What colour is it?')", 5)
                .argument("image", "IMAGE0", "IMAGE0", crop.summary())
                .argument("question", "'What colour is it?'", null, "What colour is it?")
                .output(new Text("brown and white"))
                .score("probability", 0.72)
                .score("odds", Double.POSITIVE_INFINITY)
                .warning("the picture is small, 150×210 pixels")
                .revision("blip-vqa-base@e3b0")
                .cache(Cache.FROM_DISK)
                .took(842_400, 120)
                .done(),
            step("LIST0", "List", "LIST0=List(query='dog colours')", 6)
                .argument("query", "'dog colours'", null, "dog colours")
                .output(new Names(List.of("brown", "black", "white")))
                .took(1_250, 310_000)
                .done(),
            step("FINAL", "=", "FINAL=ANSWER0", 7)
                .argument("var", "ANSWER0", "ANSWER0", "brown and white")
                .output(new Text("brown and white"))
                .took(842_600, 2)
                .done()),
        TracedValue.of(new Text("brown and white")),
        null,
        new Settings(7, "cpu", false),
        START,
        842_700);
  }

  /** A picture that was edited inside a ring-shaped mask. */
  public static Trace edited() {
    Image image = picture(100, 80);
    Regions faces =
        new Regions(
            image.frame(), List.of(new Region(new Box(30, 20, 70, 60), 0.99, "face", ring(40))));
    byte[] bgr = image.toBgr();
    for (int i = 0; i < bgr.length / 2; i++) {
      bgr[i] = (byte) 128;
    }
    Image grey = image.withBgr(bgr);
    return new Trace(
        "Blur everything but the face",
        Planning.by("recorded"),
        "OBJ0=FaceDet(image=IMAGE)\nIMAGE0=BgBlur(image=IMAGE, object=OBJ0)\n",
        List.of(),
        List.of(input("IMAGE", image)),
        List.of(
            step("OBJ0", "FaceDet", "OBJ0=FaceDet(image=IMAGE)", 1)
                .argument("image", "IMAGE", "IMAGE", image.summary())
                .output(faces)
                .took(100, 21_000)
                .done(),
            step("IMAGE0", "BgBlur", "IMAGE0=BgBlur(image=IMAGE, object=OBJ0)", 2)
                .argument("image", "IMAGE", "IMAGE", image.summary())
                .argument("object", "OBJ0", "OBJ0", faces.summary())
                .output(grey)
                .cache(Cache.FROM_RUN)
                .took(21_200, 9_000)
                .done()),
        TracedValue.of(grey),
        null,
        new Settings(0, "cuda:0", true),
        START,
        30_300);
  }

  /** A run that stopped at its second step, without an instruction. */
  public static Trace failed() {
    Image image = picture(120, 90);
    return new Trace(
        null,
        Planning.by("recorded"),
        "OBJ0=Loc(image=LEFT, object='unicorn')\n"
            + "ANSWER0=Vqa(image=LEFT, question='What?')\nOUT=Result(var=ANSWER0)",
        List.of(),
        List.of(input("LEFT", image)),
        List.of(
            step("OBJ0", "Loc", "OBJ0=Loc(image=LEFT, object='unicorn')", 1)
                .argument("image", "LEFT", "LEFT", image.summary())
                .argument("object", "'unicorn'", null, "unicorn")
                .output(Regions.none(image.frame()))
                .warning("no 'unicorn' in the picture")
                .took(10, 5_000)
                .done(),
            step("ANSWER0", "Vqa", "ANSWER0=Vqa(image=LEFT, question='What?')", 2)
                .argument("image", "LEFT", "LEFT", image.summary())
                .argument("question", "'What?'", null, "What?")
                .took(5_020, 60)
                .failed("got no model for Vqa, want one; pull the photo pack"),
            step("OUT", "Result", "OUT=Result(var=ANSWER0)", 3)
                .argument("var", "ANSWER0", "ANSWER0", null)
                .notRun()),
        null,
        new Failure(Failure.Kind.MODEL_MISSING, 1, "got no model for Vqa, want one"),
        new Settings(0, "cpu", false),
        START,
        5_100);
  }

  /** An answer that two programs of a language model gave, the first after a repair. */
  public static Trace voted() {
    Image image = picture(120, 90);
    String program = "BOX0=Loc(image=IMAGE, object='dog')\nANSWER0=Count(box=BOX0)\n";
    String other = "ANSWER0=Vqa(image=IMAGE, question='How many <dogs> are there?')\n";
    Regions dogs =
        Drawn.regions(image, Drawn.region(10, 10, "dog", 0.9), Drawn.region(60, 40, "dog", 0.8));
    Usage first = new Usage(1, 2_310, 41, 1_250_000, 0.00031);
    Usage second = new Usage(3, 2_420, 38, 4_000_000, 0.0004);
    return new Trace(
        "How many dogs are there?",
        new Planning(
            "language-model",
            List.of(
                new Planning.Attempt(
                    "Sure! BOX0=Find(image=IMAGE)", "plan:1:6: error[unknown-tool]: …", first),
                new Planning.Attempt(program, null, second)),
            new Planning.Consultation(
                "gpt-4o-mini", 0.2, 7L, List.of("counting-1", "relation-<2>"), 2_298),
            new Planning.Election(
                5,
                List.of(
                    new Planning.Vote(program, "2", null, first.plus(second)),
                    new Planning.Vote(other, "2", null, first),
                    new Planning.Vote("", null, "the endpoint refused to answer", Usage.NONE)),
                0,
                2 / 3.0)),
        program,
        List.of(),
        List.of(input("IMAGE", image)),
        List.of(
            step("BOX0", "Loc", "BOX0=Loc(image=IMAGE, object='dog')", 1)
                .argument("image", "IMAGE", "IMAGE", image.summary())
                .argument("object", "'dog'", null, "dog")
                .output(dogs)
                .cache(Cache.FROM_ASK)
                .took(10, 5)
                .done(),
            step("ANSWER0", "Count", "ANSWER0=Count(box=BOX0)", 2)
                .argument("box", "BOX0", "BOX0", dogs.summary())
                .output(new Number(2))
                .took(20, 4)
                .done()),
        TracedValue.of(new Number(2)),
        null,
        new Settings(7, "cpu", false),
        START,
        30);
  }

  /** Texts that try to break out of wherever they are shown. */
  public static Trace hostile() {
    String text =
        "<script>alert(1)</script>\" onmouseover='x()' </textarea><!-- --> ${7*7} &lt; \u0000\u0007"
            + " \u202Eevil\u202C \u2067rtl \uD800 lone \uFFFF שלום مرحبا 😀 "
            + "]]></style><img src=x onerror=alert(1)>";
    String endless = "x".repeat(10_000);
    Image image = picture(64, 48);
    Regions regions =
        new Regions(
            image.frame(),
            List.of(
                new Region(new Box(0, 0, 64, 48), 1, text, null),
                new Region(new Box(60, 40, 64, 48), 0, endless, null)));
    return new Trace(
        text + endless,
        new Planning(
            text,
            List.of(new Planning.Attempt(endless, text)),
            new Planning.Consultation(
                text, Double.NaN, Long.MIN_VALUE, List.of(text, endless), Integer.MAX_VALUE),
            new Planning.Election(
                3,
                List.of(
                    new Planning.Vote(text, endless, null, Usage.NONE),
                    new Planning.Vote(
                        endless, null, text, new Usage(1, 2, 3, 4, Double.POSITIVE_INFINITY))),
                1,
                0)),
        "A=Vqa(image=IMAGE, question='" + text + endless + "')\n" + text,
        List.of(text, endless),
        List.of(input(text, image), input("TEXT", new Text(text)), input("R", regions)),
        List.of(
            step(text, endless, text + endless, 1)
                .argument(text, text + endless, text, text)
                .argument(endless, text, endless, endless)
                .output(new Text(text + endless))
                .score(endless, Double.NaN)
                .warning(text)
                .warning(endless)
                .revision(text + endless)
                .took(0, Long.MAX_VALUE / 8)
                .done(),
            step("B", "Loc", endless, 99).output(regions).done(),
            step("C", "Names", text, 2).output(new Names(List.of(text, endless))).done(),
            step("D", "Loc", text, 2).failed(text + endless)),
        TracedValue.of(new Text(text + endless)),
        null,
        new Settings(Long.MIN_VALUE, text, true),
        Instant.MAX,
        0);
  }

  /** A square picture with one region and its label. */
  public static Trace labelled(int side) {
    Image image = picture(side, side);
    Box box = new Box(side / 4, side / 4, side / 2, side / 2);
    Regions regions = new Regions(image.frame(), List.of(new Region(box, 0.5, "Agfi", null)));
    return new Trace(
        null,
        Planning.by("recorded"),
        "A=Loc(IMAGE)",
        List.of(),
        List.of(input("IMAGE", image)),
        List.of(step("A", "Loc", "A=Loc(IMAGE)", 1).output(regions).done()),
        TracedValue.of(new Number(1)),
        null,
        new Settings(0, "cpu", false),
        START,
        0);
  }

  /** An input. */
  public static TracedInput input(String name, Value value) {
    return new TracedInput(name, TracedValue.of(value));
  }

  /** The beginning of a step. */
  public static StepSketch step(String variable, String tool, String source, int line) {
    return new StepSketch(variable, tool, source, line);
  }

  private static Mask ring(int size) {
    byte[] weights = new byte[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double r = Math.hypot(x + 0.5 - size / 2.0, y + 0.5 - size / 2.0);
        weights[y * size + x] = (byte) (r < size / 2.0 && r > size / 4.0 ? 200 : 20);
      }
    }
    return Mask.of(size, size, weights);
  }

  /** A step of which not everything is said yet. */
  public static final class StepSketch {
    private final String variable;
    private final String tool;
    private final String source;
    private final int line;
    private final List<TracedArgument> arguments = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable TracedValue output;
    private @Nullable String revision;
    private Cache cache = Cache.COMPUTED;
    private long start;
    private long duration;

    private StepSketch(String variable, String tool, String source, int line) {
      this.variable = variable;
      this.tool = tool;
      this.source = source;
      this.line = line;
    }

    public StepSketch argument(
        String name, String text, @Nullable String variableName, @Nullable String summary) {
      arguments.add(new TracedArgument(name, text, variableName, summary));
      return this;
    }

    public StepSketch output(Value value) {
      output = TracedValue.of(value);
      return this;
    }

    public StepSketch score(String name, double value) {
      scores.add(new Score(name, value));
      return this;
    }

    public StepSketch warning(String text) {
      warnings.add(text);
      return this;
    }

    public StepSketch revision(String text) {
      revision = text;
      return this;
    }

    public StepSketch cache(Cache where) {
      cache = where;
      return this;
    }

    public StepSketch took(long startMicros, long durationMicros) {
      start = startMicros;
      duration = durationMicros;
      return this;
    }

    public TracedStep done() {
      return finish(Status.DONE, null);
    }

    public TracedStep failed(String error) {
      return finish(Status.FAILED, error);
    }

    public TracedStep notRun() {
      return finish(Status.NOT_RUN, null);
    }

    private TracedStep finish(Status status, @Nullable String error) {
      return new TracedStep(
          variable, tool, source, line, status, arguments, output, scores, warnings, revision,
          cache, error, start, duration);
    }
  }
}
