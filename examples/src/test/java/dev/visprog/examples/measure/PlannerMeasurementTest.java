package dev.visprog.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.plan.Planner;
import dev.visprog.prompts.embedded.EmbeddedPlanner;
import dev.visprog.standard.StandardToolbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures the embedded planner on both files of instructions. The tables go to {@code
 * target/paraphrases/table.md} and to the terminal, what went wrong with {@code own.txt} to {@code
 * own-failures.txt} beside them. Alone:
 *
 * <pre>
 * mvn -q -Dquick -pl examples -am test -Dtest=PlannerMeasurementTest -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannerMeasurementTest {
  private static final Path FOLDER = Path.of("target", "paraphrases");

  /** The least share that is right, and the largest that is wrong, of either file: a floor. */
  private static final double RIGHT = 0.94;

  private static final double WRONG = 0.01;

  private final List<Measurement> measurements = new ArrayList<>();

  @BeforeAll
  void measure() throws IOException {
    Planner planner = EmbeddedPlanner.create();
    DrawnWorld world = new DrawnWorld();
    Measurement own = Measurement.of("own.txt", planner, world::scenery);
    Measurement blind = Measurement.of("blind.txt", planner, world::scenery);
    measurements.addAll(List.of(own, blind));

    String table =
        "%s%n%s%nmedian time for an instruction: %.0f µs%n"
            .formatted(
                own.table(),
                blind.table(),
                PlanningTime.medianMicros(planner, StandardToolbox.declared(), Paraphrases.all()));
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("table.md"), table);
    Files.writeString(FOLDER.resolve("own-failures.txt"), own.failures());
    System.out.println(table);
  }

  List<Measurement> measurements() {
    return measurements;
  }

  @ParameterizedTest
  @MethodSource("measurements")
  void understandsNoLessThanItDid(Measurement measurement) {
    assertThat(measurement.total().rate()).as(measurement.name()).isGreaterThanOrEqualTo(RIGHT);
    assertThat(measurement.total().wrongRate()).as(measurement.name()).isLessThanOrEqualTo(WRONG);
  }

  /** A reference that fails, or says the same of all pictures, would let anything pass. */
  @ParameterizedTest
  @MethodSource("measurements")
  void hasReferencesThatTellPicturesApart(Measurement measurement) {
    assertThat(measurement.blunt()).isEmpty();
  }
}
