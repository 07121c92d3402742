package dev.visprog.cli.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.llm.Usage;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Planning.Attempt;
import dev.visprog.trace.Planning.Consultation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  @Test
  void tellsWhoWasAskedHowAndWhatCameOfIt() {
    Planning planning =
        new Planning(
            "language-model",
            List.of(
                new Attempt(
                    "A=Lok(IMAGE)\nB=A\n",
                    "plan:1:3: error[unknown-tool]: no tool 'Lok'\nA=Lok(IMAGE)\n  ^^^",
                    new Usage(1, 2_000, 20, 1_500_000, 0.001)),
                new Attempt("A=Loc(IMAGE)", null, new Usage(2, 2_100, 15, 2_000_000, 0.0011))),
            new Consultation("tiny", 0.2, 7L, List.of("count-1", "tag-2"), 1_998),
            null);
    assertThat(Explanation.of(planning))
        .isEqualTo(
            """
            planner: language-model, tiny at temperature 0.2, seed 7
            examples: count-1, tag-2
            prompt: about 1,998 tokens
            attempt 1: not taken, 2,000 tokens read, 20 written, 1 request, 1.5 s, price 0.001
                A=Lok(IMAGE)
                B=A
                plan:1:3: error[unknown-tool]: no tool 'Lok'
                A=Lok(IMAGE)
                  ^^^
            attempt 2: taken, 2,100 tokens read, 15 written, 2 requests, 2.0 s, price 0.0011
            in all: 4,100 tokens read, 35 written, 3 requests, 3.5 s, price 0.0021""");
  }

  @Test
  void saysLittleWhereThereIsLittleToSay() {
    assertThat(Explanation.of(Planning.by("embedded"))).isEqualTo("planner: embedded");
  }
}
