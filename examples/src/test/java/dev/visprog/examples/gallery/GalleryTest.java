package dev.visprog.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.VisProg;
import dev.visprog.check.CheckedStep.ToolStep;
import dev.visprog.plan.Instruction;
import dev.visprog.prompts.embedded.EmbeddedPlanner;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Signature;
import dev.visprog.tools.image.ImageFileReader;
import dev.visprog.tools.image.ImageFileWriter;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.file.SceneFiles;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scenes and pictures of the gallery; {@code -Dgolden.update=true} makes all of them anew from
 * {@code gallery/gallery.json}:
 *
 * <pre>
 * mvn -q -Dquick -pl examples -am test -Dtest=GalleryTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
 * </pre>
 */
class GalleryTest {
  private static final Path PAGE = Gallery.FOLDER.resolve("README.md");

  /** In levels: processors differ in how they round, and painting in forty steps adds up. */
  private static final double SAME = 0.5;

  private static Gallery gallery;

  @BeforeAll
  static void open() throws Exception {
    gallery = Gallery.read();
    if (Boolean.getBoolean("golden.update")) {
      for (String scene : gallery.scenes().keySet()) {
        SceneFiles.write(gallery.draw(scene), Gallery.IMAGES);
      }
      for (Piece piece : gallery.pieces()) {
        Optional<Pack> pack = piece.isEdit() ? Pack.showing(piece) : Optional.empty();
        if (pack.isPresent()) {
          Image edited = (Image) answer(pack.get(), piece, piece.program());
          ImageFileWriter.write(edited, Gallery.result(piece));
        }
      }
      Files.writeString(PAGE, GalleryPage.of(gallery));
    }
  }

  static List<Piece> pieces() {
    return gallery.pieces();
  }

  static Set<String> scenes() {
    return gallery.scenes().keySet();
  }

  static Stream<Arguments> all() {
    return Stream.of(Pack.values())
        .flatMap(
            pack ->
                pieces().stream().filter(pack::carriesOut).map(piece -> Arguments.of(pack, piece)));
  }

  static List<Piece> planned() {
    return pieces().stream().filter(Piece::planned).toList();
  }

  static List<Piece> shown() {
    return pieces().stream()
        .filter(Piece::isEdit)
        .filter(piece -> Pack.showing(piece).isPresent())
        .toList();
  }

  /** PNG files are compared by their pixels: another zlib packs them into other bytes. */
  @ParameterizedTest
  @MethodSource("scenes")
  void hasTheScenesThatTheGeneratorDraws(String name) throws Exception {
    Scene drawn = gallery.draw(name);
    Scene committed = Gallery.open(name);

    assertThat(committed.picture()).isEqualTo(drawn.picture());
    assertThat(committed.labels().toArray()).isEqualTo(drawn.labels().toArray());
    assertThat(committed.truth()).isEqualTo(drawn.truth());
  }

  @Test
  void showsEveryTool() throws Exception {
    Set<String> called = new TreeSet<>();
    for (Piece piece : pieces()) {
      try (VisProg visprog = open(Pack.ORACLE, piece)) {
        visprog
            .check(
                Source.of(piece.program()),
                piece.inputs().stream().collect(Collectors.toMap(name -> name, n -> Type.IMAGE)))
            .orThrow()
            .steps()
            .forEach(
                step -> {
                  if (step instanceof ToolStep call) {
                    called.add(call.tool().signature().name());
                  }
                });
      }
    }

    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(
            StandardSignatures.ALL.stream().map(Signature::name).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void comesToWhatIsExpected(Pack pack, Piece piece) throws Exception {
    Value answer = answer(pack, piece, piece.program());

    if (piece.isEdit()) {
      Image before = Gallery.open(piece.scenes().get(0)).picture();
      Image after = (Image) answer;
      assertThat(after.frame()).isEqualTo(before.frame());
      assertThat(pixel(after, piece.changes())).isNotEqualTo(pixel(before, piece.changes()));
      assertThat(pixel(after, piece.keeps())).isEqualTo(pixel(before, piece.keeps()));
    } else {
      assertThat(words(answer)).isEqualTo(piece.answer());
    }
  }

  @ParameterizedTest
  @MethodSource("planned")
  void isUnderstoodByThePlanner(Piece piece) throws Exception {
    String program;
    try (VisProg visprog = open(Pack.ORACLE, piece)) {
      program = visprog.plan(new Instruction(piece.instruction(), piece.inputs())).program();
    }

    assertThat(answer(Pack.ORACLE, piece, program))
        .isEqualTo(answer(Pack.ORACLE, piece, piece.program()));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void hasThePicturesThatComeOfIt(Piece piece) throws Exception {
    Image shown = ImageFileReader.read(Gallery.result(piece), Limits.DEFAULT.pixels());
    Pack pack = Pack.showing(piece).orElseThrow();

    assertThat(difference(shown, (Image) answer(pack, piece, piece.program())))
        .isLessThanOrEqualTo(pack == Pack.ORACLE ? 0 : SAME);
  }

  @Test
  void hasAPageThatListsIt() throws IOException {
    assertThat(PAGE).content().isEqualTo(GalleryPage.of(gallery));
  }

  /** Of two pictures of one size: the mean of what pixels differ by, in levels of 255. */
  private static double difference(Image one, Image other) {
    byte[] left = one.toBgr();
    byte[] right = other.toBgr();
    assertThat(left).hasSameSizeAs(right);
    long sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += Math.abs((left[i] & 0xff) - (right[i] & 0xff));
    }
    return (double) sum / left.length;
  }

  private static int pixel(Image image, List<Integer> place) {
    return image.rgb(place.get(0), place.get(1));
  }

  /** As {@code visprog run} prints it. */
  private static String words(Value answer) {
    if (answer instanceof Truth truth) {
      return truth.value() ? "yes" : "no";
    }
    if (answer instanceof Number number) {
      return Number.format(number.value());
    }
    return answer instanceof Text text ? text.value() : answer.summary();
  }

  private static VisProg open(Pack pack, Piece piece) throws Exception {
    return VisProg.builder()
        .toolbox(pack.over(inputs(piece).values()))
        .planner(EmbeddedPlanner.create())
        .build();
  }

  private static Map<String, Scene> inputs(Piece piece) throws Exception {
    Map<String, Scene> inputs = new LinkedHashMap<>();
    for (int i = 0; i < piece.scenes().size(); i++) {
      inputs.put(piece.inputs().get(i), Gallery.open(piece.scenes().get(i)));
    }
    return inputs;
  }

  private static Value answer(Pack pack, Piece piece, String program) throws Exception {
    Map<String, Image> pictures = new LinkedHashMap<>();
    inputs(piece).forEach((name, scene) -> pictures.put(name, scene.picture()));
    try (VisProg visprog = open(pack, piece)) {
      return visprog.run(Source.of(program), pictures).value();
    }
  }
}
