package dev.visprog.models.hub;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which files of a repository a model needs. A pattern may have {@code *} for any text without a
 * slash; one such as {@code model-*-of-*.safetensors} stands for all the shards that the names
 * count.
 *
 * @param required each must be there
 * @param optional come along if they are there
 * @param choices of each choice, the first alternative of which everything is there
 */
public record WantedFiles(
    List<String> required, List<String> optional, List<List<List<String>>> choices) {
  private static final Pattern SHARD = Pattern.compile(".*-of-0*([0-9]{1,5})\\..*");

  public WantedFiles {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    choices = choices.stream().map(WantedFiles::copy).toList();
  }

  private static List<List<String>> copy(List<List<String>> choice) {
    return choice.stream().map(List::copyOf).toList();
  }

  /**
   * What was found.
   *
   * @param files the names of the files that are wanted and there
   * @param missing what is wanted and not there, in words
   */
  public record Selection(Set<String> files, List<String> missing) {
    /** Whether nothing is missing. */
    public boolean complete() {
      return missing.isEmpty();
    }
  }

  /** Selects from the names that there are. */
  public Selection select(Collection<String> names) {
    Set<String> files = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    for (String pattern : required) {
      List<String> found = matches(pattern, names);
      files.addAll(found);
      if (found.isEmpty()) {
        missing.add(pattern);
      }
    }
    for (List<List<String>> choice : choices) {
      List<String> found =
          choice.stream()
              .map(alternative -> all(alternative, names))
              .filter(list -> !list.isEmpty())
              .findFirst()
              .orElse(List.of());
      files.addAll(found);
      if (found.isEmpty()) {
        missing.add(inWords(choice));
      }
    }
    optional.forEach(pattern -> files.addAll(matches(pattern, names)));
    return new Selection(files, missing);
  }

  private static List<String> all(List<String> alternative, Collection<String> names) {
    List<String> files = new ArrayList<>();
    for (String pattern : alternative) {
      List<String> found = matches(pattern, names);
      if (found.isEmpty()) {
        return List.of();
      }
      files.addAll(found);
    }
    return files;
  }

  private static List<String> matches(String pattern, Collection<String> names) {
    Pattern glob = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E[^/]*\\Q"));
    List<String> found =
        names.stream().filter(name -> glob.matcher(name).matches()).sorted().toList();
    return pattern.contains("-of-") && !allShards(found) ? List.of() : found;
  }

  private static boolean allShards(List<String> found) {
    for (String name : found) {
      Matcher shard = SHARD.matcher(name);
      if (!shard.matches() || Integer.parseInt(shard.group(1)) != found.size()) {
        return false;
      }
    }
    return true;
  }

  private static String inWords(List<List<String>> choice) {
    return choice.stream()
        .map(alternative -> String.join(" with ", alternative))
        .collect(Collectors.joining(" or "));
  }
}
