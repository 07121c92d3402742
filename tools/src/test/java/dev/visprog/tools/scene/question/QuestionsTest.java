package dev.visprog.tools.scene.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.check.CheckResult;
import dev.visprog.check.Checker;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.value.Type;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Questions about many scenes. That the answers are right is tested against the oracle. */
class QuestionsTest {
  private static final int SCENES = 300;

  private static List<SceneTruth> truths = List.of();
  private static List<Question> questions = List.of();

  @BeforeAll
  static void ask() {
    SceneGenerator generator = new SceneGenerator(21);
    truths = IntStream.range(0, SCENES).mapToObj(generator::scene).map(Scene::truth).toList();
    questions = all(new Questions(21));
  }

  private static List<Question> all(Questions source) {
    List<Question> all = new ArrayList<>();
    for (int i = 0; i < SCENES; i++) {
      all.addAll(source.about(truths.get(i)));
      if (i % 2 == 1) {
        all.addAll(source.about(truths.get(i - 1), truths.get(i)));
      }
    }
    return all;
  }

  @Test
  void asksOfEveryFamilyAndSeveralOfEachScene() {
    Map<Family, Long> counts =
        questions.stream().collect(Collectors.groupingBy(Question::family, Collectors.counting()));
    for (Family family : Family.values()) {
      assertThat(counts.getOrDefault(family, 0L)).as("%s", family).isGreaterThan(SCENES / 6);
    }
    for (SceneTruth truth : truths) {
      assertThat(new Questions(21).about(truth)).hasSizeBetween(5, 18);
    }
  }

  @Test
  void writesSoundProgramsWithoutWarnings() {
    Checker checker = new Checker(StandardToolbox.declared(), Limits.DEFAULT);
    for (Question question : questions) {
      Map<String, Type> inputs =
          question.images().size() == 1
              ? Map.of("IMAGE", Type.IMAGE)
              : Map.of("LEFT", Type.IMAGE, "RIGHT", Type.IMAGE);

      CheckResult result = checker.check(Source.of(question.program()), inputs);

      assertThat(result.diagnostics()).as("%s", question).isEmpty();
    }
  }

  @Test
  void answersYesAndNoAboutEquallyOften() {
    Map<Family, Map<String, Long>> answers = answers(answer -> answer.matches("yes|no"));
    assertThat(answers).hasSizeGreaterThan(8);
    answers.forEach(
        (family, counts) -> {
          double yes = counts.getOrDefault("yes", 0L);
          double share = yes / (yes + counts.getOrDefault("no", 0L));
          assertThat(share).as("share of yes in %s: %s", family, counts).isBetween(0.4, 0.6);
        });
  }

  @Test
  void countsFromNothingToMany() {
    Map<String, Long> counts =
        Objects.requireNonNull(answers(answer -> answer.matches("\\d+")).get(Family.COUNTING));
    long all = counts.values().stream().mapToLong(n -> n).sum();
    for (int number = 0; number <= 4; number++) {
      assertThat(counts.getOrDefault(String.valueOf(number), 0L) / (double) all)
          .as("share of %d in %s", number, counts)
          .isBetween(0.03, 0.4);
    }
  }

  @Test
  void answersInTheWordsOfTheTruth() {
    Set<String> words = new HashSet<>(List.of("yes", "no", "day", "night", "nobody"));
    Arrays.stream(Colour.values()).map(Colour::word).forEach(words::add);
    Arrays.stream(Category.values()).map(Category::noun).forEach(words::add);
    words.addAll(List.of("small", "large", "grass", "desert", "sea", "snow", "street", "sky"));
    words.addAll(List.of("night sky", "wall"));
    for (Question question : questions) {
      boolean open =
          Set.of(Family.TAGGING, Family.EDITING, Family.DESCRIPTION).contains(question.family());
      String answer = question.answer();
      assertThat(answer == null).as("%s", question).isEqualTo(open);
      if (answer != null && !answer.matches("\\d+|the person in \\w+")) {
        assertThat(words).as("%s", question).contains(answer);
      }
    }
  }

  @Test
  void asksInManyWords() {
    Map<Family, Set<String>> beginnings =
        questions.stream()
            .collect(
                Collectors.groupingBy(
                    Question::family,
                    Collectors.mapping(
                        question -> String.join(" ", firstWords(question)), Collectors.toSet())));
    beginnings.forEach((family, set) -> assertThat(set).as("%s", family).hasSizeGreaterThan(3));
    assertThat(questions.stream().map(Question::instruction))
        .anyMatch(text -> text.contains("colour"))
        .anyMatch(text -> text.contains("color"))
        .anyMatch(text -> text.contains("grey"))
        .anyMatch(text -> text.contains("photo"))
        .allMatch(text -> text.endsWith("?") || text.endsWith("."))
        .noneMatch(text -> text.matches(".*( an [^aeiou]| a [aeiou]|  |%|null).*"));
  }

  private static List<String> firstWords(Question question) {
    List<String> words = List.of(question.instruction().split(" "));
    return words.subList(0, Math.min(3, words.size()));
  }

  @Test
  void asksTheSameForTheSameSeedWhateverWasAskedBefore() {
    Questions again = new Questions(21);

    assertThat(again.about(truths.get(9)))
        .isEqualTo(
            questions.stream()
                .filter(question -> question.images().equals(List.of(truths.get(9).image())))
                .toList());
    assertThat(new Questions(22).about(truths.get(9))).isNotEqualTo(again.about(truths.get(9)));
  }

  @Test
  void numbersThemAllDifferently() {
    assertThat(questions.stream().map(Question::id)).doesNotHaveDuplicates();
    assertThat(questions.stream().map(question -> question.images() + question.program()))
        .doesNotHaveDuplicates();
  }

  @Test
  void writesALineOfJsonForEach() throws IOException {
    for (Question question : questions.subList(0, 60)) {
      StringWriter out = new StringWriter();

      QuestionLines.write(question, out);

      assertThat(out.toString()).endsWith("}\n").hasLineCount(1);
      JsonNode json = new ObjectMapper().readTree(out.toString());
      assertThat(json.at("/instruction").textValue()).isEqualTo(question.instruction());
      assertThat(json.at("/program").textValue()).isEqualTo(question.program());
      assertThat(json.at("/family").textValue()).isEqualTo(question.family().word());
      assertThat(json.has("answer")).isEqualTo(question.answer() != null);
      assertThat(json.has("image")).isEqualTo(question.images().size() == 1);
      assertThat(json.has("left") && json.has("right")).isEqualTo(question.images().size() == 2);
    }
  }

  private static Map<Family, Map<String, Long>> answers(Predicate<String> kind) {
    Function<Question, String> answer = question -> String.valueOf(question.answer());
    return questions.stream()
        .filter(question -> kind.test(answer.apply(question)))
        .collect(
            Collectors.groupingBy(
                Question::family, Collectors.groupingBy(answer, Collectors.counting())));
  }
}
