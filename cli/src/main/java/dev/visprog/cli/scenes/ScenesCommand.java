package dev.visprog.cli.scenes;

import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.PathConverter;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.file.AtomicFile;
import dev.visprog.file.FileProblem;
import dev.visprog.tools.scene.file.SceneFiles;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.scene.question.QuestionLines;
import dev.visprog.tools.scene.question.Questions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws scenes of which everything is known. */
@Command(
    name = "scenes",
    description = {
      "Draws scenes of which everything is known, to try and to measure programs on.",
      "",
      "Each is a picture (scene-0000.png), a mask whose pixels are the numbers of the things they"
          + " show (scene-0000.mask.png, 16-bit grey), and the truth about the things"
          + " (scene-0000.json). The same seed draws the same scenes everywhere.",
      "",
      "With --questions, questions.jsonl has a line for each of many instructions about them, some"
          + " fifteen a scene: id, image (or left and right), instruction, program, answer and family."
          + " Where the answer is a picture or a description, none is given."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog scenes --count 20 --out scenes",
      "  visprog scenes --seed 7 --count 1000 --out measured --questions",
      "",
      "Ctrl-C leaves only whole scenes."
    })
public final class ScenesCommand implements Callable<Integer> {
  /** About 100 GB of files: more is a slip of the finger. */
  private static final int MOST = 1_000_000;

  private final Shell shell;

  @Mixin private MessageOptions options = new MessageOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which scenes: any whole number (default: ${DEFAULT-VALUE}).")
  private long seed = 0;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many scenes (default: ${DEFAULT-VALUE}).")
  private int count = 10;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      required = true,
      converter = PathConverter.class,
      description = "Where the files go; made if it is not there.")
  private Path folder = Path.of("");

  @Option(
      names = "--questions",
      description = "Write questions about the scenes, too, with programs and answers.")
  private boolean questions;

  @Option(
      names = "--force",
      description = "Replace files of these names that are there; others stay.")
  private boolean force;

  /** The command as it is called from {@code shell}. */
  public ScenesCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    if (count < 1 || count > MOST) {
      throw CommandException.usage(
          "--count: got %d, want a number from 1 to %d".formatted(count, MOST));
    }
    prepareFolder();
    refuseToReplace();
    int asked = draw();
    String more = questions ? " and " + counted(asked, "question") : "";
    options
        .messages(shell)
        .note("wrote %s%s to %s".formatted(counted(count, "scene"), more, folder));
    return ExitCode.ANSWER.number();
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Draws all and tells how many questions there are. */
  private int draw() throws CommandException {
    try (SceneProgress progress = SceneProgress.on(shell, options.quiet(), count);
        SceneWorkshop workshop = new SceneWorkshop(new SceneGenerator(seed), folder)) {
      if (!questions) {
        workshop.write(count, truth -> progress.done());
        return 0;
      }
      QuestionSheet sheet = new QuestionSheet(new Questions(seed));
      AtomicFile.writeText(
          folder.resolve(QuestionLines.FILE_NAME),
          out ->
              workshop.write(
                  count,
                  truth -> {
                    sheet.ask(truth, out);
                    progress.done();
                  }));
      return sheet.asked();
    } catch (InterruptedIOException e) {
      Thread.currentThread().interrupt();
      throw CommandException.interrupted();
    } catch (IOException e) {
      throw CommandException.of(e, ExitCode.STEP_FAILED);
    }
  }

  private void prepareFolder() throws CommandException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw CommandException.usage("cannot write to '" + folder + "': it is no folder");
    } catch (IOException e) {
      throw CommandException.usage(
          "cannot write to '%s': %s".formatted(folder, FileProblem.describe(e)));
    }
    if (!Files.isWritable(folder)) {
      throw CommandException.usage("cannot write to '" + folder + "': no permission");
    }
  }

  private void refuseToReplace() throws CommandException {
    if (force) {
      return;
    }
    if (questions) {
      refuseToReplace(QuestionLines.FILE_NAME);
    }
    for (int i = 0; i < count; i++) {
      for (String name : SceneFiles.names(SceneGenerator.stem(i))) {
        refuseToReplace(name);
      }
    }
  }

  private void refuseToReplace(String name) throws CommandException {
    if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      throw CommandException.usage(
          "'%s' is there already: choose another folder, or replace it with --force"
              .formatted(folder.resolve(name)));
    }
  }
}
