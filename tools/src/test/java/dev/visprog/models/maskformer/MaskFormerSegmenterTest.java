package dev.visprog.models.maskformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.clip.TinyClip;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of any MaskFormer, shown on a tiny one with random weights. */
class MaskFormerSegmenterTest {
  private static final Image PICTURE = TinyClip.picture(70, 50, 1);

  /** Every query becomes a segment. */
  private static final PanopticRule ALL = new PanopticRule(0, 0, 0, Set.of());

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"70,50", "50,70", "1,1", "7,5", "3,150", "150,3", "33,47", "300,20", "640,480"})
  void everyPixelOfAnyPictureBelongsToOneSegment(int width, int height) throws Exception {
    TinyMaskFormer.write(folder);
    try (MaskFormerSegmenter segmenter = new MaskFormerSegmenter(Checkpoint.open(folder))) {
      Image picture = TinyClip.picture(width, height, 3);

      List<Segment> segments = segmenter.encode(picture).segments(ALL);

      assertThat(segments).isNotEmpty();
      int[] owners = new int[width * height];
      for (Segment segment : segments) {
        assertThat(segment.box().intersect(new Box(0, 0, width, height))).isEqualTo(segment.box());
        assertThat(segment.score()).isBetween(0.0, 1.0);
        assertThat(segment.name()).isEqualTo(TinyMaskFormer.LABELS.get(segment.label()));
        count(segment, width, owners);
      }
      assertThat(owners).containsOnly(1);
    }
  }

  private static void count(Segment segment, int width, int[] owners) {
    Box box = segment.box();
    Mask mask = segment.mask();
    assertThat(mask.width()).isEqualTo(box.width());
    assertThat(mask.height()).isEqualTo(box.height());
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        owners[(box.y0() + y) * width + box.x0() + x] += mask.at(x, y) >= Mask.THRESHOLD ? 1 : 0;
      }
    }
  }

  @Test
  void bestSegmentsComeFirstAndMaterialsAreOne() throws Exception {
    TinyMaskFormer.write(folder);
    try (MaskFormerSegmenter segmenter = new MaskFormerSegmenter(Checkpoint.open(folder))) {
      MaskFormerImage image = segmenter.encode(PICTURE);
      List<Segment> alone = image.segments(ALL);
      for (int i = 1; i < alone.size(); i++) {
        assertThat(alone.get(i).score()).isLessThanOrEqualTo(alone.get(i - 1).score());
      }
      Set<Integer> labels = Set.of(0, 1, 2);
      List<Segment> fused = image.segments(new PanopticRule(0, 0, 0, labels));
      assertThat(fused.stream().map(Segment::label)).doesNotHaveDuplicates();
      assertThat(fused.stream().map(Segment::label).toList())
          .containsExactlyInAnyOrderElementsOf(
              alone.stream().map(Segment::label).distinct().toList());
      assertThat(image.panoptic(new PanopticRule(0, 0, 0, labels)).entries())
          .allMatch(PanopticMap.Entry::fused);
    }
  }

  @Test
  void materialsAreKnownByTheirNames() {
    assertThat(
            Materials.among(
                List.of("cat", "sky-other-merged", "Grass", "road, route", "person", "door-stuff")))
        .containsExactlyInAnyOrder(1, 2, 3, 5);
  }

  @Test
  void whereNothingIsFoundThereIsNoSegment() throws Exception {
    TinyMaskFormer.write(folder);
    try (MaskFormerSegmenter segmenter = new MaskFormerSegmenter(Checkpoint.open(folder))) {
      MaskFormerImage image = segmenter.encode(PICTURE);
      PanopticRule none = new PanopticRule(1, 0.5, 0.8, Set.of());
      assertThat(image.segments(none)).isEmpty();
      assertThat(image.panoptic(none).entries()).isEmpty();
      assertThat(image.panoptic(none).ids()).hasSize(70 * 50).containsOnly(-1);
      assertThat(image.semantic()).hasSize(70 * 50);
    }
  }

  @Test
  void refusesThresholdsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PanopticRule(1.5, 0.5, 0.8, Set.of()))
        .withMessage("got threshold 1.5, want 0 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PanopticRule(0.5, 0.5, Double.NaN, Set.of()))
        .withMessage("got overlap NaN, want 0 to 1");
  }

  @Test
  void leavesNothingBehind() throws Exception {
    TinyMaskFormer.write(folder);
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu())) {
      int before = runtime.tensors();
      MaskFormerSegmenter segmenter = new MaskFormerSegmenter(Checkpoint.open(folder), runtime);
      List<Segment> first = segmenter.segment(PICTURE);
      int loaded = runtime.tensors();
      for (int i = 0; i < 10; i++) {
        segmenter.segment(TinyClip.picture(20 + 13 * i, 40, i));
      }
      assertThat(segmenter.segment(PICTURE)).isEqualTo(first);
      assertThat(runtime.tensors()).isEqualTo(loaded);
      segmenter.close();
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Precision.class,
      names = {"BF16", "INT8"})
  void shorterNumbersGiveNearlyTheSame(Precision precision) throws Exception {
    TinyMaskFormer.write(folder);
    try (MaskFormerSegmenter exact = new MaskFormerSegmenter(Checkpoint.open(folder));
        ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu().with(precision));
        MaskFormerSegmenter shorter = new MaskFormerSegmenter(Checkpoint.open(folder), runtime)) {
      short[] want = exact.encode(PICTURE).semantic();
      short[] got = shorter.encode(PICTURE).semantic();
      assertThat(differences(got, want)).isLessThan(want.length / 10);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ElementType.class,
      names = {"F16", "BF16"})
  void readsWeightsOfTwoBytes(ElementType type) throws Exception {
    TinyMaskFormer.write(folder);
    short[] want;
    try (MaskFormerSegmenter segmenter = new MaskFormerSegmenter(Checkpoint.open(folder))) {
      want = segmenter.encode(PICTURE).semantic();
    }
    TinyMaskFormer.weights().write(folder, type);
    try (MaskFormerSegmenter segmenter = new MaskFormerSegmenter(Checkpoint.open(folder))) {
      assertThat(differences(segmenter.encode(PICTURE).semantic(), want))
          .isLessThan(want.length / 10);
    }
  }

  private static int differences(short[] got, short[] want) {
    int differences = 0;
    for (int i = 0; i < want.length; i++) {
      differences += got[i] != want[i] ? 1 : 0;
    }
    return differences;
  }

  @Test
  void tellsHowACheckpointDiffers() throws Exception {
    TinyMaskFormer.write(folder);
    TinyMaskFormer.weights()
        .without("class_predictor.bias")
        .bias("class_predictor.offset", 4)
        .weight("mask_embedder.2.0.weight", 13, 16)
        .write(folder);
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu())) {
      int before = runtime.tensors();
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(() -> new MaskFormerSegmenter(Checkpoint.open(folder), runtime))
          .withMessageContaining(folder.toString())
          .withMessageContaining("class_predictor.bias")
          .withMessageContaining("class_predictor.offset")
          .withMessageContaining("mask_embedder.2.0.weight");
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  void refusesOtherArchitectures() throws Exception {
    TinyMaskFormer.write(folder);
    refused("mask2former", "swin", "gelu", "got model_type mask2former, want maskformer");
    refused("maskformer", "resnet", "gelu", "backbone_config: got model_type resnet, want swin");
    refused("maskformer", "swin", "softplus", "got activation 'softplus', want gelu");
    TinyMaskFormer.config(folder, "maskformer", "swin", "gelu");
    Path clip = TinyClip.write(Files.createDirectory(folder.resolve("clip")));
    TinyMaskFormer.config(clip, "maskformer", "swin", "gelu");
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new MaskFormerSegmenter(Checkpoint.open(clip)))
        .withMessageContaining("got weights of another model");
  }

  private void refused(String type, String backbone, String activation, String message)
      throws Exception {
    TinyMaskFormer.config(folder, type, backbone, activation);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new MaskFormerSegmenter(Checkpoint.open(folder)))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"backbone_config\": {\"window_size\": 100}} | got window_size 100, want at most 32",
        "{\"backbone_config\": {\"depths\": [2]}} | got depths [2], want 2 to 6 numbers",
        "{\"backbone_config\": {\"depths\": [2, 2, 0, 2]}} | got depths [2,2,0,2], want numbers from",
        "{\"backbone_config\": {\"num_heads\": [5, 2, 2, 2]}} | want a divisor of the width 96",
        "{\"backbone_config\": {\"use_absolute_embeddings\": true, \"image_size\": 2}} | got"
            + " image_size 2, want 4 to 4096",
        "{\"backbone_config\": {\"num_channels\": 4}} | got num_channels 4, want 3",
        "{\"mask_nms_threshold\": 0} | got mask_nms_threshold 0.0, want above 0, to 1",
        "{\"fpn_feature_size\": 40} | got fpn_feature_size 40, want a multiple of 32",
        "{\"decoder_config\": {\"d_model\": 18}} | got d_model 18, want a multiple of 4",
        "{\"decoder_config\": {\"model_type\": \"x\"}} | decoder_config: got model_type x, want detr",
        "{\"decoder_config\": {\"decoder_layers\": 100000}} | want at most 1000 layers",
        "{\"id2label\": {\"0\": \"a\", \"2\": \"b\"}} | got id2label 2 labels without id 1"
      })
  void refusesAnAbsurdConfiguration(String config, String message) throws Exception {
    TinyMaskFormer.write(folder);
    TinyMaskFormer.put(folder, "config.json", config);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> new MaskFormerSegmenter(Checkpoint.open(folder)))
        .withMessageContaining(message);
  }
}
