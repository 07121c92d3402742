package dev.visprog.examples;

import dev.visprog.Answer;
import dev.visprog.VisProg;
import dev.visprog.check.CheckResult;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.file.AtomicFile;
import dev.visprog.report.HtmlReport;
import dev.visprog.source.Source;
import dev.visprog.tool.Signature;
import dev.visprog.value.Image;
import dev.visprog.value.Type;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * What one small class, {@link Brightness}, brings about: the checker knows the tool, it is listed
 * with all others, planners are told of it, and the report shows it. Nothing else is written
 * anywhere.
 */
public final class AddYourOwnTool {
  private static final Source PROGRAM =
      new Source(
          "bright.vp",
          """
          LIGHT0=Brightness(image=IMAGE)
          ANSWER0=Eval(expr="'bright' if {LIGHT0} > 0.4 else 'dark'")
          """);
  private static final Source MISTAKEN =
      new Source(
          "mistaken.vp", "LIGHT0=Brightnes(image=IMAGE)\nLIGHT1=Brightness(picture=IMAGE)\n");

  private AddYourOwnTool() {}

  /** Judges the picture in the file named first, and writes the report to the one named second. */
  public static void main(String[] arguments) throws Exception {
    show(System.out, Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void show(PrintStream out, Path image, Path report) throws Exception {
    try (VisProg visprog = VisProg.builder().tool(new Brightness()).build()) {
      out.println("Listed, for people and for planners:");
      for (Signature signature : visprog.toolbox().signatures()) {
        if (signature.name().startsWith("B")) {
          out.println("  " + signature + "  # " + signature.doc());
        }
      }
      out.println("Checked:");
      CheckResult checked = visprog.check(MISTAKEN, Map.of("IMAGE", Type.IMAGE));
      checked.diagnostics().forEach(d -> out.println(DiagnosticPrinter.print(MISTAKEN, d)));
      Image picture = Image.of(ImageIO.read(image.toFile()));
      Answer answer = visprog.run(PROGRAM, Map.of("IMAGE", picture));
      out.println("Answered: " + answer.value().summary());
      AtomicFile.writeText(report, file -> HtmlReport.write(answer.trace(), file));
    }
  }
}
