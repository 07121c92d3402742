package dev.visprog.cli.models;

import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.NamedFile;
import dev.visprog.cli.option.PathConverter;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Messages;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.embedded.PackWriter;
import dev.visprog.models.pack.ModelCard;
import dev.visprog.models.pack.Pack;
import dev.visprog.models.pack.PackModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts trained models into a pack. */
@Command(
    name = "pack",
    description = {
      "Copies trained models into the folder of a pack, and writes anew its list of files with"
          + " sizes and checksums, and its model card. 'visprog run --pack FOLDER' uses it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog train clip --out clip --leg 90m",
      "  visprog models pack mine clip=clip/model",
      "  visprog run \"How many dogs are there?\" scene.png --pack ./mine",
      "",
      "The pack that comes with visprog is such a folder:",
      "tools/src/main/resources/dev/visprog/models/sketch"
    })
final class PackCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private MessageOptions options = new MessageOptions();

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      converter = PathConverter.class,
      description = "The folder of the pack; made if there is none.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      paramLabel = "MODEL=TRAINED",
      converter = NamedFile.Converter.class,
      description =
          "Models and where they are: owlvit, maskformer, clip, vilt, inpainting. Without any,"
              + " list and card are written for what the pack has.")
  private List<NamedFile> models = new ArrayList<>();

  @Option(
      names = "--figures",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description =
          "What 'visprog measure --json' printed, for the card: kept in the pack as figures.json.")
  private List<Path> figures = new ArrayList<>();

  PackCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    Messages messages = options.messages(shell);
    List<String> known = Pack.sketch().models().stream().map(PackModel::folder).toList();
    for (NamedFile model : models) {
      if (!known.contains(model.name())) {
        throw CommandException.usage(
            "got the model '%s', want one of %s".formatted(model.name(), String.join(", ", known)));
      }
      if (!Files.isDirectory(model.file())) {
        throw CommandException.usage(
            "the folder '%s' of %s does not exist".formatted(model.file(), model.name()));
      }
    }
    try {
      for (NamedFile model : models) {
        PackWriter.put(folder, model.name(), model.file());
      }
      if (!figures.isEmpty()) {
        PackWriter.putFile(folder, ModelCard.FIGURES, figures.get(figures.size() - 1));
      }
      PackWriter.list(folder);
      ModelCard.write(folder);
      PackWriter.list(folder);
      for (PackModel model : Pack.in(folder).models()) {
        model
            .bytes()
            .ifPresent(bytes -> messages.note(model.folder() + ": " + Amount.bytes(bytes)));
      }
    } catch (EmbeddedException e) {
      throw new CommandException(ExitCode.STEP_FAILED, String.valueOf(e.getMessage()));
    }
    return ExitCode.ANSWER.number();
  }
}
