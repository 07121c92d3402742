package dev.visprog.examples;

import dev.visprog.Answer;
import dev.visprog.VisProg;
import dev.visprog.source.Source;
import dev.visprog.value.Image;
import java.io.File;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The sample of the README: a program with a tool of one's own. It needs the artifact {@code
 * visprog-interpreter} and nothing else.
 */
public final class EmbedInTenLines {
  private EmbedInTenLines() {}

  /** Says whether the picture in the file named by the only argument is bright. */
  public static void main(String[] arguments) throws Exception {
    try (VisProg visprog = VisProg.builder().tool(new Brightness()).build()) {
      Image picture = Image.of(ImageIO.read(new File(arguments[0])));
      Source program = Source.of("LIGHT=Brightness(image=IMAGE)\nANSWER=Eval('{LIGHT} > 0.5')");
      Answer answer = visprog.run(program, Map.of("IMAGE", picture));
      System.out.println(answer.value().summary());
    }
  }
}
