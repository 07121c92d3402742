package dev.visprog.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/**
 * What went wrong with a file, in words. The exceptions of {@link java.nio.file.Files} often carry
 * nothing but the path as their message; a user wants the reason.
 */
public final class FileProblem {
  private FileProblem() {}

  /**
   * The reason alone, without the path: lower case and without a full stop, such as {@code no
   * permission}.
   */
  public static String describe(IOException problem) {
    if (problem instanceof NoSuchFileException || problem instanceof FileNotFoundException) {
      return "no such file";
    }
    if (problem instanceof AccessDeniedException) {
      return "no permission";
    }
    if (problem instanceof ClosedByInterruptException) {
      return "interrupted";
    }
    if (problem instanceof NotDirectoryException) {
      return "a part of the path is not a folder";
    }
    if (problem instanceof FileSystemLoopException) {
      return "the symbolic link leads back to itself";
    }
    if (problem instanceof FileSystemException system && system.getReason() != null) {
      return inLowerCase(system.getReason());
    }
    String message = problem.getMessage();
    return message == null || message.isBlank()
        ? problem.getClass().getSimpleName()
        : inLowerCase(message);
  }

  /** What a problem began with: an encoder says no more than that it could not write. */
  static IOException origin(IOException problem) {
    return problem.getCause() instanceof IOException cause ? origin(cause) : problem;
  }

  /** The system says "No space left on device"; our sentences begin in lower case. */
  private static String inLowerCase(String reason) {
    String text = reason.strip();
    boolean acronym =
        text.length() > 1 && text.charAt(1) != ' ' && !Character.isLowerCase(text.charAt(1));
    return acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
