package dev.visprog.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.Answer;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.pack.Pack;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.PackTools;
import dev.visprog.tools.model.ModelLibrary;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskAPictureTest {
  private static final String QUESTION = "How many red balls are left of the tree?";

  @TempDir private Path cache;

  private Answer ask(String pack) throws Exception {
    try (ModelLibrary library = new ModelLibrary(RuntimeSettings.cpu())) {
      Toolbox tools = PackTools.of(Pack.named(pack), new HubCache(cache), library);
      return AskAPicture.ask(tools, QUESTION, ExampleProgramsTest.PARK);
    }
  }

  @Test
  void isAnsweredByTheModelsInside() throws Exception {
    assertThat(ask("sketch").value().summary()).isEqualTo("1");
  }

  @Test
  void isToldHowToGetModelsThatAreNotHere() {
    assertThatThrownBy(() -> ask("photo")).hasMessageContaining("visprog models pull photo");
  }
}
