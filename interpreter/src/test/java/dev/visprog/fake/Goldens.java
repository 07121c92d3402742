package dev.visprog.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that say what is expected, in pairs, found by looking. {@code -Dgolden.update=true} writes
 * them anew.
 */
public final class Goldens {
  private final Path folder;

  /** Goldens in a folder below the test resources. */
  public Goldens(String folder) {
    this.folder = Path.of("src/test/resources").resolve(folder);
  }

  public List<Path> withExtension(String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  public String read(Path file) throws IOException {
    return Files.readString(file);
  }

  /** Compares {@code actual} with the file beside {@code input} that has another extension. */
  public void compare(Path input, String extension, String actual) throws IOException {
    Path expected = input.resolveSibling(stem(input) + extension);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(expected).exists();
    assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
  }

  /** Fails if a file with an expectation has no input beside it. */
  public void assertNoOrphans(String inputExtension, String expectedExtension) throws IOException {
    Set<String> inputs =
        withExtension(inputExtension).stream().map(Goldens::stem).collect(Collectors.toSet());
    assertThat(withExtension(expectedExtension).stream().map(Goldens::stem))
        .allMatch(inputs::contains);
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
