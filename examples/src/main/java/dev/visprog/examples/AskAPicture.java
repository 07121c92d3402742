package dev.visprog.examples;

import dev.visprog.Answer;
import dev.visprog.VisProg;
import dev.visprog.models.pack.Pack;
import dev.visprog.prompts.embedded.EmbeddedPlanner;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.PackTools;
import dev.visprog.tools.image.ImageFileReader;
import dev.visprog.value.Image;
import java.nio.file.Path;
import java.util.Map;

/** Answers a question about a drawn picture with the planner and the models that come inside. */
public final class AskAPicture {
  private AskAPicture() {}

  /** Takes a question and a picture. */
  public static void main(String[] arguments) throws Exception {
    Toolbox tools = PackTools.of(Pack.sketch()); // or Pack.named("photo") once it was pulled
    System.out.println(ask(tools, arguments[0], Path.of(arguments[1])).value().summary());
  }

  static Answer ask(Toolbox tools, String question, Path picture) throws Exception {
    Image image = ImageFileReader.read(picture, Limits.DEFAULT.pixels());
    try (VisProg visprog =
        VisProg.builder().toolbox(tools).planner(EmbeddedPlanner.create()).build()) {
      return visprog.ask(question, Map.of("IMAGE", image));
    }
  }
}
