package dev.visprog.cli.models;

import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.RuntimeOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Json;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.benchmark.ModelFigures;
import dev.visprog.models.benchmark.ProductPeak;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.diffusion.StableDiffusionInpainter;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.ModelRuntimeException;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how fast models are on this machine. */
@Command(
    name = "bench",
    description = {
      "Measures how fast models are on this machine: loading, one picture of 640x480 pixels,"
          + " several of them together, how much of the machine's fastest matrix product that is,"
          + " and how much memory it takes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog bench photo",
      "  visprog bench sketch",
      "  visprog bench openai/clip-vit-base-patch32 --dtype int8",
      "  visprog bench folder/with/a/checkpoint --json",
      "",
      "Ends with 5 if a model is missing. YuNet, which OpenCV runs, is left out."
    })
public final class BenchCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private MessageOptions messages = new MessageOptions();
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "PACK|REPOSITORY|FOLDER",
      description = "Packs, repositories or folders with checkpoints (default: photo).")
  private List<String> words = List.of("photo");

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Samples of each figure, of which the median is told (default: 5).")
  private int rounds = 5;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Pictures to run together (default: 8); 1 for models that take long.")
  private int batch = 8;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** The command in a shell. */
  public BenchCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    if (rounds < 1) {
      throw CommandException.usage("got --rounds " + rounds + ", want at least 1");
    }
    if (batch < 1) {
      throw CommandException.usage("got --batch " + batch + ", want at least 1");
    }
    Map<String, Path> folders = folders();
    try (ModelRuntime started = ModelRuntime.start(runtime.settings())) {
      // A processor is not as fast at all times: the peak is looked for before and after each
      // model.
      double peak = ProductPeak.measure(started);
      Map<String, ModelFigures> figures = new LinkedHashMap<>();
      for (Map.Entry<String, Path> folder : folders.entrySet()) {
        messages.messages(shell).note("measuring " + folder.getKey());
        figures.put(
            folder.getKey(), ModelFigures.measure(folder.getValue(), started, rounds, batch));
        peak = Math.max(peak, ProductPeak.measure(started));
      }
      if (json) {
        writeJson(started, peak, figures);
      } else {
        write(started, peak, figures);
      }
      return ExitCode.ANSWER.number();
    } catch (CheckpointException e) {
      throw CommandException.because(e, ExitCode.MODEL_MISSING);
    } catch (ModelRuntimeException e) {
      throw CommandException.because(e, ExitCode.STEP_FAILED);
    } catch (CancellationException e) {
      throw CommandException.interrupted();
    }
  }

  /** Where each model is, by its name. */
  private Map<String, Path> folders() throws CommandException {
    HubCache cache = Hub.cache(shell);
    Map<String, Path> folders = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String word : words) {
      if (Files.isDirectory(Path.of(word))) {
        add(word, Path.of(word), folders);
        continue;
      }
      try {
        for (Target target : Unpacking.inThisVersion(Target.of(List.of(word)), cache)) {
          HubCache.Holding holding = target.holding(cache);
          if (!holding.complete()) {
            missing.add(target.missing(cache, holding));
            continue;
          }
          Unpacking.prepare(target, cache);
          Path snapshot = holding.snapshot().orElseThrow();
          if (isPipeline(snapshot) || Files.isRegularFile(snapshot.resolve("config.json"))) {
            add(target.name(), snapshot, folders);
          }
        }
      } catch (HubException e) {
        throw CommandException.because(e, ExitCode.MODEL_MISSING);
      }
    }
    if (!missing.isEmpty()) {
      throw new CommandException(ExitCode.MODEL_MISSING, String.join("\n", missing));
    }
    return folders;
  }

  /** A pipeline is measured by its parts. */
  private static void add(String name, Path folder, Map<String, Path> folders) {
    if (isPipeline(folder)) {
      for (String part : StableDiffusionInpainter.parts()) {
        folders.put(name + "/" + part, folder.resolve(part));
      }
    } else {
      folders.put(name, folder);
    }
  }

  private static boolean isPipeline(Path folder) {
    return Files.isRegularFile(folder.resolve("model_index.json"));
  }

  private void write(ModelRuntime started, double peak, Map<String, ModelFigures> all) {
    shell
        .out()
        .printf(
            Locale.ROOT,
            "%s, %s %s, products of 1024 x 1024 x 1024 at %.0f GFLOP/s%n%n",
            started.device(),
            started.products().precision(),
            started.products().form(),
            peak / 1e9);
    shell
        .out()
        .printf(
            "%-12s %8s %10s %10s %9s %8s %5s %9s %8s  %s%n",
            "kind",
            "load",
            "1 picture",
            batch,
            "pict./s",
            "GFLOP/s",
            "peak",
            "memory",
            "mapped",
            "");
    all.forEach(
        (name, each) ->
            shell
                .out()
                .println(
                    shell.forOut(
                        String.format(
                            Locale.ROOT,
                            "%-12s %6.2f s %7.0f ms %7.0f ms %9.2f %8.0f %4.0f%% %9s %8s  %s",
                            each.kind(),
                            each.loadSeconds(),
                            1000 * each.oneSeconds(),
                            1000 * each.batchSeconds(),
                            each.picturesPerSecond(),
                            each.flopsPerSecond() / 1e9,
                            100 * each.flopsPerSecond() / peak,
                            each.memory().map(m -> megabytes(m.anonymous())).orElse("?"),
                            each.memory().map(m -> megabytes(m.mapped())).orElse("?"),
                            name))));
    if (all.size() > 1) {
      double load = all.values().stream().mapToDouble(ModelFigures::loadSeconds).sum();
      shell.out().printf(Locale.ROOT, "%n%-12s %6.2f s%n", "together", load);
    }
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }

  private void writeJson(ModelRuntime started, double peak, Map<String, ModelFigures> all) {
    Json.write(
        shell.out(),
        out -> {
          out.writeStartObject();
          out.writeStringField("device", started.device());
          out.writeStringField("dtype", started.products().precision().toString());
          out.writeStringField("form", started.products().form());
          out.writeNumberField("peakFlopsPerSecond", peak);
          out.writeArrayFieldStart("models");
          for (Map.Entry<String, ModelFigures> entry : all.entrySet()) {
            ModelFigures each = entry.getValue();
            out.writeStartObject();
            out.writeStringField("model", entry.getKey());
            out.writeStringField("kind", each.kind());
            out.writeNumberField("loadSeconds", each.loadSeconds());
            out.writeNumberField("batch1Seconds", each.oneSeconds());
            out.writeNumberField("batch", each.batch());
            out.writeNumberField("batchSeconds", each.batchSeconds());
            out.writeNumberField("picturesPerSecond", each.picturesPerSecond());
            out.writeNumberField("flopsPerSecond", each.flopsPerSecond());
            out.writeNumberField("shareOfPeak", each.flopsPerSecond() / peak);
            if (each.memory().isPresent()) {
              out.writeNumberField("anonymousBytes", each.memory().get().anonymous());
              out.writeNumberField("mappedBytes", each.memory().get().mapped());
            }
            out.writeEndObject();
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }
}
