package dev.visprog.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ModelPacksTest {
  private static final long GIB = 1L << 30;

  @Test
  void saysWhetherAPackFitsTheMemoryAndWhatHelps() {
    assertThat(ModelPacks.fit(4 * GIB, OptionalLong.of(8 * GIB))).isEqualTo("fits the memory");
    assertThat(ModelPacks.fit(6 * GIB, OptionalLong.of(8 * GIB)))
        .isEqualTo("more than the memory holds at once: use --memory 4g, or --dtype bf16 or int8");
    assertThat(ModelPacks.fit(6 * GIB, OptionalLong.empty())).isEqualTo("memory unknown");
  }
}
