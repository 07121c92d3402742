package dev.visprog.cli.shell;

import dev.visprog.file.FileProblem;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Objects;

/** A command cannot go on; the message is one sentence for the user. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;
  private final ExitCode code;
  private final String sentence;

  /** A failure that ends the command with {@code code}. */
  public CommandException(ExitCode code, String message) {
    super(message);
    this.code = code;
    this.sentence = message;
  }

  /** A failure for which {@code problem} has a whole sentence. */
  public static CommandException because(Exception problem, ExitCode code) {
    return new CommandException(code, sentence(problem));
  }

  /** The user stopped the command. */
  public static CommandException interrupted() {
    return new CommandException(ExitCode.INTERRUPTED, "interrupted");
  }

  /** Something about the command line or a file is not right. */
  public static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  /** A file could not be read. */
  public static CommandException unreadable(Path file, IOException problem) {
    return of(
        problem, ExitCode.USAGE, "cannot read '" + file + "': " + FileProblem.describe(problem));
  }

  /** A file could not be read or written, for which {@code problem} has a whole sentence. */
  public static CommandException of(IOException problem, ExitCode code) {
    return of(problem, code, FileProblem.describe(problem));
  }

  private static CommandException of(IOException problem, ExitCode code, String message) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClosedByInterruptException) {
        return interrupted();
      }
    }
    return new CommandException(code, message);
  }

  /** What is said about it. */
  public String sentence() {
    return sentence;
  }

  private static String sentence(Exception problem) {
    return Objects.requireNonNullElseGet(problem.getMessage(), problem::toString);
  }

  /** How the command ends. */
  public ExitCode code() {
    return code;
  }
}
