package dev.visprog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.VisProg;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbedInTenLinesTest {

  @Test
  void runsWithTheInterpreterAlone() throws Exception {
    URL[] classPath = {placeOf(VisProg.class), placeOf(EmbedInTenLines.class)};
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (URLClassLoader alone =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      alone
          .loadClass(EmbedInTenLines.class.getName())
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {ExampleProgramsTest.PARK.toString()});
    } finally {
      System.setOut(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("True");
  }

  @Test
  void staysUnderTenLines() throws IOException {
    Path source = Path.of("src/main/java/dev/visprog/examples/EmbedInTenLines.java");
    String text = Files.readString(source);
    String body = text.substring(text.indexOf("    try ("), text.lastIndexOf("  }"));

    assertThat(body.lines()).hasSizeLessThan(10);
  }

  private static URL placeOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
