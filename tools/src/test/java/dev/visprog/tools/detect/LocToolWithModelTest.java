package dev.visprog.tools.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LocToolWithModelTest {
  private static final Image PICTURE = Pictures.plain(40, 20, 0x808080);

  /** Finds one thing for each letter of the description, and remembers what it was asked. */
  private static final class Letters implements Detector {
    final List<List<Search>> asked = new ArrayList<>();

    @Override
    public List<List<Found>> find(List<Search> searches) {
      asked.add(searches);
      return searches.stream()
          .map(
              search ->
                  search.description().endsWith("nothing")
                      ? List.<Found>of()
                      : List.of(
                          new Found(new Box(1, 2, 11, 12), 0.9),
                          new Found(new Box(20, 2, 30, 12), 0.4)))
          .toList();
    }

    @Override
    public Optional<String> revision() {
      return Optional.of("letters");
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }
  }

  private final Letters model = new Letters();
  private final LocTool loc = new LocTool(model);

  @Test
  void labelsWhatIsFoundWithWhatWasLookedFor() throws ToolException {
    Regions found = Call.of(loc).with("image", PICTURE).with("object", " dog ").regions();

    assertThat(found.list())
        .containsExactly(
            new Region(new Box(1, 2, 11, 12), 0.9, "dog", null),
            new Region(new Box(20, 2, 30, 12), 0.4, "dog", null));
    assertThat(model.asked)
        .containsExactly(List.of(new Detector.Search(PICTURE, "a photo of dog", 0.1)));
  }

  @Test
  void aProgramMaySetTheThreshold() throws ToolException {
    Regions unused =
        Call.of(loc).with("image", PICTURE).with("object", "dog").with("threshold", 0.05).regions();

    assertThat(model.asked.get(0).get(0).threshold()).isEqualTo(0.05);
  }

  @Test
  void refusesAThresholdThatNothingExceeds() {
    assertThatExceptionOfType(ToolException.class)
        .isThrownBy(
            () ->
                Call.of(loc)
                    .with("image", PICTURE)
                    .with("object", "dog")
                    .with("threshold", 1)
                    .regions())
        .withMessage("got threshold 1.0, want a number from 0 to below 1");
  }

  @Test
  void refusesAnEmptyDescription() {
    assertThatExceptionOfType(ToolException.class)
        .isThrownBy(() -> Call.of(loc).with("image", PICTURE).with("object", " ").regions())
        .withMessage("the object is empty, want what to find, such as 'dog'");
  }

  @Test
  void searchesOfOneDepthGoToTheModelTogetherAndHalvesNotAtAll() throws ToolException {
    List<BatchTool.Call> calls = new ArrayList<>();
    for (String object : List.of("dog", "LEFT", "nothing", "cat")) {
      calls.add(
          new BatchTool.Call(
              Arguments.bind(
                  loc.signature(),
                  Map.<String, Value>of("image", PICTURE, "object", new Text(object))),
              RecordingContext.lenient()));
    }
    List<Value> values = loc.callAll(calls);

    assertThat(values).extracting(value -> ((Regions) value).size()).containsExactly(2, 1, 0, 2);
    assertThat(((Regions) values.get(3)).list().get(0).label()).isEqualTo("cat");
    assertThat(model.asked).hasSize(1);
    assertThat(model.asked.get(0)).hasSize(3);
  }

  @Test
  void lacksNothing() {
    assertThat(loc.missing()).isEmpty();
    assertThat(loc.restriction()).isEmpty();
    assertThat(loc.revision()).hasValueSatisfying(it -> assertThat(it).endsWith("+letters"));
  }
}
