package dev.visprog.prompts.embedded;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.family.Families;
import dev.visprog.prompts.embedded.family.Family;
import dev.visprog.prompts.embedded.grammar.Chart;
import dev.visprog.prompts.embedded.grammar.Courtesy;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Lexicon;
import dev.visprog.prompts.embedded.grammar.Meaning;
import dev.visprog.prompts.embedded.grammar.Sentence;
import dev.visprog.prompts.embedded.noun.Nouns;
import dev.visprog.prompts.embedded.phrase.Phrases;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.ThingPhrases;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Planning.Attempt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes programs for the {@linkplain Families families} of instructions that it knows, without a
 * language model, in a millisecond or less. It understands a sentence wholly or not at all: at a
 * word that it does not know it says so instead of guessing. Where a sentence can mean two things,
 * the plan tells of the one that was not taken.
 */
public final class EmbeddedPlanner implements Planner {
  /** The longest instruction that is read, in characters. */
  static final int LONGEST = 1_000;

  private static final int MOST_WORDS = 80;

  /** Names of pictures for which it is kept what can be said. */
  private static final int MOST_SAID = 8;

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Courtesy courtesy;
  private final List<Family> families;
  private final Explanation explanation;

  /** What was told last, since whoever is refused once is likely to be refused again. */
  private volatile @Nullable Said said;

  private EmbeddedPlanner(Lexicon lexicon, Grammar grammar, List<Family> families) {
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.courtesy = Courtesy.of(lexicon, "polite", "thanks");
    this.families = families;
    this.explanation = new Explanation(grammar.words());
  }

  /** The planner with all its families. */
  public static EmbeddedPlanner create() {
    Lexicon lexicon = Lexicon.parse(resource("lexicon.txt"));
    Nouns nouns = Nouns.parse(resource("nouns.txt"));
    Grammar.Builder builder = Grammar.over(lexicon);
    Phrases.addTo(builder, resource("emoji.txt"));
    ThingPhrases.addTo(builder, nouns);
    Families.addShared(builder);
    List<Family> families = Families.over(nouns);
    families.forEach(family -> family.addTo(builder));
    return new EmbeddedPlanner(lexicon, builder.build(), families);
  }

  /** The families of instruction that it understands. */
  List<Family> families() {
    return families;
  }

  /** Concepts and phrases that no pattern uses. */
  Set<String> idle() {
    return grammar.idle();
  }

  @Override
  public Plan plan(Instruction instruction, Toolbox tools) throws PlanningException {
    Set<String> refusals = new LinkedHashSet<>();
    Set<String> programs = programs(instruction, tools, refusals);
    if (!programs.isEmpty()) {
      return plan(List.copyOf(programs));
    }
    throw new PlanningException(
        explanation.why(instruction, refusals, examples(instruction.images(), tools)),
        null,
        Planning.by("embedded"));
  }

  /** The first program, and what else the sentence could have meant. */
  private static Plan plan(List<String> programs) {
    Planning planning = Planning.by("embedded");
    if (programs.size() == 1) {
      return new Plan(programs.get(0), planning);
    }
    List<Attempt> attempts = new ArrayList<>();
    for (String other : programs.subList(1, programs.size())) {
      attempts.add(new Attempt(other, "the sentence can mean this too, but less likely"));
    }
    attempts.add(new Attempt(programs.get(0), null));
    return new Plan(programs.get(0), planning.withAttempts(attempts));
  }

  /** The programs that the instruction may mean, the likeliest first. */
  Set<String> programs(Instruction instruction, Toolbox tools, Set<String> refusals) {
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
    Chart chart = grammar.chart(sentence.without(lexicon, "filler"));
    for (Task task : tasks(chart)) {
      try {
        Draft draft = new Draft(instruction.images(), tools);
        programs.add(draft.finish(task.answer(draft)));
      } catch (Refusal e) {
        refusals.add(e.getMessage());
      }
    }
    if (chart.isExhausted()) {
      refusals.add("it is too involved");
      programs.clear();
    }
    return programs;
  }

  /** What the whole sentence may mean but for the courtesies around it. */
  private Set<Task> tasks(Chart chart) {
    Set<Task> tasks = new LinkedHashSet<>();
    Set<Integer> ends = courtesy.ends(chart.sentence());
    for (int start : courtesy.starts(chart.sentence())) {
      for (Meaning meaning : chart.read("instruction", start)) {
        if (ends.contains(meaning.end())) {
          tasks.add((Task) meaning.value());
        }
      }
    }
    return tasks;
  }

  /**
   * What can be said with these pictures and tools: the first example of each family that works.
   */
  private List<String> examples(List<String> pictures, Toolbox tools) {
    Said known = said;
    if (known == null || known.tools() != tools || known.examples().size() == MOST_SAID) {
      known = new Said(tools, new ConcurrentHashMap<>());
      said = known;
    }
    return known.examples().computeIfAbsent(pictures, each -> understoodExamples(each, tools));
  }

  private List<String> understoodExamples(List<String> pictures, Toolbox tools) {
    return families.stream()
        .flatMap(
            family ->
                family.examples().stream()
                    .filter(text -> isUnderstood(new Instruction(text, pictures), tools))
                    .limit(1))
        .toList();
  }

  private boolean isUnderstood(Instruction example, Toolbox tools) {
    return !programs(example, tools, new LinkedHashSet<>()).isEmpty();
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

  /** What can be said with some tools, by the names of the pictures. */
  private record Said(Toolbox tools, Map<List<String>, List<String>> examples) {}
}
