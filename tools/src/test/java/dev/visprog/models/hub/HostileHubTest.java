package dev.visprog.models.hub;

import static dev.visprog.models.hub.PullScene.REPOSITORY;
import static dev.visprog.models.hub.PullScene.WANTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the hub, and what is believed of its answers. */
@Timeout(60)
class HostileHubTest {
  @TempDir private Path cache;
  private PullScene scene;
  private FakeHub hub;

  @BeforeEach
  void start() throws IOException {
    scene = new PullScene(cache);
    hub = scene.hub;
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void showsTheTokenToTheHubAlone() throws Exception {
    scene.pull(scene.settings(Map.of("HF_TOKEN", "hf_secret"))).fetch(scene.plan());
    assertThat(hub.requests.stream().filter(r -> r.startsWith("hub")))
        .allMatch(HostileHubTest::hasToken);
    assertThat(hub.deliveries()).isNotEmpty().noneMatch(HostileHubTest::hasToken);
    assertThat(hub.requests.stream().filter(r -> r.startsWith("api")))
        .noneMatch(HostileHubTest::hasToken);
    scene
        .pull(scene.settings(Map.of("HF_TOKEN", "hf_secret")))
        .plan(REPOSITORY, "main", WANTED, true);
    assertThat(hub.requests.get(hub.requests.size() - 1))
        .startsWith("api")
        .matches(HostileHubTest::hasToken);
  }

  private static boolean hasToken(String request) {
    return request.endsWith(" token");
  }

  @Test
  void tellsHowToReadWhatNotEverybodyMay() {
    hub.troubles.add(hub.status(401, "X-Error-Code", "GatedRepo"));
    assertThatThrownBy(scene::plan)
        .hasMessageContainingAll("owner/model", "HF_TOKEN", hub.url() + "/owner/model", "licence");
    hub.troubles.add(hub.status(403));
    assertThatThrownBy(
            () ->
                scene
                    .pull(scene.settings(Map.of("HF_TOKEN", "hf_secret")))
                    .plan(REPOSITORY, "main", WANTED, false))
        .hasMessageContainingAll("check that HF_TOKEN may read it")
        .hasMessageNotContaining("hf_secret");
  }

  @Test
  void tellsWhatIsNotThere() throws Exception {
    assertThatThrownBy(() -> scene.pull().plan(new RepositoryId("no/such"), "main", WANTED, false))
        .hasMessageContaining("no/such: got no such repository");
    assertThatThrownBy(() -> scene.pull().plan(REPOSITORY, "v9", WANTED, false))
        .hasMessageContaining("got no revision 'v9'");
    assertThat(scene.pull().plan(REPOSITORY, "refs/pr/1", WANTED, false).missing()).hasSize(3);
    PullPlan plan = scene.plan();
    hub.files.remove("model.safetensors");
    assertThatThrownBy(() -> scene.pull().fetch(plan))
        .hasMessageContaining("got no file 'model.safet");
    hub.files.remove("pytorch_model.bin");
    assertThatThrownBy(scene::plan)
        .hasMessageContaining("got no model.safetensors or pytorch_model.bin");
  }

  @Test
  void refusesAFileThatHasChanged() throws Exception {
    PullPlan plan = scene.plan();
    hub.commit = "e".repeat(40);
    assertThatThrownBy(() -> scene.pull().fetch(plan))
        .hasMessageContainingAll("commit", "has changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../x", "/etc/passwd", "a/../../x", "a\\..\\x", "C:x", "", "a//b", "x\u0000"})
  void refusesNamesThatLeadOut(String name) {
    hub.small(name, "hostile");
    assertThatThrownBy(scene::plan)
        .isInstanceOf(HubException.class)
        .hasMessageContaining("leads out of its folder");
    assertThat(cache).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"size\":8 to \"size\":-1",
        "\"size\":8 to \"size\":99999999999999999999999",
        "\"size\":8 to \"size\":1.7e300",
        "\"size\":8, to ",
        "\"blobId\" to \"blobby\"",
        "\"sha256\":\" to \"sha256\":\"zz",
        "\"siblings\" to \"children\"",
        "\"sha\" to \"shah\"",
        "\"sha\":\" to \"sha\":\"../",
        "{ to [",
      })
  void refusesDescriptionsThatLie(String change) {
    String[] words = change.split(" to ", -1);
    hub.metadata = json -> json.replace(words[0], words[1]);
    assertThatThrownBy(scene::plan).isInstanceOf(HubException.class);
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void refusesDescriptionsWithoutEnd() {
    hub.metadata = json -> "[".repeat(100_000);
    assertThatThrownBy(scene::plan).hasMessageContaining("got no JSON");
    hub.metadata = json -> "{\"a\":\"" + "x".repeat(17 << 20) + "\"}";
    assertThatThrownBy(scene::plan).hasMessageContaining("got more than 16777216 bytes");
  }
}
