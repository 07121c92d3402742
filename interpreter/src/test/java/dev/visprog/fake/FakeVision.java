package dev.visprog.fake;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import java.util.ArrayList;
import java.util.List;

/** Stand-ins for the tools that the three programs of the lecture call. */
public final class FakeVision {
  private FakeVision() {}

  /** Every standard tool declared, those of the lecture answering in a fixed way. */
  public static Toolbox toolbox() {
    return StandardToolbox.declared()
        .with(
            List.of(
                new FakeBatchTool(
                    StandardSignatures.VQA,
                    (arguments, context) -> {
                      boolean bright = (arguments.image("image").rgb(0, 0) & 0xff) > 128;
                      boolean people = arguments.text("question").contains("people");
                      return new Text(people ? bright ? "four" : "2" : "1");
                    }),
                new FakeTool(
                    StandardSignatures.FACE_DET,
                    (arguments, context) ->
                        Drawn.regions(
                            arguments.image("image"),
                            Drawn.region(5, 5, "face", 0.9),
                            Drawn.region(30, 5, "face", 0.8))),
                new FakeTool(
                    StandardSignatures.LIST,
                    (arguments, context) -> new Names(List.of("Leonard", "Sheldon", "Penny"))),
                new FakeTool(
                    StandardSignatures.CLASSIFY,
                    (arguments, context) ->
                        classify(arguments.regions("object"), arguments.names("categories"))),
                new FakeTool(
                    StandardSignatures.SEG,
                    (arguments, context) ->
                        Drawn.regions(
                            arguments.image("image"),
                            Drawn.region(0, 20, "sand", 0.9),
                            Drawn.region(20, 0, "sky", 0.8))),
                new FakeTool(
                    StandardSignatures.SELECT,
                    (arguments, context) ->
                        new Regions(
                            arguments.image("image").frame(),
                            arguments.regions("object").list().subList(0, 1))),
                new FakeTool(
                    StandardSignatures.COUNT,
                    (arguments, context) -> new Number(arguments.regions("box").size())),
                new FakeTool(
                    StandardSignatures.TAG, (arguments, context) -> edit(arguments.image("image"))),
                new FakeTool(
                    StandardSignatures.REPLACE,
                    (arguments, context) -> edit(arguments.image("image")))));
  }

  private static Regions classify(Regions regions, Names names) {
    List<Region> labelled = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      labelled.add(regions.list().get(i).withLabel(names.values().get(i)));
    }
    return new Regions(regions.frame(), labelled);
  }

  private static Image edit(Image image) {
    byte[] pixels = image.toBgr();
    pixels[0] = (byte) ~pixels[0];
    return image.withBgr(pixels);
  }
}
