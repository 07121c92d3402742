package dev.visprog.examples.measure;

import dev.visprog.tool.Toolbox;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.tools.scene.oracle.OracleTools;
import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Scenes for each block, half of them drawn and the same for all blocks, and their oracle. */
final class DrawnWorld {
  private static final long SEED = 2023;
  private static final int DRAWN = 40;

  /** Looked at until the answers are mixed well, so there may be many. */
  private static final int STAGED = 150;

  private final List<Scene> drawn;
  private final List<Image> pictures; // for staged scenes, which are others for each block

  DrawnWorld() {
    SceneGenerator generator = new SceneGenerator(SEED);
    this.drawn = IntStream.range(0, DRAWN).mapToObj(generator::scene).toList();
    this.pictures = LongStream.range(SEED, SEED + STAGED).mapToObj(StagedScene::picture).toList();
  }

  /** Scenes that suit a block, drawn and staged in turn. */
  Scenery scenery(Paraphrases.Block block) {
    Focus focus = Focus.of(block.program());
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < STAGED; i++) {
      if (i < DRAWN) {
        scenes.add(drawn.get(i));
      }
      scenes.add(StagedScene.of(focus, SEED + i, pictures.get(i)));
    }
    Toolbox toolbox = OracleTools.over(scenes).with(new FlatPaint());
    return new Scenery(toolbox, scenes.stream().map(Scene::picture).toList());
  }
}
