package dev.visprog.examples;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.value.Number;
import dev.visprog.value.Type;
import dev.visprog.value.Value;

/** A tool of one's own: how bright a picture is, from 0 (black) to 1 (white). */
public final class Brightness implements Tool {
  private static final Signature SIGNATURE =
      Signature.named("Brightness")
          .doc("Tells how bright a picture is, from 0 (black) to 1 (white).")
          .takes("image", Type.IMAGE, "the picture to judge")
          .returns(Type.NUMBER, "LIGHT0=Brightness(image=IMAGE)");

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Value call(Arguments arguments, ToolContext context) {
    byte[] samples = arguments.image("image").toBgr();
    long sum = 0;
    for (byte sample : samples) {
      sum += sample & 0xff;
    }
    return new Number(sum / 255.0 / samples.length);
  }
}
