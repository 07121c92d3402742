package dev.visprog.prompts.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:11434/v1, http://localhost:11434/v1",
    "'  http://localhost:11434/v1/  ', http://localhost:11434/v1",
    "http://localhost:11434/v1/chat/completions, http://localhost:11434/v1",
    "http://localhost:11434/v1/chat/completions/, http://localhost:11434/v1",
    "https://host/v1/models, https://host/v1",
    "https://host/v1/completions, https://host/v1",
    "HTTPS://Host.example/openai/v1beta, https://Host.example/openai/v1beta",
    "http://127.0.0.1:8000, http://127.0.0.1:8000",
    "http://127.0.0.1:8000///, http://127.0.0.1:8000",
    "http://[::1]:8080/v1, http://[::1]:8080/v1",
  })
  void takesAddressesAsPeoplePasteThem(String pasted, String address) {
    assertThat(EndpointAddress.parse(pasted)).hasToString(address);
    assertThat(EndpointAddress.parse(address)).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:11434, want an address with http:// or https://",
    "gpt-4o-mini, want an address with http:// or https://",
    "ftp://host/v1, want it to begin with http:// or https://",
    "file:///etc/passwd, want it to begin with http:// or https://",
    "http:///v1, want an address such as",
    "http://, want an address such as",
    "http://ho st/v1, want an address such as",
    "http://host:99999/v1, want an address such as",
    "http://host/v1?api-version=1, want an address without ? and #",
    "http://host/v1#top, want an address without ? and #",
    "http://user:pass@host/v1, the key goes into OPENAI_API_KEY",
  })
  void saysWhatIsWrongWithAnAddress(String pasted, String words) {
    assertThatThrownBy(() -> EndpointAddress.parse(pasted))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("got ")
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://user:sk-secret-0123456789@host/v1",
        "http://sk-secret-0123456789@host/v1",
        "http://host/v1?key=sk-secret-0123456789",
        "http://host/v1#sk-secret-0123456789",
        "ftp://user:sk-secret-0123456789@host/v1",
        "user:sk-secret-0123456789@host",
        "http://a b:sk-secret-0123456789@host",
      })
  void showsNoSecretThatWasPastedAlong(String pasted) {
    assertThatThrownBy(() -> EndpointAddress.parse(pasted))
        .hasMessageNotContaining("sk-secret")
        .hasNoCause();
  }

  @Test
  void knowsServersOfThisMachine() {
    assertThat(EndpointAddress.parse("http://LOCALHOST:1/v1").local()).isTrue();
    assertThat(EndpointAddress.parse("http://127.0.0.1/v1").local()).isTrue();
    assertThat(EndpointAddress.parse("http://[::1]:1/v1").local()).isTrue();
    assertThat(EndpointAddress.parse("http://localhost.evil.example/v1").local()).isFalse();
  }

  @Test
  void knowsWhetherAVersionIsNamed() {
    assertThat(EndpointAddress.parse("http://localhost:1/v1").versioned()).isTrue();
    assertThat(EndpointAddress.parse("http://localhost:1/openai/v1beta/x").versioned()).isTrue();
    assertThat(EndpointAddress.parse("http://localhost:1").versioned()).isFalse();
    assertThat(EndpointAddress.parse("http://localhost:1/vision").versioned()).isFalse();
  }
}
