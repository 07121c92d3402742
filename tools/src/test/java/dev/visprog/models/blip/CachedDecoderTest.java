package dev.visprog.models.blip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.nn.HiddenStates;
import dev.visprog.models.nn.Network;
import dev.visprog.models.nn.Rows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That nothing but time is saved by keeping keys and values. */
class CachedDecoderTest {
  private static final int PLACES = 5;
  private static final int WIDTH = 24;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void givesTheLogitsOfTheWholeText(int texts) throws Exception {
    List<float[][]> steps =
        with(
            RuntimeSettings.cpu(),
            texts,
            given -> {
              CachedDecoder cached = given.cached();
              WholeTexts whole = new WholeTexts(given, texts);
              // Two tokens, then one, then two again.
              return List.of(
                  cached.after(rows(texts, 12, 4)),
                  whole.after(rows(texts, 12, 4)),
                  cached.after(rows(texts, 5)),
                  whole.after(rows(texts, 5)),
                  cached.after(rows(texts, 6, 7)),
                  whole.after(rows(texts, 6, 7)));
            });
    for (int i = 0; i < steps.size(); i += 2) {
      same(steps.get(i), steps.get(i + 1), 1e-4f);
    }
  }

  @Test
  void greedyTextsAreThoseWithoutIt() throws Exception {
    GreedySearch search = new GreedySearch(TinyBlip.SEP, 0);
    List<long[]> beginnings = IntStream.range(0, 3).mapToObj(i -> new long[] {12}).toList();
    List<List<Written>> texts =
        with(
            RuntimeSettings.cpu(),
            3,
            given ->
                List.of(
                    search.search(given.cached(), beginnings, 12),
                    search.search(new WholeTexts(given, 3), beginnings, 12)));
    for (int i = 0; i < 3; i++) {
      same(texts.get(0).get(i), texts.get(1).get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void textsOfBeamsAreThoseWithoutIt(int beams) throws Exception {
    BeamSearch search = new BeamSearch(TinyBlip.SEP, new Generation(12, beams, 1));
    List<Written> texts =
        with(
            RuntimeSettings.cpu(),
            1,
            given ->
                List.of(
                    search.search(given.cached(), new long[] {12, 4}, 12),
                    search.search(new WholeTexts(given, 1), new long[] {12, 4}, 12)));
    same(texts.get(0), texts.get(1));
  }

  @Test
  void selectedTextsGoOnWithWhatTheyAttendTo() throws Exception {
    List<float[][]> steps =
        with(
            RuntimeSettings.cpu(),
            3,
            given -> {
              CachedDecoder straight = given.cached();
              straight.after(rows(3, 12, 4));
              CachedDecoder selected = given.cached();
              selected.after(rows(3, 12, 4));
              selected.select(new int[] {2, 0, 2, 1});
              return List.of(straight.after(rows(3, 5)), selected.after(rows(4, 5)));
            });
    float[][] straight = steps.get(0);
    same(steps.get(1), new float[][] {straight[2], straight[0], straight[2], straight[1]}, 1e-5f);
  }

  @ParameterizedTest
  @EnumSource(
      value = Precision.class,
      names = {"BF16", "INT8"})
  void shorterNumbersGiveNearlyTheSame(Precision precision) throws Exception {
    Function<Given, float[]> first = given -> given.cached().after(rows(1, 12, 4))[0];
    float[] exact = with(RuntimeSettings.cpu(), 1, first);
    float[] shorter = with(RuntimeSettings.cpu().with(precision), 1, first);
    double off = 0;
    double size = 0;
    for (int i = 0; i < exact.length; i++) {
      off += Math.pow(exact[i] - shorter[i], 2);
      size += Math.pow(exact[i], 2);
    }
    assertThat(Math.sqrt(off / size)).isBetween(1e-7, precision == Precision.BF16 ? 0.03 : 0.1);
  }

  private static long[][] rows(int count, long... tokens) {
    return IntStream.range(0, count).mapToObj(i -> tokens).toArray(long[][]::new);
  }

  private static void same(Written one, Written other) {
    assertThat(one.tokens()).isEqualTo(other.tokens());
    assertThat(one.logProbability()).isCloseTo(other.logProbability(), within(1e-4));
  }

  private static void same(float[][] got, float[][] want, float tolerance) {
    assertThat(got).hasDimensions(want.length, want[0].length);
    for (int i = 0; i < want.length; i++) {
      for (int j = 0; j < want[i].length; j++) {
        assertThat(got[i][j]).isCloseTo(want[i][j], within(tolerance));
      }
    }
  }

  /** A decoder, and different things for each of several texts to attend to. */
  private record Given(TextDecoder decoder, NDArray attended) {
    CachedDecoder cached() {
      return new CachedDecoder(decoder, decoder.keyValues(attended), null);
    }
  }

  private <T> T with(RuntimeSettings settings, int texts, Function<Given, T> use) throws Exception {
    TinyBlip.captioner(folder);
    try (ModelRuntime runtime = ModelRuntime.start(settings);
        Checkpoint checkpoint = Checkpoint.open(folder)) {
      BlipConfig config = BlipConfig.of(Config.of(checkpoint));
      try (Network<CaptionNetwork> network =
          Network.load(runtime, checkpoint, p -> new CaptionNetwork(p, config))) {
        return runtime.call(
            () -> {
              float[] values = new float[texts * PLACES * WIDTH];
              Random random = new Random(7);
              for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
              }
              NDArray attended = runtime.manager().create(values, new Shape(texts, PLACES, WIDTH));
              return use.apply(new Given(network.layers().caption(), attended));
            });
      }
    }
  }

  /** Reads all tokens anew for each next one. */
  private static final class WholeTexts implements NextToken {
    private final Given given;
    private NDArray attended;
    private long[][] texts;

    WholeTexts(Given given, int count) {
      this.given = given;
      this.attended = given.attended();
      this.texts = new long[count][0];
    }

    @Override
    public float[][] after(long[][] tokens) {
      for (int i = 0; i < texts.length; i++) {
        long[] text = Arrays.copyOf(texts[i], texts[i].length + tokens[i].length);
        System.arraycopy(tokens[i], 0, text, texts[i].length, tokens[i].length);
        texts[i] = text;
      }
      TextDecoder decoder = given.decoder();
      NDList results =
          decoder.next(texts, new NDList(), decoder.keyValues(attended), null, HiddenStates.UNSEEN);
      return Rows.of(results.get(0)).toArray(float[][]::new);
    }

    @Override
    public void select(int[] rows) {
      texts = Arrays.stream(rows).mapToObj(row -> texts[row]).toArray(long[][]::new);
      NDList selected = new NDList();
      for (int row : rows) {
        selected.add(attended.get(Math.min(row, (int) attended.getShape().get(0) - 1)));
      }
      attended = NDArrays.stack(selected);
    }
  }
}
