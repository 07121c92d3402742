package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {

  @Test
  void saysWhatTheMachineHas() {
    Cli.Outcome doctor = Cli.piped().call("doctor");
    assertThat(doctor.out()).contains("Java ", "OpenCV", "temporary folder", "processors", "free");
    assertThat(doctor.code()).isEqualTo(doctor.out().contains("! ") ? 1 : 0);
  }

  @Test
  void tellsThatAKeyIsThereAndNeverWhichItIs() {
    Cli.Outcome doctor = Cli.piped().with("OPENAI_API_KEY", "sk-secret").call("doctor", "-v");
    assertThat(doctor.out()).containsPattern("OPENAI_API_KEY +set");
    assertThat(doctor.out() + doctor.err()).doesNotContain("sk-secret");
    assertThat(Cli.piped().call("doctor").out()).containsPattern("OPENAI_API_KEY +not set");
  }

  @Test
  void tellsWhichLanguageModelIsSetUp() {
    assertThat(Cli.piped().call("doctor").out()).containsPattern("language model +none set up");
    assertThat(Cli.piped().with("OPENAI_API_KEY", "sk-secret").call("doctor").out())
        .containsPattern("language model +\\S+ at https://api.openai.com/v1");
    assertThat(Cli.piped().with("OPENAI_BASE_URL", "http://localhost:1/v1").call("doctor").out())
        .containsPattern("language model .*--llm-model");
  }

  @Test
  void givesTheSameToMachines() throws IOException {
    JsonNode findings = new ObjectMapper().readTree(Cli.piped().call("doctor", "--json").out());
    assertThat(findings.findValuesAsText("name")).contains("Java", "OpenCV", "memory");
  }
}
