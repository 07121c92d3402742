package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ModelsCommandTest {
  @TempDir private Path home;
  private TinyHub hub;

  @BeforeEach
  void start() throws IOException {
    hub = TinyHub.start();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void pullsShowsFindsAndVerifies() throws IOException {
    Cli.Outcome pull = cli().call("models", "pull", TinyHub.REPOSITORY);
    assertThat(pull.code()).isZero();
    assertThat(pull.out()).isEmpty();
    assertThat(pull.err())
        .containsSubsequence(
            "owner/model at 0123456789ab: 2 kB, licence apache-2.0",
            "model.safetensors (2 kB)",
            "to fetch: 2 kB, to " + home.resolve("hub"),
            "fetched model.safetensors (2 kB)",
            "all of owner/model is here");
    Cli.Outcome path = cli().call("models", "path", TinyHub.REPOSITORY);
    assertThat(path.code()).isZero();
    Path folder = Path.of(path.out().strip());
    assertThat(folder.resolve("config.json")).hasContent("{}");
    Cli.Outcome verify = cli().call("models", "verify", TinyHub.REPOSITORY);
    assertThat(verify.code()).isZero();
    assertThat(verify.out()).contains("right    owner/model config.json");
    Files.writeString(folder.resolve("config.json").toRealPath(), "[]");
    Cli.Outcome damaged = cli().call("models", "verify", TinyHub.REPOSITORY, "--json");
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.err()).contains("config.json is damaged", "models pull owner/model");
    JsonNode files = new ObjectMapper().readTree(damaged.out());
    assertThat(files.findValuesAsText("state")).containsExactlyInAnyOrder("damaged", "right");
  }

  @Test
  void doesNotFetchTwice() {
    cli().call("models", "pull", TinyHub.REPOSITORY);
    hub.requests.clear();
    Cli.Outcome again = cli().call("models", "pull", TinyHub.REPOSITORY);
    assertThat(again.err()).contains("model.safetensors (2 kB, here)").doesNotContain("to fetch");
    assertThat(hub.requests).isEmpty();
    assertThat(cli().call("models", "pull", TinyHub.REPOSITORY, "--update").code()).isZero();
    assertThat(hub.requests).hasSize(1);
  }

  @Test
  void asksAPersonFirst() {
    Cli terminal = new Cli("n\n", cli().env(), true);
    Cli.Outcome no = terminal.call("models", "pull", TinyHub.REPOSITORY);
    assertThat(no.code()).isEqualTo(1);
    assertThat(no.err()).contains("fetch it? [Y/n] ", "nothing was fetched");
    assertThat(hub.requests).hasSize(1);
    assertThat(terminal.reading("").call("models", "pull", TinyHub.REPOSITORY).code()).isEqualTo(1);
    assertThat(terminal.reading("y\n").call("models", "pull", TinyHub.REPOSITORY).code()).isZero();
    assertThat(terminal.call("models", "pull", "--yes", TinyHub.REPOSITORY).err())
        .doesNotContain("fetch it?");
  }

  @Test
  void endsWithFiveWhereFilesAreMissing() {
    Cli.Outcome path = cli().call("models", "path", "photo");
    assertThat(path.code()).isEqualTo(5);
    assertThat(path.out()).isEmpty();
    assertThat(path.err()).contains("'visprog models pull photo' fetches it");
    assertThat(cli().call("models", "verify", "photo").code()).isEqualTo(5);
    Cli.Outcome offline = cli().call("models", "pull", "--offline", TinyHub.REPOSITORY);
    assertThat(offline.code()).isEqualTo(5);
    assertThat(offline.err()).contains("owner/model", "offline");
    assertThat(hub.requests).isEmpty();
  }

  @Test
  void tellsWhatTheHubDoesNotHave() {
    Cli.Outcome none = cli().call("models", "pull", "no/such-model");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("no/such-model: got no such repository");
    assertThat(home.resolve("hub")).doesNotExist();
  }

  @Test
  void listsPacksWithTheirModels() throws IOException {
    Cli.Outcome list = cli().call("models", "list");
    assertThat(list.code()).isZero();
    assertThat(list.out())
        .contains("photo: ", "paper: ", "openai/clip-vit-large-patch14", "not here")
        .contains("in " + home.resolve("hub") + ": 0 bytes");
    JsonNode models = new ObjectMapper().readTree(cli().call("models", "list", "--json").out());
    assertThat(models.findValuesAsText("kind")).contains("clip", "yunet", "vilt", "owlv2");
    assertThat(models.get(0).get("complete").asBoolean()).isFalse();
    assertThat(models.get(0).get("missing").get(0).asText()).startsWith("all of ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foto", "../x", "a/b/c", "owner/model@../../x", "owner/model@"})
  void refusesWhatIsNoModel(String word) {
    Cli.Outcome refused = cli().call("models", "pull", word);
    assertThat(refused.code()).isIn(1, 2);
    assertThat(refused.err()).startsWith("error: got ").contains("want");
    assertThat(hub.requests).isEmpty();
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : new String[] {"list", "pull", "verify", "path", "pack"}) {
      Cli.Outcome help = cli().call("models", command, "--help");
      assertThat(help.code()).isZero();
      assertThat(help.out()).startsWith("Usage: visprog models " + command).contains("Examples:");
    }
    Cli.Outcome nothing = cli().call("models");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("list, pull, verify, path and pack");
    assertThat(cli().call("models", "pull", "photo", "--connections", "0").err())
        .contains("--connections: got 0");
  }

  @Test
  void doctorTellsWhichPacksAreHere() {
    Cli.Outcome doctor = cli().call("doctor");
    assertThat(doctor.out())
        .containsPattern("pack photo +no model here for .*visprog models pull photo")
        .contains(home.resolve("hub").toString());
  }

  @Test
  void neverSaysTheToken() {
    Cli secret =
        new Cli(
            "",
            Map.of("HF_ENDPOINT", hub.url(), "HF_HOME", home.toString(), "HF_TOKEN", "hf_geheim"),
            false);
    Cli.Outcome none = secret.call("models", "pull", "-v", "no/such-model");
    assertThat(none.err() + secret.call("doctor").out()).doesNotContain("geheim");
    assertThat(secret.call("doctor").out()).containsPattern("HF_TOKEN +set");
  }

  private Cli cli() {
    return new Cli("", Map.of("HF_ENDPOINT", hub.url(), "HF_HOME", home.toString()), false);
  }
}
