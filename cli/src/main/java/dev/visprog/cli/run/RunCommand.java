package dev.visprog.cli.run;

import dev.visprog.Answer;
import dev.visprog.VisProg;
import dev.visprog.check.ProgramException;
import dev.visprog.cli.option.EndpointOptions;
import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.NamedFile;
import dev.visprog.cli.option.PathConverter;
import dev.visprog.cli.option.ProgramFile;
import dev.visprog.cli.planner.PlannerName;
import dev.visprog.cli.planner.PlannerOptions;
import dev.visprog.cli.planner.ProgramStream;
import dev.visprog.cli.planner.WatchedPlanner;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Messages;
import dev.visprog.cli.shell.Shell;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.run.RunException;
import dev.visprog.source.Source;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers an instruction, or runs a program, on pictures. */
@Command(
    name = "run",
    description = "Answers a question about pictures, or edits them.",
    customSynopsis = {
      "visprog run [OPTIONS] INSTRUCTION IMAGE...",
      "       visprog run [OPTIONS] --program FILE [INSTRUCTION] IMAGE..."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog run \"How many faces are there?\" photo.jpg --model FaceDet=yunet.onnx",
      "  visprog run \"Blur everything except the faces\" photo.jpg -o soft.png \\",
      "      --model FaceDet=yunet.onnx --report soft.html",
      "  visprog run \"Crop what is in the lower half\" photo.jpg -o lower.png \\",
      "      --llm http://localhost:11434/v1 --llm-model qwen2.5-coder",
      "  visprog run \"What is the dog doing?\" photo.jpg --model Vqa=llm \\",
      "      --llm http://localhost:11434/v1 --llm-model llava",
      "  visprog run --program compare.vp -i LEFT=a.jpg -i RIGHT=b.jpg --json",
      "  visprog run --program count.vp scenes/scene-0007.png --pack oracle",
      "",
      "The answer is all that standard output gets; a picture goes to the file that -o names.",
      "'visprog --help' lists the exit codes."
    })
public final class RunCommand implements Callable<Integer> {
  private static final int MOST_VOTES = 100;

  private final Shell shell;

  @Mixin private OutputOptions outputs = new OutputOptions();
  @Mixin private RunOptions settings = new RunOptions();
  @Mixin private PlannerOptions planning = new PlannerOptions();
  @Mixin private EndpointOptions endpoint = new EndpointOptions();
  @Mixin private MessageOptions options = new MessageOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "INSTRUCTION IMAGE...",
      hideParamSyntax = true,
      description = {
        "What to find out or to do, then the picture files. Programs call one picture IMAGE,"
            + " two LEFT and RIGHT, more IMAGE1, IMAGE2, … With --program there need not be an"
            + " instruction; a sentence before the pictures is kept with the run."
      })
  private List<String> words = new ArrayList<>();

  @Option(
      names = {"-i", "--input"},
      paramLabel = "NAME=FILE",
      converter = NamedFile.Converter.class,
      description = "A picture with the name that the program calls it. May be repeated.")
  private List<NamedFile> inputs = new ArrayList<>();

  @Option(
      names = {"-p", "--program"},
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Run this program; - is standard input.")
  private @Nullable Path program;

  @Option(
      names = "--votes",
      paramLabel = "N",
      description =
          "How many programs are asked for; the answer that most of them give counts (default: 1).")
  private int votes = 1;

  @Option(names = "--json", description = "Print the answer, or the error, as a JSON object.")
  private boolean json;

  /** The command as it is called from {@code shell}. */
  public RunCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    RunRecord record = new RunRecord();
    try {
      work(record);
      return ExitCode.ANSWER.number();
    } catch (CommandException e) {
      record.failed(e);
      throw e;
    } catch (RuntimeException e) {
      record.failed(new CommandException(ExitCode.STEP_FAILED, "internal error: " + e));
      throw e;
    } finally {
      if (json) {
        AnswerJson.write(record, outputs, shell.out());
      }
    }
  }

  private void work(RunRecord record) throws CommandException {
    checkPlanner();
    Request request = Request.of(words, inputs, program != null);
    record.asked(request.instruction());
    outputs.check();
    Messages messages = options.messages(shell);
    try {
      Answer answer = answer(request, record);
      record.answered(answer);
      finish(answer, messages);
    } catch (PlanningException e) {
      throw failed(e.trace(), CommandException.because(e, ExitCode.NO_PROGRAM), record, messages);
    } catch (ProgramException e) {
      CommandException failure = CommandException.because(e, ExitCode.PROGRAM_REJECTED);
      noteUnrepaired(e, messages);
      throw failed(e.trace(), failure, record, messages);
    } catch (RunException e) {
      noteUnrepaired(e, messages);
      throw failed(e.trace(), failure(e), record, messages);
    }
  }

  private Answer answer(Request request, RunRecord record)
      throws CommandException, PlanningException, ProgramException, RunException {
    Source given = program == null ? null : ProgramFile.read(program, shell);
    try (ProgressLine progress = ProgressLine.on(shell, options.quiet());
        VisProg visprog = builder(request, given == null, progress).listener(progress).build()) {
      Map<String, Image> pictures = PictureFiles.read(request.pictures(), settings.limits());
      if (given == null) {
        String words = String.valueOf(request.instruction()); // there is one without a program
        return visprog.ask(new Instruction(words, request.names().names()), pictures);
      }
      Planning planning = Planning.by("recorded");
      record.planned(new Plan(given.text(), planning));
      return visprog.run(given, pictures, request.instruction(), planning);
    }
  }

  private VisProg.Builder builder(Request request, boolean plans, ProgressLine progress)
      throws CommandException {
    VisProg.Builder builder = settings.builder(request.pictures().values(), endpoint, shell);
    if (!plans) {
      return builder;
    }
    ProgramStream stream = ProgramStream.on(shell, options.quiet()).orElse(null);
    Planner planner = planning.planner(() -> endpoint.model(shell), settings.seed(), stream);
    return builder
        .planner(new WatchedPlanner(planner, stream, options.messages(shell), progress::pause))
        .repairs(planning.repairs())
        .votes(votes);
  }

  /** The answer first: it is there whatever happens to the files. */
  private void finish(Answer answer, Messages messages) throws CommandException {
    RunNotes.write(answer.trace(), messages, options.verbose());
    if (!json && !(answer.value() instanceof Image && outputs.picture() != null)) {
      AnswerText.write(answer.value(), shell);
    }
    outputs.writePicture(answer.value(), messages);
    outputs.writeTrace(answer.trace(), messages);
    if (outputs.picture() != null && !(answer.value() instanceof Image)) {
      throw CommandException.usage(
          "the answer is no picture but a %s, so nothing was written to '%s': leave out -o"
              .formatted(answer.value().type(), outputs.picture()));
    }
  }

  /**
   * What failed leaves its report and trace too; if even that fails, its own failure comes first.
   *
   * @param trace what was done; null if nothing was
   */
  private CommandException failed(
      @Nullable Trace trace, CommandException failure, RunRecord record, Messages messages) {
    boolean stopped = Thread.interrupted(); // cleared, so that the files can be written
    if (trace != null) {
      record.ran(trace);
      if (trace.failure() != null && failure.code() != ExitCode.PROGRAM_REJECTED) {
        RunNotes.write(trace, messages, options.verbose());
      }
      try {
        outputs.writeTrace(trace, messages);
      } catch (CommandException e) {
        messages.error(e.sentence());
      }
    }
    return stopped ? CommandException.interrupted() : failure;
  }

  private static void noteUnrepaired(Exception problem, Messages messages) {
    for (Throwable why : problem.getSuppressed()) {
      messages.warning("the program could not be repaired: " + why.getMessage());
    }
  }

  private static CommandException failure(RunException run) {
    return switch (run.failure().kind()) {
      case CANCELLED -> CommandException.interrupted();
      case MODEL_MISSING -> CommandException.because(run, ExitCode.MODEL_MISSING);
      case STEP_FAILED, OUT_OF_TIME -> CommandException.because(run, ExitCode.STEP_FAILED);
      case NO_PROGRAM, PROGRAM_REJECTED -> throw new AssertionError(run.failure().kind());
    };
  }

  private void checkPlanner() throws CommandException {
    PlannerName planner = planning.name();
    if (planner == PlannerName.recorded && program == null) {
      throw CommandException.usage("got --planner recorded, want a --program with it");
    }
    if (planner != null && planner != PlannerName.recorded && program != null) {
      throw CommandException.usage(
          "got --planner " + planner + " and --program, want one of the two");
    }
    if (votes < 1 || votes > MOST_VOTES) {
      throw CommandException.usage("got --votes %d, want 1 to %d".formatted(votes, MOST_VOTES));
    }
  }
}
