package dev.visprog.prompts.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.prompts.endpoint.PriceTable.Price;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTest {
  @TempDir private Path folder;

  @Test
  void readsPricesOfMillionsOfTokens() {
    PriceTable table =
        PriceTable.parse(
            "prices.csv",
            """
            \ufeffmodel, prompt, completion
            # in dollars

            gpt-4o-mini, 0.15, 0.60
              meta-llama/Llama-3.1-8B , 0,0
            """);

    assertThat(table.prices())
        .containsEntry("gpt-4o-mini", new Price(0.15, 0.6))
        .containsEntry("meta-llama/Llama-3.1-8B", new Price(0, 0))
        .hasSize(2);
  }

  @Test
  void tellsWhatTokensCost() {
    PriceTable table = PriceTable.parse("prices.csv", "tiny,2,8\nfree,0,0");

    assertThat(table.cost("tiny", 1_000_000, 0)).isEqualTo(2);
    assertThat(table.cost("tiny", 500_000, 250_000)).isEqualTo(3);
    assertThat(table.cost("free", 7, 7)).isZero();
    assertThat(table.cost("Tiny", 1, 1)).isNull();
    assertThat(PriceTable.NONE.cost("tiny", 1, 1)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tiny,1",
        "tiny,1,2,3",
        ",1,2",
        " ,1,2",
        "tiny;1;2",
        "tiny,1,",
        "tiny,-1,2",
        "tiny,1e3,2",
        "tiny,NaN,2",
        "tiny,$1,2",
        "tiny,1.2.3,4",
        "tiny,1234567890,1",
        "tiny,1,2\ntiny,1,2"
      })
  void saysWhichLineIsWrong(String text) {
    int line = text.contains("\n") ? 4 : 3;
    assertThatThrownBy(() -> PriceTable.parse("prices.csv", "# prices\n\n" + text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("prices.csv:" + line + ": got ")
        .hasMessageContaining("want ");
  }

  @Test
  void theHeadingIsAHeadingOnlyAtTheTop() {
    assertThatThrownBy(() -> PriceTable.parse("p", "tiny,1,2\nmodel,prompt,completion"))
        .hasMessage("p:2: got the price 'prompt', want a number such as 0.15");
  }

  @Test
  void readsFilesAndSaysWhatIsWrongWithThem() throws IOException {
    Path file = Files.writeString(folder.resolve("prices.csv"), "tiny,1,2\r\nlarge,3,4\r\n");
    assertThat(PriceTable.read(file).prices()).containsOnlyKeys("tiny", "large");

    Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> PriceTable.read(binary)).hasMessageEndingWith("is no UTF-8 text");
    Path large = Files.write(folder.resolve("large.csv"), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> PriceTable.read(large)).hasMessageContaining("has more than 1 MB");
    assertThatThrownBy(() -> PriceTable.read(folder.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
