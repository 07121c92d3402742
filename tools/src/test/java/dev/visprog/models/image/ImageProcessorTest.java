package dev.visprog.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.value.Image;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Image processors made of configurations in all their forms. */
class ImageProcessorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "CLIP|{}|224×224",
        "CLIP|{'size': 8, 'crop_size': 6}|6×6",
        "CLIP|{'size': 8, 'do_center_crop': false}|16×8",
        "CLIP|{'size': {'shortest_edge': 8}, 'crop_size': {'height': 4, 'width': 6}}|6×4",
        "CLIP|{'size': {'height': 8, 'width': 12}, 'do_center_crop': false}|12×8",
        "CLIP|{'size': [8, 12], 'do_center_crop': false}|12×8",
        "CLIP|{'size': null, 'crop_size': null}|224×224",
        "CLIP|{'do_resize': false, 'do_center_crop': null}|40×20",
        "CLIP|{'do_resize': false, 'crop_size': 50}|50×50",
        "OWL_VIT|{}|768×768",
        "OWL_VIT|{'size': 32}|32×32",
        "OWL_VIT|{'size': [16, 32]}|32×16",
        "OWL_VIT|{'size': 32, 'do_center_crop': true, 'crop_size': 16}|16×16",
        "OWL_V2|{'size': {'height': 16, 'width': 24}}|24×16",
        "OWL_V2|{'do_resize': false}|40×40",
        "OWL_V2|{'do_resize': false, 'do_pad': false}|40×20",
        "VILT|{}|608×320",
        "VILT|{'size': 64}|96×32",
        "VILT|{'size': {'shortest_edge': 64}, 'size_divisor': 16}|96×48",
        "BLIP|{}|384×384",
        "BLIP|{'size': {'height': 16, 'width': 24}}|24×16",
        "MASK_FORMER|{}|1344×672",
        "MASK_FORMER|{'size': 30, 'max_size': 50}|64×32",
        "MASK_FORMER|{'size': 30, 'max_size': 50, 'size_divisibility': 0}|50×25",
        "MASK_FORMER|{'size': {'shortest_edge': 30, 'longest_edge': 80}, 'size_divisor': 20}|60×40",
        "MASK_FORMER|{'size': 30, 'pad_size': {'height': 100, 'width': 90}}|90×100",
        "SAM|{}|1024×1024",
        "SAM|{'size': {'longest_edge': 80}, 'pad_size': {'height': 96, 'width': 100}}|100×96",
        "SAM|{'size': 80, 'do_pad': false}|80×40",
      })
  void makesTheSizeThatTheConfigurationStates(ProcessorKind kind, String config, String size)
      throws CheckpointException {
    PixelValues values = processor(kind, config).process(plain(40, 20, 0x336699));
    assertThat(values.width() + "×" + values.height()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "CLIP|{'size': 0}|size: got 0, want a whole number from 1 to 16384",
        "CLIP|{'size': -5}|size: got -5, want a whole number from 1 to 16384",
        "CLIP|{'size': 99999999999}|size: got 99999999999, want a whole number from 1 to 16384",
        "CLIP|{'size': {'shortest_edge': 20000}}"
            + "|size.shortest_edge: got 20000, want a whole number from 1 to 16384",
        "CLIP|{'size': '224'}|size: got \"224\", want a number, [height, width] or an object",
        "CLIP|{'size': [1, 2, 3]}|size: got [1,2,3], want a number, [height, width] or an object",
        "CLIP|{'size': {'edge': 3}}|size: got {\"edge\":3}, want height and width",
        "CLIP|{'crop_size': {'height': 3}}|crop_size: got {\"height\":3}, want height and width",
        "CLIP|{'resample': 6}|resample: got 6, want a filter of Pillow, 0 to 5",
        "CLIP|{'resample': 'bicubic'}|resample: got \"bicubic\", want a filter of Pillow, 0 to 5",
        "CLIP|{'do_resize': 1}|do_resize: got 1, want true or false",
        "CLIP|{'image_mean': [0.5, 0.5]}"
            + "|image_mean: got [0.5,0.5], want three numbers, for red, green and blue",
        "CLIP|{'image_mean': [0.5, 0.5, 'a']}|image_mean: got \"a\", want a number",
        "CLIP|{'image_std': [0.5, 0, 0.5]}|image_std: got [0.5,0,0.5], want no 0: it divides",
        "CLIP|{'rescale_factor': 1e300}|rescale_factor: got 1.0E300, want a number",
        "CLIP|{'image_processor_type': 3}|image_processor_type: got 3, want a text",
        "VILT|{'size': {'height': 3, 'width': 3}}"
            + "|size: got {\"height\":3,\"width\":3}, want shortest_edge",
        "VILT|{'size_divisor': 0}|size_divisor: got 0, want a whole number from 1 to 16384",
        "BLIP|{'size': {'shortest_edge': 3}}|size: got {\"shortest_edge\":3}, want height and width",
        "MASK_FORMER|{'size': 800, 'max_size': 800}"
            + "|max_size: got 800, want a longest side above the shortest, 800",
        "MASK_FORMER|{'size': 1500}|got no max_size, want a longest side above the shortest, 1500",
        "SAM|{'size': {'shortest_edge': 3}}|size: got {\"shortest_edge\":3}, want longest_edge",
        "OWL_V2|{'do_rescale': false}"
            + "|do_rescale: got false, want true: OWLv2 pads and resizes what is rescaled",
      })
  void saysWhichKeyCannotBeFollowed(ProcessorKind kind, String config, String problem) {
    assertThatThrownBy(() -> processor(kind, config))
        .isInstanceOf(CheckpointException.class)
        .hasMessage("preprocessor_config.json: " + problem);
  }

  @Test
  void namesTheProcessorsItKnows() {
    assertThatThrownBy(() -> processor(ProcessorKind.CLIP, "{'image_processor_type': 'Dpt'}"))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("image_processor_type: got \"Dpt\", want one of CLIPImageProcessor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'image_processor_type': 'ViltImageProcessor'}|VILT",
        "{'image_processor_type': 'BlipImageProcessorFast'}|BLIP",
        "{'feature_extractor_type': 'OwlViTFeatureExtractor'}|OWL_VIT",
        "{'feature_extractor_type': 'CLIPFeatureExtractor', "
            + "'image_processor_type': 'SamImageProcessor'}|SAM",
        "{}|CLIP",
      })
  void followsTheProcessorThatTheConfigurationNames(String config, ProcessorKind kind)
      throws CheckpointException {
    assertThat(processor(ProcessorKind.CLIP, config).kind()).isEqualTo(kind);
  }

  @Test
  void normalisesByChannelWithRedFirst() throws CheckpointException {
    String config =
        "{'do_resize': false, 'do_center_crop': false,"
            + " 'image_mean': [0, 0.5, 1], 'image_std': [1, 0.5, 0.25]}";
    assertThat(processor(ProcessorKind.CLIP, config).process(plain(1, 1, 0xff0033)).rgb())
        .containsExactly(1, -1, -3.2f);
  }

  @Test
  void leavesOutWhatTheConfigurationTurnsOff() throws CheckpointException {
    String bare = "{'do_resize': false, 'do_center_crop': false, 'do_normalize': false";
    Image picture = plain(1, 1, 0xff0033);
    assertThat(processor(ProcessorKind.CLIP, bare + "}").process(picture).rgb())
        .containsExactly(1, 0, 0.2f);
    assertThat(
            processor(ProcessorKind.CLIP, bare + ", 'do_rescale': false}").process(picture).rgb())
        .containsExactly(255, 0, 51);
    assertThat(
            processor(ProcessorKind.CLIP, bare + ", 'rescale_factor': 2}").process(picture).rgb())
        .containsExactly(510, 0, 102);
  }

  @Test
  void takesOneMeanForAllChannels() throws CheckpointException {
    String config = "{'do_resize': false, 'image_mean': 1, 'image_std': 2, 'crop_size': 1}";
    assertThat(processor(ProcessorKind.CLIP, config).process(plain(1, 1, 0xffffff)).rgb())
        .containsExactly(0, 0, 0);
  }

  @Test
  void surroundsAPictureThatIsSmallerThanTheCropWithBlack() throws CheckpointException {
    String config =
        "{'do_resize': false, 'crop_size': {'height': 2, 'width': 3}, 'do_normalize': false}";
    float[] rgb = processor(ProcessorKind.CLIP, config).process(plain(1, 1, 0xff0000)).rgb();
    assertThat(Arrays.copyOf(rgb, 6)).containsExactly(0, 0, 0, 0, 1, 0);
  }

  @Test
  void padsToASquareWithGreyForOwlV2() throws CheckpointException {
    String config = "{'size': {'height': 2, 'width': 2}, 'do_normalize': false}";
    float[] rgb = processor(ProcessorKind.OWL_V2, config).process(plain(2, 1, 0xff0000)).rgb();
    assertThat(rgb).containsExactly(1, 1, 0.5f, 0.5f, 0, 0, 0.5f, 0.5f, 0, 0, 0.5f, 0.5f);
  }

  @Test
  void marksThePaddingOfSam() throws CheckpointException {
    String config = "{'size': {'longest_edge': 4}, 'pad_size': 4}";
    PixelValues values = processor(ProcessorKind.SAM, config).process(plain(40, 20, 0xffffff));
    assertThat(values.validWidth()).isEqualTo(4);
    assertThat(values.validHeight()).isEqualTo(2);
    assertThat(Arrays.copyOfRange(values.rgb(), 8, 16)).containsOnly(0);
    assertThat(Arrays.copyOfRange(values.rgb(), 0, 8)).doesNotContain(0);
  }

  @Test
  void padsABatchAtTheBottomAndAtTheRight() throws CheckpointException {
    ImageProcessor processor =
        processor(ProcessorKind.VILT, "{'size': 2, 'size_divisor': 1, 'do_normalize': false}");
    PixelBatch batch = processor.process(List.of(plain(20, 20, 0xffffff), plain(20, 30, 0xffffff)));
    assertThat(batch.count()).isEqualTo(2);
    assertThat(batch.height()).isEqualTo(3);
    assertThat(batch.width()).isEqualTo(2);
    assertThat(batch.mask()).containsExactly(1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1);
    for (int i = 0; i < batch.rgb().length; i++) {
      int plane = batch.height() * batch.width();
      int pixel = i / (3 * plane) * plane + i % plane;
      assertThat(batch.rgb()[i]).isEqualTo(batch.mask()[pixel]);
    }
  }

  @Test
  void preparesAPictureInABatchAsAlone() throws CheckpointException {
    ImageProcessor processor = processor(ProcessorKind.CLIP, "{'size': 8, 'crop_size': 8}");
    Image one = plain(9, 30, 0x123456);
    Image other = plain(12, 11, 0xfedcba);
    PixelBatch batch = processor.process(List.of(one, other));
    assertThat(Arrays.copyOf(batch.rgb(), 192)).isEqualTo(processor.process(one).rgb());
    assertThat(Arrays.copyOfRange(batch.rgb(), 192, 384)).isEqualTo(processor.process(other).rgb());
  }

  @Test
  void cropsAVeryNarrowPictureWithoutMakingTheRest() throws CheckpointException {
    PixelValues values = processor(ProcessorKind.CLIP, "{}").process(plain(5000, 1, 0x808080));
    assertThat(values.width()).isEqualTo(224);
    assertThat(values.rgb())
        .containsOnly(values.rgb()[0], values.rgb()[50_176], values.rgb()[100_352]);
  }

  @Test
  void refusesAPictureThatWouldBecomeHuge() throws CheckpointException {
    ImageProcessor whole = processor(ProcessorKind.CLIP, "{'do_center_crop': false}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> whole.process(plain(5000, 1, 0)))
        .withMessage(
            "got a picture of 5000×1 that becomes 1120000×224 for the model, "
                + "want at most 16384 pixels a side and 33554432 in all; crop it");
    ImageProcessor vast = processor(ProcessorKind.BLIP, "{'size': 16384}");
    assertThatIllegalArgumentException().isThrownBy(() -> vast.process(plain(1, 1, 0)));
  }

  @Test
  void refusesAPictureThatIsTooNarrowToPad() throws CheckpointException {
    ImageProcessor processor = processor(ProcessorKind.OWL_V2, "{'size': 32}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> processor.process(plain(300_000, 1, 0)))
        .withMessage("got a picture of 300000×1, want at most 262144 pixels a side; crop it");
  }

  @Test
  void refusesAPictureThatTheCanvasCannotHold() throws CheckpointException {
    ImageProcessor processor =
        processor(ProcessorKind.SAM, "{'size': {'longest_edge': 64}, 'pad_size': 32}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> processor.process(plain(10, 10, 0)))
        .withMessage("got a picture of 10×10 that becomes 64×64 for the model, want at most 32×32");
  }

  @Test
  void refusesABatchOfNothing() throws CheckpointException {
    ImageProcessor processor = processor(ProcessorKind.CLIP, "{}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> processor.process(List.of()))
        .withMessage("got no picture, want at least one");
  }

  private static ImageProcessor processor(ProcessorKind kind, String config)
      throws CheckpointException {
    return ImageProcessor.of(kind, json(config));
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Image plain(int width, int height, int rgb) {
    byte[] bgr = new byte[3 * width * height];
    for (int i = 0; i < bgr.length; i += 3) {
      bgr[i] = (byte) rgb;
      bgr[i + 1] = (byte) (rgb >> 8);
      bgr[i + 2] = (byte) (rgb >> 16);
    }
    return Image.ofBgr(width, height, bgr);
  }
}
