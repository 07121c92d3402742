package dev.visprog.prompts.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Worked examples, by task and in the order of their numbers.
 *
 * @param examples all of them; no two have the same name
 */
public record ExampleBook(List<WorkedExample> examples) {
  public ExampleBook {
    examples = List.copyOf(examples);
    long names = examples.stream().map(WorkedExample::name).distinct().count();
    if (names < examples.size()) {
      throw new IllegalArgumentException("two worked examples have the same name");
    }
  }

  /** The examples that come with this library. */
  public static ExampleBook standard() {
    List<WorkedExample> examples = new ArrayList<>();
    for (String name : resource("contents.txt").lines().toList()) {
      Task task = task(name.substring(0, name.indexOf('/')));
      examples.add(WorkedExample.parse(name, task, resource(name + ".vp")));
    }
    return new ExampleBook(examples);
  }

  private static Task task(String folder) {
    for (Task task : Task.values()) {
      if (task.word().equals(folder)) {
        return task;
      }
    }
    throw new IllegalArgumentException("got task '" + folder + "' in contents.txt");
  }

  private static String resource(String name) {
    try (InputStream in = ExampleBook.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
