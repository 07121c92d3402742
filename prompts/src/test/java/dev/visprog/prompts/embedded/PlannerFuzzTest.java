package dev.visprog.prompts.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.check.Checker;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.PlanningException;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is said gives a sound program or a {@link PlanningException}, and soon. */
class PlannerFuzzTest {
  private static final int CASES = Integer.getInteger("visprog.fuzz.instructions", 10_000);
  private static final String SIGNS = "'\"“”‘’«».,;:)(-–_…!?§$%&/\\{}[]<>\u0000\n\u202e😀🏽‍é３٣";
  private static final Toolbox TOOLS = StandardToolbox.declared();
  private static final EmbeddedPlanner PLANNER = EmbeddedPlanner.create();
  private static final List<Instruction> GOOD =
      InstructionTable.understood().stream().map(InstructionTable.Row::instruction).toList();
  private static final List<String> WORDS =
      Stream.concat(InstructionTable.understood().stream(), InstructionTable.refused().stream())
          .flatMap(row -> Stream.of(row.instruction().text().split(" ")))
          .distinct()
          .toList();

  private final Random random = new Random(20_231_102);

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void planOrRefuseForWordsInAnyOrder() {
    int planned = 0;
    for (int i = 0; i < CASES; i++) {
      List<String> words = new ArrayList<>();
      for (int n = random.nextInt(30); n >= 0; n--) {
        words.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      planned += plansSoundly(new Instruction(String.join(" ", words), pictures())) ? 1 : 0;
    }
    assertThat(planned).isLessThan(CASES / 100);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void planOrRefuseForInstructionsWithChanges() {
    int planned = 0;
    for (int i = 0; i < CASES; i++) {
      Instruction good = GOOD.get(random.nextInt(GOOD.size()));
      String text = random.nextBoolean() ? changeWords(good.text()) : changeSigns(good.text());
      if (!text.isBlank()) {
        planned += plansSoundly(new Instruction(text, good.images())) ? 1 : 0;
      }
    }
    assertThat(planned).isPositive();
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void endsSoonForRepeatedWords() {
    for (String word : WORDS) {
      plansSoundly(new Instruction((word + " ").repeat(79), List.of("IMAGE")));
      plansSoundly(new Instruction(word.repeat(10_000 / word.length()), List.of("IMAGE")));
    }
    plansSoundly(new Instruction("'".repeat(1_000), List.of("IMAGE")));
    plansSoundly(new Instruction("'a".repeat(500), List.of("IMAGE")));
    plansSoundly(new Instruction("\"".repeat(999), List.of("IMAGE")));
    plansSoundly(new Instruction("x".repeat(1_000_000), List.of("IMAGE")));
  }

  private List<String> pictures() {
    return random.nextBoolean() ? List.of("IMAGE") : List.of("LEFT", "RIGHT");
  }

  private String changeWords(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    for (int n = random.nextInt(3); n >= 0; n--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.add(at, WORDS.get(random.nextInt(WORDS.size())));
        case 1 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
        case 2 -> Collections.swap(words, at, random.nextInt(words.size()));
        default -> words.set(at, "");
      }
    }
    return String.join(" ", words);
  }

  private String changeSigns(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int n = random.nextInt(4); n >= 0; n--) {
      int at = random.nextInt(changed.length());
      changed.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
      if (random.nextBoolean()) {
        changed.deleteCharAt(random.nextInt(changed.length()));
      }
    }
    return changed.toString();
  }

  private static boolean plansSoundly(Instruction instruction) {
    try {
      String program = PLANNER.plan(instruction, TOOLS).program();
      Map<String, Type> pictures =
          instruction.images().size() == 1
              ? Map.of(instruction.images().get(0), Type.IMAGE)
              : Map.of("LEFT", Type.IMAGE, "RIGHT", Type.IMAGE);
      if (instruction.images().size() < 3) {
        assertThat(
                new Checker(TOOLS, Limits.DEFAULT)
                    .check(new Source("plan.vp", program), pictures)
                    .diagnostics())
            .as("program for '%s':%n%s", instruction.text(), program)
            .isEmpty();
      }
      return true;
    } catch (PlanningException e) {
      assertThat(e.getMessage()).hasSizeLessThan(2_000);
      return false;
    }
  }
}
