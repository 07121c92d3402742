package dev.visprog.prompts.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.standard.StandardToolbox;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedPlannerTest {

  @Test
  void givesItsProgramWhateverTheInstruction() {
    Plan plan =
        new RecordedPlanner("ANSWER0=Vqa(image=IMAGE, question='Why?')\n")
            .plan(new Instruction("Hide the faces", List.of("IMAGE")), StandardToolbox.declared());

    assertThat(plan.program()).isEqualTo("ANSWER0=Vqa(image=IMAGE, question='Why?')\n");
    assertThat(plan.planning().planner()).isEqualTo("recorded");
    assertThat(plan.planning().attempts()).isEmpty();
  }
}
