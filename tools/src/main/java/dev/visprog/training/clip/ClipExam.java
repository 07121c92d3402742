package dev.visprog.training.clip;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.clip.ClipModel;
import dev.visprog.models.clip.Similarity;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.training.data.Scenes;
import dev.visprog.value.Image;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether a trained CLIP tells categories and colours of things from the boxes around them. */
final class ClipExam {
  /** Scenes that training never saw: those of training have another seed. */
  private static final Scenes SCENES = new Scenes(987_654_321);

  private static final int COUNT = 150;

  private ClipExam() {}

  static Map<String, Double> of(Path folder) throws IOException {
    List<Image> pictures = new ArrayList<>();
    List<Thing> things = new ArrayList<>();
    Chance chance = new Chance(5);
    for (int i = 0; i < COUNT; i++) {
      Scene scene = SCENES.any(chance);
      View view = View.of(scene);
      for (Thing thing : view.things()) {
        pictures.add(scene.picture().crop(view.box(thing)));
        things.add(thing);
      }
    }
    try (Checkpoint checkpoint = Checkpoint.open(folder);
        ClipModel clip = new ClipModel(checkpoint)) {
      List<float[]> vectors = clip.embedImages(pictures);
      Map<String, Double> figures = new TreeMap<>();
      List<String> nouns = Stream.of(Category.values()).map(Category::noun).toList();
      figures.put(
          "categories right",
          right(clip, vectors, nouns, things.stream().map(Thing::noun).toList()));
      List<String> colours = Stream.of(Colour.values()).map(Colour::word).toList();
      List<float[]> coloured = new ArrayList<>();
      List<String> truth = new ArrayList<>();
      for (int i = 0; i < things.size(); i++) {
        Colour colour = things.get(i).colour();
        if (colour != null) {
          coloured.add(vectors.get(i));
          truth.add(colour.word());
        }
      }
      figures.put("colours right", right(clip, coloured, colours, truth));
      return figures;
    } catch (CheckpointException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static double right(
      ClipModel clip, List<float[]> pictures, List<String> names, List<String> truth) {
    List<float[]> texts =
        clip.embedTexts(names.stream().map(name -> "a photo of " + name).toList());
    int right = 0;
    for (int i = 0; i < pictures.size(); i++) {
      int best = 0;
      for (int j = 1; j < texts.size(); j++) {
        if (Similarity.cosine(pictures.get(i), texts.get(j))
            > Similarity.cosine(pictures.get(i), texts.get(best))) {
          best = j;
        }
      }
      right += names.get(best).equals(truth.get(i)) ? 1 : 0;
    }
    return right / (double) pictures.size();
  }
}
