package dev.visprog.agent;

import dev.visprog.VisProg;
import dev.visprog.fake.Drawn;
import dev.visprog.fake.FakeTool;
import dev.visprog.fake.ScriptedPlanner;
import dev.visprog.plan.Instruction;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A front door with three tools whose calls are counted. */
final class AgentFixture {
  static final Instruction QUESTION = new Instruction("How bright is it?", List.of("IMAGE"));
  static final Map<String, Image> IMAGES = Map.of("IMAGE", Drawn.picture(4, 4, 51));

  /** How bright a picture is, 0 to 255. */
  final FakeTool brightness =
      new FakeTool(
          Signature.named("Brightness")
              .doc("Tells how bright a picture is.")
              .takes("image", Type.IMAGE, "the picture")
              .returns(Type.NUMBER, "A=Brightness(image=IMAGE)"),
          (arguments, context) -> new Number(arguments.image("image").rgb(0, 0) & 0xff));

  /** Answers with the text it is given; {@code fail} and {@code missing} make it fail. */
  final FakeTool echo =
      new FakeTool(
          Signature.named("Echo")
              .doc("Says what it is told.")
              .takes("text", Type.TEXT, "what to say")
              .returns(Type.TEXT, "A=Echo(text='x')"),
          (arguments, context) ->
              switch (arguments.text("text")) {
                case "fail" -> throw new ToolException("nothing to say");
                case "missing" -> throw new MissingModelException("Echo has no model");
                default -> new Text(arguments.text("text"));
              });

  /** Paints a picture in a shade. */
  final FakeTool paint =
      new FakeTool(
          Signature.named("Paint")
              .doc("Paints a picture.")
              .takes("image", Type.IMAGE, "the picture")
              .takes("shade", Type.NUMBER, "how bright, 0 to 255")
              .returns(Type.IMAGE, "A=Paint(image=IMAGE, shade=3)"),
          (arguments, context) -> {
            Image image = arguments.image("image");
            byte[] pixels = new byte[3 * image.width() * image.height()];
            Arrays.fill(pixels, (byte) arguments.number("shade"));
            return image.withBgr(pixels);
          });

  VisProg.Builder builder(ScriptedPlanner planner) {
    return VisProg.builder().tool(brightness).tool(echo).tool(paint).planner(planner).threads(1);
  }
}
