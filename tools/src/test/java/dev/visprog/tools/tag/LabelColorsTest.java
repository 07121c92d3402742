package dev.visprog.tools.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LabelColorsTest {

  @Test
  void givesTenLabelsTenColours() {
    List<String> labels = IntStream.range(0, 10).mapToObj(i -> "label " + i).toList();
    LabelColors colors = new LabelColors(labels);

    assertThat(labels.stream().map(colors::of)).doesNotHaveDuplicates();
  }

  @Test
  void doesNotDependOnTheOrderOfTheLabels() {
    LabelColors colors = new LabelColors(List.of("dog", "cat", "cow"));
    LabelColors others = new LabelColors(List.of("cow", "dog", "cat", "dog"));

    assertThat(others.of("cat")).isEqualTo(colors.of("cat"));
    assertThat(others.of("cow")).isEqualTo(colors.of("cow"));
  }

  @Test
  void writesBlackOnLightAndWhiteOnDark() {
    assertThat(LabelColors.textOn(Color.YELLOW)).isEqualTo(Color.BLACK);
    assertThat(LabelColors.textOn(Color.BLUE)).isEqualTo(Color.WHITE);
  }
}
