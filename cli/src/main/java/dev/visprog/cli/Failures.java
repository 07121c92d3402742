package dev.visprog.cli;

import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Messages;
import dev.visprog.cli.shell.Shell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one sentence and an exit code. */
final class Failures {
  private final Shell shell;
  private final Messages messages;

  Failures(Shell shell) {
    this.shell = shell;
    this.messages = Messages.to(shell);
  }

  /** The command line could not be read. */
  int badArguments(ParameterException problem, String[] arguments) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    if (arguments.length == 0) {
      problem.getCommandLine().usage(shell.err());
      return ExitCode.USAGE.number();
    }
    messages.error(sentence(problem) + suggestion(problem, arguments));
    messages.note("'" + command + " --help' shows how it is called");
    return ExitCode.USAGE.number();
  }

  /** A command did not come to its end. */
  int failed(Exception problem, CommandLine command, ParseResult parsed) {
    if (problem instanceof CommandException known) {
      if (known.code() == ExitCode.INTERRUPTED) {
        messages.note(known.sentence());
      } else if (known.code() == ExitCode.PROGRAM_REJECTED) {
        messages.diagnostics(known.sentence());
      } else {
        messages.error(known.sentence());
      }
      return known.code().number();
    }
    return unexpected(problem, command.getParseResult().hasMatchedOption(MessageOptions.VERBOSE));
  }

  /** A bug of ours, or a machine at its limits. */
  int unexpected(Throwable problem, boolean verbose) {
    if (problem instanceof OutOfMemoryError) {
      messages.error(
          "out of memory: try smaller pictures, or give Java more with JAVA_TOOL_OPTIONS=-Xmx…");
    } else {
      messages.error("internal error: " + problem + ", please report");
    }
    if (verbose || shell.debugs()) {
      StringWriter trace = new StringWriter();
      problem.printStackTrace(new PrintWriter(trace));
      messages.note(trace.toString());
    }
    return ExitCode.STEP_FAILED.number();
  }

  /** An answer that could not be written, as to a full disk, is no answer. */
  int checkOutput(int code) {
    if (shell.out().checkError() && code == ExitCode.ANSWER.number()) {
      messages.error("could not write to standard output");
      return ExitCode.STEP_FAILED.number();
    }
    return code;
  }

  /** Picocli begins its sentences with a capital and ends some with a full stop. */
  private static String sentence(ParameterException problem) {
    if (isUnknownCommand(problem)) {
      return "no command '" + ((UnmatchedArgumentException) problem).getUnmatched().get(0) + "'";
    }
    String message = Objects.requireNonNullElseGet(problem.getMessage(), problem::toString);
    String text = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean isUnknownCommand(ParameterException problem) {
    return problem instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && problem.getCommandLine().getParent() == null;
  }

  private static String suggestion(ParameterException problem, String... arguments) {
    if (isUnknownCommand(problem) && arguments[0].contains(" ")) {
      return " (did you mean 'visprog run \"" + arguments[0] + "\"'?)";
    }
    if (problem instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      return " (did you mean '" + unmatched.getSuggestions().get(0) + "'?)";
    }
    return "";
  }
}
