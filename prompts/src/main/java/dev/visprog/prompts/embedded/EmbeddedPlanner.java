package dev.visprog.prompts.embedded;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.prompts.embedded.family.Families;
import dev.visprog.prompts.embedded.family.Family;
import dev.visprog.prompts.embedded.grammar.Chart;
import dev.visprog.prompts.embedded.grammar.Courtesy;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Lexicon;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.grammar.Sentence;
import dev.visprog.prompts.embedded.grammar.SentenceReader;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Phrases;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes programs for the {@linkplain Families families} of instructions that it knows, without a
 * language model, in microseconds. It understands a sentence wholly or not at all: a word that it
 * does not know, or two readings that need different programs, and it says so instead of guessing.
 */
public final class EmbeddedPlanner implements Planner {
  /** The longest instruction that is read, in characters. */
  static final int LONGEST = 1_000;

  private static final int MOST_WORDS = 80;

  private final Grammar grammar;
  private final Courtesy courtesy;
  private final List<FamilyReader> families;
  private final Explanation explanation;

  private EmbeddedPlanner(Grammar grammar, Courtesy courtesy, List<FamilyReader> families) {
    this.grammar = grammar;
    this.courtesy = courtesy;
    this.families = families;
    Set<String> words = new LinkedHashSet<>(grammar.words());
    families.forEach(family -> words.addAll(family.reader().words()));
    this.explanation = new Explanation(words);
  }

  /** The planner with all its families. */
  public static EmbeddedPlanner create() {
    return create(Families.ALL);
  }

  static EmbeddedPlanner create(List<Family> families) {
    Lexicon lexicon = Lexicon.parse(resource("lexicon.txt"));
    Grammar.Builder builder = Grammar.over(lexicon);
    Phrases.addTo(builder, resource("emoji.txt"));
    Grammar grammar = builder.build();
    List<FamilyReader> readers =
        families.stream().map(family -> FamilyReader.of(family, grammar)).toList();
    return new EmbeddedPlanner(grammar, Courtesy.of(lexicon, "polite", "thanks"), readers);
  }

  @Override
  public Plan plan(Instruction instruction, Toolbox tools) throws PlanningException {
    Set<String> refusals = new LinkedHashSet<>();
    Set<String> programs = programs(instruction, tools, families, refusals);
    if (programs.size() == 1) {
      return new Plan(programs.iterator().next(), Planning.by("embedded"));
    }
    if (programs.size() > 1) {
      refusals.add("it can mean different things");
    }
    throw new PlanningException(
        explanation.why(instruction, refusals, examples(instruction.images(), tools)),
        null,
        Planning.by("embedded"));
  }

  private Set<String> programs(
      Instruction instruction, Toolbox tools, List<FamilyReader> readers, Set<String> refusals) {
    Set<String> programs = new LinkedHashSet<>();
    int characters = instruction.text().length();
    if (characters > LONGEST) {
      refusals.add("it has %d characters, want at most %d".formatted(characters, LONGEST));
      return programs;
    }
    Sentence sentence = Sentence.of(instruction.text());
    if (sentence.length() > MOST_WORDS) {
      refusals.add("it has %d words, want at most %d".formatted(sentence.length(), MOST_WORDS));
      return programs;
    }
    Chart chart = grammar.chart(sentence);
    Set<Integer> starts = courtesy.starts(sentence);
    Set<Integer> ends = courtesy.ends(sentence);
    for (FamilyReader family : readers) {
      for (Reading reading : family.reader().read(chart, starts, ends)) {
        try {
          Draft draft = new Draft(instruction.images(), tools);
          programs.add(draft.finish(family.family().write(reading, draft)));
        } catch (Refusal e) {
          refusals.add(e.getMessage());
        }
      }
    }
    if (chart.isExhausted()) {
      refusals.add("it is too involved");
      programs.clear();
    }
    return programs;
  }

  /**
   * What can be said with these pictures and tools: the first example of each family that works.
   */
  private List<String> examples(List<String> pictures, Toolbox tools) {
    return families.stream()
        .flatMap(
            family ->
                family.family().examples().stream()
                    .filter(text -> isUnderstood(family, new Instruction(text, pictures), tools))
                    .limit(1))
        .collect(Collectors.toList());
  }

  private boolean isUnderstood(FamilyReader family, Instruction example, Toolbox tools) {
    return programs(example, tools, List.of(family), new LinkedHashSet<>()).size() == 1;
  }

  private static String resource(String name) {
    try (InputStream in = EmbeddedPlanner.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar of visprog-prompts");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record FamilyReader(Family family, SentenceReader reader) {
    static FamilyReader of(Family family, Grammar grammar) {
      List<String> patterns =
          family.patterns().stream()
              .map(pattern -> "[{before:where}] " + pattern + " [{after:where}]")
              .toList();
      return new FamilyReader(family, grammar.reader(patterns));
    }
  }
}
