package dev.visprog.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.check.CheckedProgram;
import dev.visprog.check.Checker;
import dev.visprog.check.ProgramException;
import dev.visprog.fake.Drawn;
import dev.visprog.fake.FakeBatchTool;
import dev.visprog.fake.FakeTool;
import dev.visprog.fake.FakeVision;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import dev.visprog.trace.Trace.Failure;
import dev.visprog.trace.TracedStep;
import dev.visprog.trace.TracedStep.Cache;
import dev.visprog.trace.TracedStep.Status;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterpreterTest {
  private static final Image LEFT = Drawn.picture(60, 40, 50);
  private static final Image RIGHT = Drawn.picture(60, 40, 200);
  private static final String LECTURE_1 =
      """
      ANSWER0=Vqa(image=LEFT, question='How many people are in the image?')
      ANSWER1=Vqa(image=RIGHT, question='How many people are in the image?')
      ANSWER2=Vqa(image=LEFT, question='How many boats are in the image?')
      ANSWER3=Vqa(image=RIGHT, question='How many boats are in the image?')
      ANSWER4=Eval('{ANSWER0} + {ANSWER1} == 6 and {ANSWER2} + {ANSWER3} == 2')
      """;

  private static final Signature WORK =
      Signature.named("Work")
          .doc("Does what the test says.")
          .takes("n", Type.NUMBER, "which call this is")
          .mayTake("after", Type.ANY, "what must be there before")
          .returns(Type.NUMBER, "A=Work(n=1)");

  private RunSettings settings = RunSettings.DEFAULT.withThreads(4);

  private static CheckedProgram check(String text, Toolbox tools, Map<String, Value> inputs) {
    Map<String, Type> types =
        inputs.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().type()));
    try {
      return new Checker(tools, Limits.DEFAULT.withSteps(10_000))
          .check(Source.of(text), types)
          .orThrow();
    } catch (ProgramException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private Run run(String text, Toolbox tools, Map<String, Value> inputs) {
    return new Interpreter(settings)
        .run(check(text, tools, inputs), inputs, null, Planning.by("test"), StepListener.NONE);
  }

  private Trace runWork(String text, FakeTool.Work work) {
    return run(text, Toolbox.of(new FakeTool(WORK, work)), Map.of()).trace();
  }

  private static Failure failure(Trace trace) {
    return Objects.requireNonNull(trace.failure());
  }

  @Test
  void runsTheLecturesFirstProgram() {
    Run run = run(LECTURE_1, FakeVision.toolbox(), Map.of("LEFT", LEFT, "RIGHT", RIGHT));
    assertThat(run.answer()).isNotNull().extracting(Value::summary).isEqualTo("True");
    assertThat(run.trace().steps()).extracting(TracedStep::status).containsOnly(Status.DONE);
    assertThat(run.trace().answer()).isNotNull().extracting("summary").isEqualTo("True");
  }

  @Test
  void runsTheLecturesSecondProgram() {
    Run run =
        run(
            """
            OBJ0=FaceDet(image=IMAGE)
            LIST0=List(query='main characters on the TV show Big Bang Theory', max=7)
            OBJ1=Classify(image=IMAGE, object=OBJ0, categories=LIST0)
            IMAGE0=Tag(image=IMAGE, object=OBJ1)
            RESULT=IMAGE0
            """,
            FakeVision.toolbox(),
            Map.of("IMAGE", LEFT));
    assertThat(run.answer()).isInstanceOf(Image.class).isNotEqualTo(LEFT);
    assertThat(run.trace().steps().get(2).output())
        .isNotNull()
        .extracting("summary")
        .isEqualTo("2 regions: Leonard 0.90, Sheldon 0.80");
  }

  @Test
  void runsTheLecturesThirdProgram() {
    Run run =
        run(
            """
            OBJ0=Seg(image=IMAGE)
            OBJ1=Select(image=IMAGE, object=OBJ0, query='desert', category=None)
            IMAGE0=Replace(image=IMAGE, object=OBJ1, prompt='lush green grass')
            RESULT=IMAGE0
            """,
            FakeVision.toolbox(),
            Map.of("IMAGE", LEFT));
    assertThat(run.answer()).isInstanceOf(Image.class).isNotEqualTo(LEFT);
    assertThat(((Image) Objects.requireNonNull(run.answer())).frame()).isEqualTo(LEFT.frame());
  }

  @Test
  void givesTheSameTraceHoweverManyThreads() {
    Toolbox tools = FakeVision.toolbox();
    Map<String, Value> inputs = Map.of("LEFT", LEFT, "RIGHT", RIGHT);
    settings = settings.withThreads(1);
    Trace alone = run(LECTURE_1, tools, inputs).trace().withoutTimes();
    for (int i = 0; i < 50; i++) {
      settings = settings.withThreads(1 + i % 8);
      assertThat(run(LECTURE_1, tools, inputs).trace().withoutTimes()).isEqualTo(alone);
    }
  }

  @Test
  void formsBatchesByDepthNeverByArrival() {
    for (int i = 0; i < 20; i++) {
      FakeBatchTool vqa =
          new FakeBatchTool(StandardSignatures.VQA, (arguments, context) -> new Text("1"));
      FakeTool slow =
          new FakeTool(
              StandardSignatures.LOC,
              (arguments, context) -> {
                pause(arguments.text("object").equals("slow") ? 30 : 0);
                return Regions.none(arguments.image("image").frame());
              });
      FakeTool crop =
          new FakeTool(StandardSignatures.CROP, (arguments, context) -> arguments.image("image"));
      run(
          """
          A=Loc(image=LEFT, object='slow')
          B=Loc(image=LEFT, object='fast')
          C=Crop(image=LEFT, box=A)
          D=Crop(image=LEFT, box=B)
          E=Vqa(image=C, question='first?')
          F=Vqa(image=D, question='second?')
          G=Vqa(image=LEFT, question='third?')
          """,
          StandardToolbox.declared().with(List.of(vqa, slow, crop)),
          Map.of("LEFT", LEFT));
      assertThat(vqa.batches()).containsExactly(1, 2); // depth 0: G; depth 2: E and F together
    }
  }

  @Test
  void runsIndependentStepsAtOnce() {
    CountDownLatch bothThere = new CountDownLatch(2);
    Trace trace =
        runWork(
            "A=Work(n=1)\nB=Work(n=2)",
            (arguments, context) -> {
              bothThere.countDown();
              return new Number(await(bothThere) ? 1 : 0);
            });
    assertThat(trace.answer()).isNotNull().extracting("summary").isEqualTo("1");
  }

  @Test
  void makesEqualCallsOnceAndSaysWhichStepMadeThem() {
    FakeTool work =
        new FakeTool(
            WORK,
            (arguments, context) -> {
              context.warn("careful");
              context.score("probability", 0.5);
              return new Number(7);
            });
    String program = "A=Work(n=1)\nB=Work(n=1)\nC=Work(n=1, after=None)\nD=Eval('{A}+{B}+{C}')";
    for (int i = 0; i < 20; i++) {
      Trace trace = run(program, Toolbox.of(work), Map.of()).trace();
      assertThat(trace.steps())
          .extracting(TracedStep::cache)
          .containsExactly(Cache.COMPUTED, Cache.FROM_RUN, Cache.FROM_RUN, Cache.COMPUTED);
      assertThat(trace.steps().get(2).warnings()).containsExactly("careful");
      assertThat(trace.steps().get(2).scores()).hasSize(1);
    }
    assertThat(work.calls()).isEqualTo(20);
  }

  @Test
  void keepsTheTraceUpToAFailureAndShowsNothingThatDependsOnTiming() {
    String program =
        """
        A=Work(n=1)
        B=Work(n=2)
        C=Work(n=3, after=B)
        D=Work(n=4, after=C)
        E=Work(n=5)
        """;
    for (int i = 0; i < 30; i++) {
      int round = i;
      Trace trace =
          runWork(
              program,
              (arguments, context) -> {
                int n = (int) arguments.number("n");
                pause((n * 7 + round) % 3);
                if (n == 1 || n == 5) {
                  throw new ToolException("cannot do " + n);
                }
                return new Number(n);
              });
      assertThat(trace.steps())
          .extracting(TracedStep::status)
          .containsExactly(
              Status.FAILED, Status.DONE, Status.NOT_RUN, Status.NOT_RUN, Status.FAILED);
      assertThat(failure(trace)).isEqualTo(new Failure(Failure.Kind.STEP_FAILED, 0, "cannot do 1"));
      assertThat(new RunException(trace)).hasMessage("line 1, A=Work(n=1): cannot do 1");
    }
  }

  @Test
  void findsTheStepOfABatchThatFails() {
    FakeBatchTool vqa =
        new FakeBatchTool(
            StandardSignatures.VQA,
            (arguments, context) -> {
              if (arguments.text("question").equals("bad")) {
                throw new ToolException("cannot read it");
              }
              context.warn("once");
              return new Text("fine");
            });
    Trace trace =
        run(
                "A=Vqa(image=LEFT, question='good')\nB=Vqa(image=LEFT, question='bad')",
                StandardToolbox.declared().with(vqa),
                Map.of("LEFT", LEFT))
            .trace();
    assertThat(trace.steps())
        .extracting(TracedStep::status)
        .containsExactly(Status.DONE, Status.FAILED);
    assertThat(trace.steps().get(0).warnings()).containsExactly("once");
    assertThat(failure(trace).step()).isEqualTo(1);
  }

  @Test
  void tellsWhatIsMissingWhenAToolHasNoModel() {
    Trace trace =
        run("A=Seg(image=LEFT)", StandardToolbox.declared(), Map.of("LEFT", LEFT)).trace();
    assertThat(failure(trace).kind()).isEqualTo(Failure.Kind.MODEL_MISSING);
    assertThat(failure(trace).message()).contains("Seg has no model");
  }

  @Test
  void namesAToolThatBreaksItsPromise() {
    Trace wrongType = runWork("A=Work(n=1)", (arguments, context) -> new Text("x"));
    assertThat(failure(wrongType).message())
        .isEqualTo(
            "internal error in Work, please report it: IllegalStateException: gave Text, want"
                + " Number");
    Trace thrown =
        runWork(
            "A=Work(n=1)",
            (arguments, context) -> {
              throw new StackOverflowError();
            });
    assertThat(failure(thrown).message()).contains("internal error in Work", "StackOverflowError");
    Tool stranger =
        new FakeTool(
            StandardSignatures.FACE_DET, (arguments, context) -> Regions.none(RIGHT.frame()));
    Trace other =
        run(
                "A=FaceDet(image=LEFT)",
                StandardToolbox.declared().with(stranger),
                Map.of("LEFT", LEFT))
            .trace();
    assertThat(failure(other).message()).contains("gave Regions of another picture than 'image'");
  }

  @Test
  void endsWhenAToolCannotEvenBeCalled() {
    Tool broken =
        new Tool() {
          @Override
          public Signature signature() {
            return WORK;
          }

          @Override
          public Value call(Arguments arguments, ToolContext context) {
            return new Number(1);
          }

          @Override
          public Optional<String> revision() {
            throw new IllegalStateException("no idea");
          }
        };
    Trace trace = run("A=Work(n=1)", Toolbox.of(broken), Map.of()).trace();
    assertThat(failure(trace).message())
        .isEqualTo("internal error in Work, please report it: IllegalStateException: no idea");
  }

  @Test
  void warnsOfNothingFoundUnlessStrict() {
    FakeTool.Work finds =
        (arguments, context) -> {
          context.nothingFound("nothing there, went on with 0");
          return new Number(0);
        };
    Trace lenient = runWork("A=Work(n=1)", finds);
    assertThat(lenient.steps().get(0).warnings()).containsExactly("nothing there, went on with 0");
    settings = settings.withStrict(true);
    assertThat(failure(runWork("A=Work(n=1)", finds)).message())
        .isEqualTo("nothing there, went on with 0 (an error, since the run is strict)");
  }

  @Test
  void namesTheVariableThatAnExpressionCannotRead() {
    Trace trace =
        run(
                "A=Vqa(image=LEFT, question='boats?')\nB=Eval('{A} and True')",
                StandardToolbox.declared()
                    .with(
                        new FakeTool(
                            StandardSignatures.VQA, (arguments, context) -> new Text("two"))),
                Map.of("LEFT", LEFT))
            .trace();
    assertThat(failure(trace).message()).isEqualTo("A holds 'two', want yes or no");
    assertThat(failure(trace).step()).isEqualTo(1);
  }

  @Test
  void movesRegionsIntoTheFrameOfThePicture() {
    FakeTool loc =
        new FakeTool(
            StandardSignatures.LOC,
            (arguments, context) ->
                Drawn.regions(
                    arguments.image("image"),
                    Drawn.region(2, 2, "near", 0.9),
                    Drawn.region(40, 20, "far", 0.8)));
    FakeTool crop =
        new FakeTool(
            StandardSignatures.CROP_LEFT,
            (arguments, context) -> arguments.image("image").crop(new Box(0, 0, 20, 20)));
    FakeTool count =
        new FakeTool(
            StandardSignatures.TAG,
            (arguments, context) -> {
              assertThat(arguments.regions("object").frame())
                  .isEqualTo(arguments.image("image").frame());
              assertThat(arguments.regions("object").size()).isEqualTo(1);
              return arguments.image("image");
            });
    Trace trace =
        run(
                "A=Loc(image=LEFT, object='x')\nB=CropLeft(image=LEFT, box=A)\nC=Tag(image=B,"
                    + " object=A)",
                StandardToolbox.declared().with(List.of(loc, crop, count)),
                Map.of("LEFT", LEFT))
            .trace();
    assertThat(trace.failure()).isNull();
    assertThat(trace.steps().get(2).warnings())
        .containsExactly("1 of 2 regions given as 'object' lie outside the picture, left out");
  }

  @Test
  void stopsAStepAtItsLimitEvenIfItDoesNotListen() {
    settings = settings.withLimits(settings.limits().withStepTime(Duration.ofMillis(100)));
    long start = System.nanoTime();
    Trace trace =
        runWork(
            "A=Work(n=1)",
            (arguments, context) -> {
              spin(Duration.ofSeconds(5));
              return new Number(1);
            });
    assertThat(failure(trace).kind()).isEqualTo(Failure.Kind.OUT_OF_TIME);
    assertThat(failure(trace).message())
        .isEqualTo("the step took longer than its limit, 100 milliseconds");
    assertThat(trace.steps().get(0).status()).isEqualTo(Status.FAILED);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void stopsARunAtItsLimit() {
    settings = settings.withLimits(settings.limits().withRunTime(Duration.ofMillis(100)));
    Trace trace =
        runWork(
            "A=Work(n=1)\nB=Work(n=2, after=A)",
            (arguments, context) -> {
              while (true) {
                context.checkCancelled();
                pause(1);
              }
            });
    assertThat(failure(trace))
        .isEqualTo(
            new Failure(
                Failure.Kind.OUT_OF_TIME,
                -1,
                "the run took longer than its limit, 100 milliseconds"));
  }

  @Test
  void stopsWhenTheCallingThreadIsInterrupted() throws InterruptedException {
    CountDownLatch atWork = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    Trace[] trace = new Trace[1];
    Thread caller =
        new Thread(
            () ->
                trace[0] =
                    runWork(
                        "A=Work(n=1)",
                        (arguments, context) -> {
                          atWork.countDown();
                          try {
                            while (true) {
                              context.checkCancelled();
                              pause(1);
                            }
                          } finally {
                            told.countDown();
                          }
                        }));
    caller.start();
    assertThat(await(atWork)).isTrue();
    caller.interrupt();
    caller.join(5_000);
    assertThat(await(told)).isTrue();
    assertThat(failure(trace[0]).kind()).isEqualTo(Failure.Kind.CANCELLED);
  }

  @Test
  void refusesInputsThatDoNotFit() {
    CheckedProgram program = check("A=B", Toolbox.of(), Map.of("B", LEFT));
    Interpreter small = new Interpreter(settings.withLimits(settings.limits().withPixels(100)));
    assertThatThrownBy(() -> small.run(program, Map.of("B", LEFT)))
        .hasMessage("input 'B' got image 60×40, want at most 100 pixels");
    assertThatThrownBy(() -> small.run(program, Map.of("B", new Text("x"))))
        .hasMessage("input 'B' got Text, want Image");
    assertThatThrownBy(() -> small.run(program, Map.of()))
        .hasMessage("input 'B' is missing, want Image");
  }

  @Test
  void runsFiveThousandStepsInARow() {
    StringBuilder text = new StringBuilder("A0=Work(n=0)\n");
    for (int i = 1; i < 5_000; i++) {
      text.append("A%d=Work(n=%d, after=A%d)\n".formatted(i, i, i - 1));
    }
    Trace trace = runWork(text.toString(), (arguments, context) -> new Number(1));
    assertThat(trace.failure()).isNull();
    assertThat(trace.steps()).hasSize(5_000);
  }

  private static void pause(long millis) throws ToolException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new ToolException("interrupted", e);
    }
  }

  private static void spin(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
