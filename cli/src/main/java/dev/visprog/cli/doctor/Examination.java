package dev.visprog.cli.doctor;

import dev.visprog.cli.shell.Shell;
import dev.visprog.cli.shell.Version;
import dev.visprog.file.FileProblem;
import dev.visprog.models.engine.EngineReport;
import dev.visprog.models.engine.ModelRuntimeException;
import dev.visprog.prompts.endpoint.EndpointSettings;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.OpenCv;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at this machine with a user's eyes: each thing that a run may need. */
final class Examination {
  private static final List<String> KEYS = List.of("OPENAI_API_KEY");
  private static final long LEAST_FREE =
      100L << 20; // OpenCV unpacks itself into the temporary folder

  private final Shell shell;

  Examination(Shell shell) {
    this.shell = shell;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.fact("visprog", Version.current()));
    findings.add(
        Finding.fact("Java", property("java.runtime.version") + ", " + property("java.vendor")));
    findings.add(Finding.fact("Java home", property("java.home")));
    findings.add(
        Finding.fact(
            "system",
            property("os.name") + " " + property("os.version") + ", " + property("os.arch")));
    Runtime runtime = Runtime.getRuntime();
    findings.add(Finding.fact("processors", String.valueOf(runtime.availableProcessors())));
    findings.add(Finding.fact("memory", Memory.ofMachine()));
    findings.add(Finding.fact("Java heap", "at most " + Memory.inWords(runtime.maxMemory())));
    findings.add(openCv());
    findings.addAll(pyTorch());
    findings.add(folder("temporary folder", Path.of(property("java.io.tmpdir")), true));
    findings.add(folder("current folder", Path.of("").toAbsolutePath(), false));
    findings.add(
        Finding.fact(
            "text", "files %s, console %s".formatted(Charset.defaultCharset(), consoleCharset())));
    findings.add(
        Finding.fact("standard output", shell.outIsTerminal() ? "a terminal" : "no terminal"));
    findings.add(Finding.fact("colours", shell.coloursAnswers() ? "yes" : "no"));
    for (String key : KEYS) {
      String value = shell.env().getOrDefault(key, "");
      findings.add(Finding.fact(key, value.isEmpty() ? "not set" : "set")); // never the value
    }
    findings.add(languageModel());
    findings.addAll(ModelPacks.findings(shell.env()));
    return findings;
  }

  private Finding languageModel() {
    String name = "language model";
    try {
      return EndpointSettings.find(shell.env(), null, null)
          .map(found -> Finding.fact(name, found.model() + " at " + found.baseUrl()))
          .orElse(Finding.fact(name, "none set up"));
    } catch (IllegalArgumentException e) { // the command line can still say what is missing
      return Finding.fact(name, String.valueOf(e.getMessage()));
    }
  }

  private static List<Finding> pyTorch() {
    try {
      EngineReport report = EngineReport.look();
      return List.of(
          Finding.fact("PyTorch", report.version() + ", loads"),
          Finding.fact("PyTorch natives", report.natives()),
          Finding.fact("GPU", report.gpu()),
          Finding.fact("models compute in", report.products()));
    } catch (ModelRuntimeException e) {
      return List.of(Finding.broken("PyTorch", String.valueOf(e.getMessage())));
    }
  }

  private static Finding openCv() {
    try {
      OpenCv.load();
      return Finding.fact("OpenCV", org.opencv.core.Core.VERSION + ", loads");
    } catch (ToolException e) {
      return Finding.broken("OpenCV", String.valueOf(e.getMessage()));
    }
  }

  private static Finding folder(String name, Path folder, boolean needed) {
    try {
      Path trial = Files.createTempFile(folder, "visprog", ".tmp");
      Files.delete(trial);
      long free = Files.getFileStore(folder).getUsableSpace();
      String state = folder + ", " + Memory.inWords(free) + " free";
      return new Finding(name, state, needed && free < LEAST_FREE);
    } catch (IOException e) {
      String state = folder + " cannot be written: " + FileProblem.describe(e);
      return new Finding(name, state, needed);
    }
  }

  private static String consoleCharset() {
    return System.getProperty("native.encoding", "unknown");
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
