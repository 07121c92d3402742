package dev.visprog.examples.measure;

import dev.visprog.value.Type;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file of instructions in many wordings, with a reference program for each group of them. */
final class Paraphrases {
  /** The families of instruction, in the order in which tables list them. */
  static final List<String> FAMILIES =
      List.of(
          "counting",
          "existence",
          "comparison",
          "relation",
          "part",
          "attribute-query",
          "attribute-check",
          "choice",
          "logic",
          "same-colour",
          "what",
          "wears-holds",
          "two-images",
          "tagging",
          "editing",
          "description");

  private static final String HEAD = "=== ";
  private static final String RULE = "---";

  private Paraphrases() {}

  /**
   * Wordings of one instruction.
   *
   * @param place file and line, for messages
   * @param pictures the names of the pictures that the program gets
   * @param family what kind of instruction it is
   * @param program a program that carries it out
   * @param instructions the wordings
   */
  record Block(
      String place,
      List<String> pictures,
      String family,
      String program,
      List<String> instructions) {

    /** What the program starts with. */
    Map<String, Type> inputs() {
      return pictures.stream().collect(Collectors.toMap(name -> name, name -> Type.IMAGE));
    }
  }

  /** All blocks of both files. */
  static List<Block> all() throws IOException {
    List<Block> blocks = new ArrayList<>(read("own.txt"));
    blocks.addAll(read("blind.txt"));
    return blocks;
  }

  /** Reads a file among the test resources: {@code own.txt} or {@code blind.txt}. */
  static List<Block> read(String file) throws IOException {
    try (InputStream in =
        Paraphrases.class.getResourceAsStream("/dev/visprog/examples/paraphrases/" + file)) {
      if (in == null) {
        throw new IOException("there is no " + file + " among the paraphrases");
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Reads blocks parted by blank lines; lines that begin with # are comments. */
  static List<Block> parse(String file, String text) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int number = 0;
    int start = 1;
    for (String line : (text + "\n\n").split("\n", -1)) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      if (!line.isBlank()) {
        start = lines.isEmpty() ? number : start;
        lines.add(line.strip());
      } else if (!lines.isEmpty()) {
        blocks.add(block(file + ":" + start, lines));
        lines.clear();
      }
    }
    return blocks;
  }

  private static Block block(String place, List<String> lines) throws IOException {
    String head = lines.get(0);
    int rule = lines.indexOf(RULE);
    int family = head.lastIndexOf(' ');
    if (!head.startsWith(HEAD) || family < HEAD.length() || rule < 2 || rule + 1 >= lines.size()) {
      throw new IOException(
          place + ": got no block, want '=== IMAGE family', a program, '---' and instructions");
    }
    return new Block(
        place,
        Arrays.asList(head.substring(HEAD.length(), family).split(", *")),
        head.substring(family + 1),
        String.join("\n", lines.subList(1, rule)) + "\n",
        List.copyOf(lines.subList(rule + 1, lines.size())));
  }
}
