package dev.visprog.models.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSettingsTest {
  @TempDir private Path folder;

  @Test
  void findsTheCacheWherePythonDoes() throws HubException {
    String home = folder.toString();
    assertThat(HubSettings.from(Map.of("HOME", home)).cache())
        .isEqualTo(folder.resolve(".cache/huggingface/hub"));
    assertThat(HubSettings.from(Map.of("HOME", home, "XDG_CACHE_HOME", home + "/x")).cache())
        .isEqualTo(folder.resolve("x/huggingface/hub"));
    assertThat(
            HubSettings.from(Map.of("HF_HOME", home + "/hf", "XDG_CACHE_HOME", home + "/x"))
                .cache())
        .isEqualTo(folder.resolve("hf/hub"));
    assertThat(HubSettings.from(Map.of("HF_HOME", home, "HF_HUB_CACHE", home + "/c")).cache())
        .isEqualTo(folder.resolve("c"));
    assertThat(HubSettings.from(Map.of("HOME", home, "HF_HUB_CACHE", "~/c")).cache())
        .isEqualTo(folder.resolve("c"));
    assertThat(HubSettings.from(Map.of("HOME", home, "HF_HUB_CACHE", "")).cache())
        .isEqualTo(folder.resolve(".cache/huggingface/hub"));
  }

  @Test
  void asksTheHubUnlessToldOtherwise() throws HubException {
    assertThat(HubSettings.from(Map.of()).endpoint()).hasToString("https://huggingface.co");
    assertThat(HubSettings.from(Map.of("HF_ENDPOINT", "https://mirror.example/hf/")).endpoint())
        .hasToString("https://mirror.example/hf");
    assertThat(HubSettings.from(Map.of()).offline()).isFalse();
    assertThat(HubSettings.from(Map.of("HF_HUB_OFFLINE", "True")).offline()).isTrue();
    assertThat(HubSettings.from(Map.of("TRANSFORMERS_OFFLINE", "1")).offline()).isTrue();
    assertThat(HubSettings.from(Map.of("HF_HUB_OFFLINE", "0")).offline()).isFalse();
    assertThat(HubSettings.from(Map.of("HF_HUB_DOWNLOAD_TIMEOUT", "77")).transfer().patience())
        .isEqualTo(Duration.ofSeconds(77));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "huggingface.co",
        "ftp://a",
        "https://user:geheim@a",
        "https://",
        "a b",
        "https:a"
      })
  void refusesWhatIsNoHub(String endpoint) {
    assertThatThrownBy(() -> HubSettings.from(Map.of("HF_ENDPOINT", endpoint)))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("HF_ENDPOINT: want an address")
        .hasMessageNotContaining("geheim");
    assertThatThrownBy(() -> HubSettings.from(Map.of("HF_HUB_DOWNLOAD_TIMEOUT", endpoint)))
        .hasMessageContaining("want a number of seconds");
  }

  @Test
  void takesTheTokenFromTheEnvironmentOrTheFile() throws Exception {
    Files.writeString(folder.resolve("token"), "hf_file\n");
    Map<String, String> file = Map.of("HF_HOME", folder.toString());
    assertThat(token(file)).isEqualTo("Bearer hf_file");
    assertThat(token(Map.of("HF_HOME", folder.toString(), "HF_TOKEN", " hf_env ")))
        .isEqualTo("Bearer hf_env");
    assertThat(
            HubSettings.from(
                    Map.of("HF_HOME", folder.toString(), "HF_HUB_DISABLE_IMPLICIT_TOKEN", "1"))
                .token())
        .isEmpty();
    assertThat(HubSettings.from(file).toString()).doesNotContain("hf_file");
  }

  @Test
  void refusesATokenThatIsNoneWithoutSayingIt() {
    assertThatThrownBy(() -> HubSettings.from(Map.of("HF_TOKEN", "hf_geheim\r\nX-Other: 1")))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("HF_TOKEN: got a token with spaces")
        .hasMessageNotContaining("geheim");
  }

  private static String token(Map<String, String> env) throws HubException {
    return HubSettings.from(env).token().orElseThrow().authorization();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b/c", "../b", "a/..", "a--b/c", "/a", "a/", "a b", "a/b\n", "-a"})
  void refusesWhatIsNoRepository(String name) {
    assertThatThrownBy(() -> new RepositoryId(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesTheFolderOfARepositoryAsPythonDoes() {
    assertThat(new RepositoryId("openai/clip-vit-large-patch14").folderName())
        .isEqualTo("models--openai--clip-vit-large-patch14");
    assertThat(new RepositoryId("gpt2").folderName()).isEqualTo("models--gpt2");
  }
}
