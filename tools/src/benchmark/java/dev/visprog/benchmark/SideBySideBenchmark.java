package dev.visprog.benchmark;

import ai.onnxruntime.OrtException;
import dev.visprog.models.benchmark.MemoryWatch;
import dev.visprog.models.benchmark.ProcessMemory;
import dev.visprog.models.benchmark.ProductPeak;
import dev.visprog.models.blip.BlipAnswerer;
import dev.visprog.models.blip.EncodedPicture;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.clip.ClipPicturesRun;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.owlvit.OwlVitDetector;
import dev.visprog.models.owlvit.OwlVitRun;
import dev.visprog.models.vilt.Question;
import dev.visprog.models.vilt.ViltAnswerer;
import dev.visprog.models.vilt.ViltRun;
import dev.visprog.value.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Our models beside ONNX Runtime, in one process and in turn, on the full-size models with random
 * weights that {@code models.py} writes. It prints and asserts nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SideBySideBenchmark {
  private static final int THREADS = Integer.getInteger("visprog.benchmark.threads", 2);
  private static final int SAMPLES = Integer.getInteger("visprog.benchmark.samples", 11);
  private static final Duration PATIENCE =
      Duration.ofSeconds(Integer.getInteger("visprog.benchmark.patience", 300));
  private static final List<Precision> PRECISIONS =
      Stream.of(System.getProperty("visprog.benchmark.dtypes", "fp32,bf16,int8").split(",", -1))
          .map(SideBySideBenchmark::precision)
          .toList();

  private static final Table TABLE = new Table(System.out);
  private static final Map<Precision, ModelRuntime> RUNTIMES = new EnumMap<>(Precision.class);

  private static Path models;

  @BeforeAll
  static void start() {
    String folder = System.getProperty("visprog.benchmark.models");
    Assumptions.assumeTrue(
        folder != null, "-Dvisprog.benchmark.models=DIR names the folder that models.py wrote");
    models = Path.of(folder);
    for (Precision each : PRECISIONS) {
      RuntimeSettings cpu = RuntimeSettings.cpu();
      RUNTIMES.put(
          each,
          ModelRuntime.start(
              new RuntimeSettings(cpu.device(), cpu.precision(), THREADS, cpu.memoryBudget())
                  .with(each)));
    }
  }

  @AfterAll
  static void end() {
    RUNTIMES.values().forEach(ModelRuntime::close);
  }

  @Test
  @Order(1)
  void clip() throws Exception {
    Path folder = models.resolve("clip");
    float[] one = noise(3 * 224 * 224);
    float[] eight = noise(8 * 3 * 224 * 224);
    long size = Files.size(folder.resolve("model.safetensors"));
    TABLE.title("Loading and packing CLIP ViT-L/14, %.2f GB".formatted(size / 1e9));
    List<ClipPicturesRun> runs = new ArrayList<>();
    for (ModelRuntime runtime : RUNTIMES.values()) {
      runs.add(load(runtime, size, () -> ClipPicturesRun.load(folder, runtime, one)));
    }
    try (OnnxModel onnx = new OnnxModel(folder.resolve("model.onnx"), THREADS)) {
      TABLE.title("CLIP ViT-L/14, pictures, batch 1");
      race(SAMPLES, new Contestant("ONNX Runtime", () -> onnx.run(one, 1, 3, 224, 224)), runs);
      TABLE.title("CLIP ViT-L/14, pictures, batch 8");
      race(
          Math.max(3, SAMPLES / 3),
          new Contestant("ONNX Runtime", () -> onnx.run(eight, 8, 3, 224, 224)),
          runs.stream().map(run -> run.with(eight, 8)).toList());
    } finally {
      runs.forEach(NetworkRun::close);
    }
  }

  @Test
  @Order(2)
  void owlVit() throws Exception {
    Path folder = models.resolve("owlvit");
    float[] picture = noise(3 * 768 * 768);
    long[][] ids = texts();
    List<OwlVitRun> runs = new ArrayList<>();
    for (ModelRuntime runtime : RUNTIMES.values()) {
      runs.add(OwlVitRun.load(folder, runtime, picture, ids));
    }
    try (OnnxModel onnx = new OnnxModel(folder.resolve("model.onnx"), THREADS)) {
      TABLE.title("OWL-ViT base/32, a picture and five texts");
      long[] shape = {1, 3, 768, 768};
      race(SAMPLES, new Contestant("ONNX Runtime", () -> onnx.run(picture, shape, ids)), runs);
    } finally {
      runs.forEach(NetworkRun::close);
    }
  }

  @Test
  @Order(3)
  void vilt() throws Exception {
    Path folder = models.resolve("vilt");
    float[] picture = noise(3 * 384 * 640);
    long[] ids = question();
    List<ViltRun> runs = new ArrayList<>();
    for (ModelRuntime runtime : RUNTIMES.values()) {
      runs.add(ViltRun.load(folder, runtime, picture, 384, 640, ids));
    }
    try (OnnxModel onnx = new OnnxModel(folder.resolve("model.onnx"), THREADS)) {
      TABLE.title("ViLT, a picture of 640 x 384 and a question");
      long[] shape = {1, 3, 384, 640};
      race(
          SAMPLES,
          new Contestant("ONNX Runtime", () -> onnx.run(picture, shape, new long[][] {ids})),
          runs);
    } finally {
      runs.forEach(NetworkRun::close);
    }
  }

  @Test
  @Order(4)
  void batches() throws Exception {
    TABLE.title("Several at once, beside one by one, with all work on pictures and texts, " + PRECISIONS.get(0));
    ModelRuntime runtime = RUNTIMES.values().iterator().next();
    List<Image> pictures = List.of(picture(640, 480, 1), picture(640, 427, 2));
    try (ViltAnswerer vilt =
        new ViltAnswerer(Checkpoint.open(models.resolve("vilt")), runtime)) {
      List<Question> questions =
          IntStream.range(0, 4)
              .mapToObj(i -> new Question(pictures.get(i / 2), "how many are there " + i))
              .toList();
      compare(
          "four questions about two pictures (ViLT)",
          () -> vilt.answerAll(questions),
          () -> questions.forEach(each -> vilt.answer(each.picture(), each.text())));
    }
    try (BlipAnswerer blip =
        new BlipAnswerer(Checkpoint.open(models.resolve("blip")), runtime)) {
      List<String> texts = List.of("how many are there", "what is it", "is it red", "where is it");
      List<EncodedPicture> encoded = blip.encode(pictures);
      List<BlipAnswerer.Question> questions =
          IntStream.range(0, 4)
              .mapToObj(i -> new BlipAnswerer.Question(encoded.get(i / 2), texts.get(i)))
              .toList();
      compare(
          "four questions about two pictures (BLIP)",
          () -> blip.answerAll(List.of(pictures.get(0), pictures.get(0), pictures.get(1), pictures.get(1)), texts),
          () ->
              IntStream.range(0, 4)
                  .forEach(i -> blip.answer(pictures.get(i / 2), texts.get(i))));
      compare(
          "four questions about two pictures that are encoded (BLIP)",
          () -> blip.answerEncoded(questions),
          () -> questions.forEach(each -> blip.answer(each.picture(), List.of(each.text()))));
    }
    try (OwlVitDetector owl =
        new OwlVitDetector(Checkpoint.open(models.resolve("owlvit")), runtime)) {
      Image picture = picture(640, 480, 3);
      List<String> texts = Stream.of("cat", "dog", "cup", "car", "hat").toList();
      compare(
          "five texts on one picture (OWL-ViT)",
          () -> owl.detect(picture, texts),
          () -> texts.forEach(text -> owl.detect(picture, List.of(text))));
    }
  }

  private interface Loading {
    ClipPicturesRun load() throws Exception;
  }

  private static ClipPicturesRun load(ModelRuntime runtime, long size, Loading loading)
      throws Exception {
    System.gc();
    long start = System.nanoTime();
    try (MemoryWatch watch = new MemoryWatch()) {
      ClipPicturesRun run = loading.load();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (watch.before().isPresent()) {
        ProcessMemory before = watch.before().orElseThrow();
        ProcessMemory now = ProcessMemory.now().orElseThrow();
        ProcessMemory most = watch.most().orElseThrow();
        TABLE.line(
            "%-5s %5.1f s, anonymous memory %.2f of the file's size, %.2f at most meanwhile;"
                + " mapped %.2f",
            runtime.products().precision(),
            seconds,
            (double) (now.anonymous() - before.anonymous()) / size,
            (double) (most.anonymous() - before.anonymous()) / size,
            (double) (most.mapped() - before.mapped()) / size);
      }
      return run;
    }
  }

  private static void race(int samples, Contestant onnx, List<? extends NetworkRun> runs)
      throws InterruptedException, OrtException {
    List<Contestant> contestants = new ArrayList<>(List.of(onnx));
    List<Precision> precisions = List.copyOf(RUNTIMES.keySet());
    for (int i = 0; i < runs.size(); i++) {
      contestants.add(new Contestant("visprog " + precisions.get(i), runs.get(i)::run));
    }
    List<Double> before = peaks();
    List<Timing> timings = new Race(samples, PATIENCE).run(contestants);
    List<Double> after = peaks();
    List<Double> peaks =
        IntStream.range(0, before.size())
            .mapToObj(i -> Math.max(before.get(i), after.get(i)))
            .toList();
    TABLE.race(timings, runs.get(0).flops(), peaks);
  }

  /**
   * How fast products are just now, of 1024 x 1024 x 1024: that of ONNX Runtime, which cannot be
   * asked, is taken to be that of our first form.
   */
  private static List<Double> peaks() {
    List<Double> peaks = new ArrayList<>();
    RUNTIMES.values().forEach(runtime -> peaks.add(ProductPeak.measure(runtime)));
    peaks.add(0, peaks.get(0));
    return peaks;
  }

  private static Precision precision(String name) {
    return Precision.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static void compare(String name, Runnable one, Runnable other)
      throws InterruptedException {
    List<Timing> timings =
        new Race(SAMPLES, PATIENCE).run(List.of(contestant(one), contestant(other)));
    TABLE.comparison(name, timings.get(0), timings.get(1));
  }

  private static Contestant contestant(Runnable work) {
    return new Contestant(
        "",
        () -> {
          work.run();
          return new float[0];
        });
  }

  private static float[] noise(int count) {
    float[] values = new float[count];
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static Image picture(int width, int height, int seed) {
    byte[] bgr = new byte[3 * width * height];
    new Random(seed).nextBytes(bgr);
    return Image.ofBgr(width, height, bgr);
  }

  /** Five texts of eight tokens, between the marks of their ends. */
  private static long[][] texts() {
    long[][] ids = new long[5][8];
    for (int i = 0; i < ids.length; i++) {
      ids[i][0] = 49406;
      for (int j = 1; j < 7; j++) {
        ids[i][j] = 300 + 6 * i + j;
      }
      ids[i][7] = 49407;
    }
    return ids;
  }

  /** A question of twelve tokens, between the marks of its ends. */
  private static long[] question() {
    return new long[] {2, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 3};
  }
}
