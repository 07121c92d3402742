package dev.visprog.prompts.embedded;

import dev.visprog.plan.Instruction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Instructions that people may give, from the tables in the test resources. */
final class InstructionTable {
  private InstructionTable() {}

  /** An instruction and what must come of it; the program is empty for one that must be refused. */
  record Row(Instruction instruction, String program) {
    @Override
    public String toString() {
      return instruction.text();
    }
  }

  static List<Row> understood() {
    return read("understood.txt", true);
  }

  static List<Row> refused() {
    return read("refused.txt", false);
  }

  private static List<Row> read(String name, boolean withPrograms) {
    List<Row> rows = new ArrayList<>();
    List<String> pictures = List.of();
    StringBuilder program = new StringBuilder();
    boolean inProgram = false;
    for (String line : lines(name)) {
      if (line.startsWith("=== ")) {
        pictures = List.of(line.substring(4).split(" "));
        program.setLength(0);
        inProgram = withPrograms;
      } else if (line.equals("---")) {
        inProgram = false;
      } else if (inProgram) {
        program.append(line).append('\n');
      } else if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new Row(new Instruction(line, pictures), program.toString()));
      }
    }
    return rows;
  }

  private static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(InstructionTable.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
