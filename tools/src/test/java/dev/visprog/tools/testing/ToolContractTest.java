package dev.visprog.tools.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Parameter;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What holds for every tool. */
public abstract class ToolContractTest {
  private static final int THREADS = 8;

  /** The picture that the calls of the contract are about. */
  protected static final Image PICTURE = Pictures.disc(64, 48, 30, 24, 12);

  /** The tool under test, a new one for each call. */
  protected abstract Tool tool();

  /** Adds the arguments that are neither a picture nor regions. */
  protected Call withOthers(Call call) {
    return call;
  }

  /** What the tool gives when it is handed no regions. */
  protected abstract Value whenNothingIsFound(Image image);

  /** Whether having no regions to work on is an error to a strict run. */
  protected boolean needsRegions() {
    return true;
  }

  /** Whether results hold for later runs too. */
  protected boolean outlivesTheRun() {
    return true;
  }

  private Call call(Image image, Regions regions) {
    Call call = Call.of(tool());
    for (Parameter parameter : tool().signature().parameters()) {
      if (parameter.type() == Type.IMAGE) {
        call.with(parameter.name(), image);
      } else if (parameter.type() == Type.REGIONS) {
        call.with(parameter.name(), regions);
      }
    }
    return withOthers(call);
  }

  private boolean takesRegions() {
    return tool().signature().parameters().stream().anyMatch(p -> p.type() == Type.REGIONS);
  }

  private static Regions some(Image image) {
    return Pictures.in(
        image,
        Pictures.region(18, 12, 42, 36, 0.9, "disc"),
        Pictures.region(2, 3, 10, 14, 0.5, "corner"));
  }

  @Test
  void hasTheStandardSignature() {
    assertThat(StandardSignatures.ALL).anySatisfy(s -> assertThat(s).isSameAs(tool().signature()));
  }

  @Test
  void tellsItsRevision() {
    assertThat(tool().revision().isPresent()).isEqualTo(outlivesTheRun());
    assertThat(tool().revision()).isEqualTo(tool().revision());
  }

  @Test
  void givesTheStatedValueWhenNothingIsFound() throws ToolException {
    Assumptions.assumeTrue(takesRegions(), "takes no regions");
    RecordingContext context = RecordingContext.lenient();

    Value value = call(PICTURE, Regions.none(PICTURE.frame())).run(context);

    assertThat(value).isEqualTo(whenNothingIsFound(PICTURE));
    assertThat(context.nothingFound()).hasSize(needsRegions() ? 1 : 0);
  }

  @Test
  void failsInAStrictRunWhenNothingIsFound() throws ToolException {
    Assumptions.assumeTrue(takesRegions(), "takes no regions");
    Call call = call(PICTURE, Regions.none(PICTURE.frame()));
    if (needsRegions()) {
      assertThatThrownBy(() -> call.run(RecordingContext.strict()))
          .isExactlyInstanceOf(ToolException.class)
          .hasMessageContaining("went on with");
    } else {
      assertThat(call.run(RecordingContext.strict())).isEqualTo(whenNothingIsFound(PICTURE));
    }
  }

  @Test
  void givesAValueOfTheStatedTypeInTheFrameOfItsPicture() throws ToolException {
    Image crop = PICTURE.crop(new Box(8, 4, 60, 44));

    Value value = call(crop, some(PICTURE)).run(RecordingContext.lenient());

    assertThat(tool().signature().result()).isEqualTo(value.type());
    boolean looksAtPixels = tool().signature().parameters().get(0).type() == Type.IMAGE;
    Frame expected = looksAtPixels ? crop.frame() : PICTURE.frame();
    if (value instanceof Image image) {
      assertThat(image.frame().sharesOriginWith(expected)).isTrue();
      Box window = image.frame().window();
      assertThat(window.intersect(expected.window())).isEqualTo(window);
    } else if (value instanceof Regions regions) {
      assertThat(regions.frame()).isEqualTo(expected);
    }
  }

  @Test
  void worksOnRegionsFoundInACropOfThePictureAndTheOtherWayRound() throws ToolException {
    Assumptions.assumeTrue(takesRegions(), "takes no regions");
    Image crop = PICTURE.crop(new Box(16, 8, 60, 44));
    Regions inCrop =
        Pictures.in(
            crop,
            Pictures.region(2, 4, 26, 28, 0.9, "disc"),
            Pictures.region(30, 20, 40, 30, 0.5, "corner"));
    Regions inWhole =
        Pictures.in(
            PICTURE,
            Pictures.region(18, 12, 42, 36, 0.9, "disc"),
            Pictures.region(46, 28, 56, 38, 0.5, "corner"));

    assertThat(seen(call(PICTURE, inCrop))).isEqualTo(seen(call(PICTURE, inWhole)));
    assertThat(seen(call(crop, inCrop))).isEqualTo(seen(call(crop, inWhole)));
  }

  /** Without a picture, regions stay in the frame in which they were given. */
  private static Value seen(Call call) throws ToolException {
    Value value = call.run(RecordingContext.lenient());
    return value instanceof Regions regions ? regions.in(PICTURE.frame()) : value;
  }

  @Test
  void givesTheSameAgainAndInManyThreads() throws Exception {
    Value expected = call(PICTURE, some(PICTURE)).run(RecordingContext.lenient());
    Tool shared = tool();
    List<Callable<Value>> calls = new ArrayList<>();
    for (int i = 0; i < 2 * THREADS; i++) {
      Call call = call(PICTURE, some(PICTURE)).on(shared);
      calls.add(() -> call.run(RecordingContext.lenient()));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Value> value : threads.invokeAll(calls)) {
        assertThat(value.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
