package dev.visprog.prompts.tool.list;

import dev.visprog.prompts.prompt.Template;
import dev.visprog.prompts.prompt.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lists of {@code lists.txt}. A query finds its subject by one of its names and by nothing
 * else: where a query says more than the name (<i>animals with horns</i>), nothing is known.
 */
final class CommonKnowledge {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /**
   * What may stand before a name and does not change what is meant, in the form of {@link Words}.
   */
  private static final Set<String> BEFORE =
      Set.of(
          "common",
          "typical",
          "usual",
          "ordinary",
          "everyday",
          "popular",
          "familiar",
          "known",
          "well",
          "best",
          "most",
          "important",
          "different",
          "various",
          "several",
          "some",
          "many",
          "main",
          "basic",
          "possible",
          "general",
          "list");

  /** Before {@code of}: <i>kinds of fruit</i>. */
  private static final Set<String> BEFORE_OF =
      Set.of("kind", "type", "sort", "variety", "example", "name", "list", "category", "species");

  private static final Set<String> ALL = Set.of("all", "every", "complete", "full", "each");

  private final Map<List<String>, Subject> byName = new HashMap<>();
  private final List<Subject> subjects = new ArrayList<>();

  private CommonKnowledge(String text) {
    for (String line : text.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(Subject.parse(line));
      }
    }
  }

  private void add(Subject subject) {
    subjects.add(subject);
    for (String name : subject.names()) {
      Subject other = byName.put(words(name), subject);
      if (other != null && !other.equals(subject)) {
        throw new IllegalArgumentException("two lists are called '" + name + "', want one");
      }
    }
  }

  /** What comes with this library. */
  static CommonKnowledge standard() {
    return new CommonKnowledge(Template.resource(CommonKnowledge.class, "lists.txt").text());
  }

  static CommonKnowledge parse(String text) {
    return new CommonKnowledge(text);
  }

  /** The usual names of all subjects. */
  List<String> names() {
    return subjects.stream().map(Subject::name).toList();
  }

  /** What a query is about; empty if that is not certain. */
  Optional<Subject> find(String query) {
    List<String> rest = words(query);
    while (!rest.isEmpty()) {
      Subject subject = byName.get(withoutName(rest));
      if (subject != null) {
        return Optional.of(subject).filter(found -> found.complete() || !wantsAll(query));
      }
      int taken = taken(rest);
      if (taken == 0) {
        return Optional.empty();
      }
      rest = rest.subList(taken, rest.size());
    }
    return Optional.empty();
  }

  private static int taken(List<String> words) {
    String first = words.get(0);
    if (words.size() > 1 && BEFORE_OF.contains(first) && words.get(1).equals("of")) {
      return 2;
    }
    return BEFORE.contains(first) || ALL.contains(first) || first.equals("of") ? 1 : 0;
  }

  /** <i>Colour names</i> are colours. */
  private static List<String> withoutName(List<String> words) {
    int last = words.size() - 1;
    return last > 0 && words.get(last).equals("name") ? words.subList(0, last) : words;
  }

  private static boolean wantsAll(String query) {
    return words(query).stream().anyMatch(ALL::contains);
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().filter(word -> !ARTICLES.contains(word)).toList();
  }
}
