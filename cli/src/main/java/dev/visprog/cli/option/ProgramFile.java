package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.Shell;
import dev.visprog.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text of a program. */
public final class ProgramFile {
  /** Far more than any program has, and little enough to hold. */
  private static final int MOST_BYTES = 16 << 20;

  private static final Path STANDARD_INPUT = Path.of("-");

  private ProgramFile() {}

  /**
   * Reads a file, or standard input for {@code -}.
   *
   * @throws CommandException with one sentence if it cannot be read or is no text
   */
  public static Source read(Path file, Shell shell) throws CommandException {
    boolean standard = file.equals(STANDARD_INPUT);
    if (!standard && Files.isDirectory(file)) {
      throw CommandException.usage("cannot read '" + file + "': it is a folder, want a file");
    }
    try {
      String name = standard ? "standard input" : file.toString();
      return new Source(name, standard ? text(shell.in()) : text(file));
    } catch (CharacterCodingException e) {
      throw CommandException.usage("cannot read '" + file + "': it is no text in UTF-8");
    } catch (IOException e) {
      throw CommandException.unreadable(file, e);
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return text(in);
    }
  }

  private static String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("it is larger than any program, want at most 16 MiB");
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text; // the mark that some editors write
  }
}
