package dev.visprog.training.maskformer;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.maskformer.MaskFormerSegmenter;
import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.measure.PanopticPicture;
import dev.visprog.tools.scene.measure.PanopticQuality;
import dev.visprog.training.data.Scenes;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The panoptic quality of a trained MaskFormer. */
final class MaskFormerExam {
  /** Scenes that training never saw: those of training have another seed. */
  private static final Scenes SCENES = new Scenes(987_654_321);

  /** Others, for what is chosen. */
  private static final Scenes OTHERS = new Scenes(123_456_789);

  private static final int COUNT = 60;

  /** So that it takes less time than the figures: it is asked seven times. */
  private static final int FEW = 24;

  private MaskFormerExam() {}

  /** How well it does. */
  static Map<String, Double> of(Path folder) throws IOException {
    PanopticQuality quality = over(SCENES, COUNT, folder);
    PanopticQuality.Figures all = quality.all();
    Map<String, Double> figures = new TreeMap<>();
    figures.put("panoptic quality", all.quality());
    figures.put("panoptic quality of things", quality.of(name -> !isStuff(name)).quality());
    figures.put("panoptic quality of stuff", quality.of(MaskFormerExam::isStuff).quality());
    figures.put("segmentation quality", all.segmentation());
    figures.put("recognition quality", all.recognition());
    return figures;
  }

  /** Its panoptic quality on other scenes than those of the figures. */
  static double onOthers(Path folder) throws IOException {
    return over(OTHERS, FEW, folder).all().quality();
  }

  private static PanopticQuality over(Scenes scenes, int count, Path folder) throws IOException {
    PanopticQuality quality = new PanopticQuality();
    Chance chance = new Chance(5);
    try (Checkpoint checkpoint = Checkpoint.open(folder);
        MaskFormerSegmenter segmenter = new MaskFormerSegmenter(checkpoint)) {
      for (int i = 0; i < count; i++) {
        Scene scene = scenes.any(chance);
        quality.add(PanopticPicture.of(scene), PanopticPicture.of(regions(segmenter, scene)));
      }
    } catch (CheckpointException e) {
      throw new IOException(e.getMessage(), e);
    }
    return quality;
  }

  private static Regions regions(MaskFormerSegmenter segmenter, Scene scene) {
    Image picture = scene.picture();
    return new Regions(
        picture.frame(),
        segmenter.segment(picture).stream()
            .map(each -> new Region(each.box(), each.score(), each.name(), each.mask()))
            .toList());
  }

  private static boolean isStuff(String name) {
    return Backdrop.named(name).isPresent();
  }
}
