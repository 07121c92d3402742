package dev.visprog.tools.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tools.onnx.OnnxBytes;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens with model files that are none; with a real one it is tried by hand. */
final class FaceDetToolTest {
  private static final List<String> OUTPUTS =
      List.of(
          "cls_8", "cls_16", "cls_32", "obj_8", "obj_16", "obj_32", "bbox_8", "bbox_16", "bbox_32",
          "kps_8", "kps_16", "kps_32");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("model.onnx");
  }

  private void refuses(byte[] content, String problem) throws IOException {
    Files.write(file, content);
    refuses(file, problem);
  }

  private static void refuses(Path path, String problem) {
    FaceDetTool tool = new FaceDetTool(path);
    Call call = Call.of(tool).with("image", Pictures.plain(8, 8, 0));

    assertThatThrownBy(call::regions)
        .isInstanceOf(MissingModelException.class)
        .hasMessage(
            "FaceDet cannot use its model: '%s' %s, want a YuNet file such as"
                    .formatted(path, problem)
                + " face_detection_yunet_2023mar.onnx");
  }

  @Test
  void hasTheStandardSignature() {
    assertThat(new FaceDetTool(file).signature()).isSameAs(StandardSignatures.FACE_DET);
  }

  @Test
  void saysThatTheFileIsMissingBeforeAndWhenItIsNeeded() {
    refuses(file, "does not exist");
    assertThat(new FaceDetTool(file).missing()).isPresent();
  }

  @Test
  void refusesADirectory() {
    refuses(folder, "is a directory");
    assertThat(new FaceDetTool(folder).revision()).isEmpty();
    assertThat(new FaceDetTool(folder).missing()).isPresent();
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    refuses(new byte[0], "is empty");
    assertThat(new FaceDetTool(file).missing()).isEmpty();
  }

  @Test
  void refusesATruncatedFile() throws IOException {
    byte[] whole = OnnxBytes.model("input", OUTPUTS);

    refuses(Arrays.copyOf(whole, whole.length / 2), "is cut short");
  }

  @Test
  void refusesWhatIsNoOnnxFile() throws IOException {
    refuses("not a model".getBytes(StandardCharsets.UTF_8), "is no ONNX file");
  }

  @Test
  void refusesAnOnnxFileOfSomethingElse() throws IOException {
    refuses(OnnxBytes.model("input", List.of("logits")), "is an ONNX model of something else");
  }

  @Test
  void refusesOperatorsThatYuNetDoesNotHave() throws IOException {
    refuses(OnnxBytes.model("input", OUTPUTS, "Loop"), "is a YuNet of another kind (it uses Loop)");
  }

  @Test
  void refusesOperatorsWithOtherSettingsThanYuNets() throws IOException {
    refuses(OnnxBytes.model("input", OUTPUTS, "Conv"), "has an odd Conv in it");
  }

  @Test
  void refusesAGiantFileWithoutReadingIt() throws IOException {
    try (RandomAccessFile giant = new RandomAccessFile(file.toFile(), "rw")) {
      giant.setLength(1L << 33);
    }
    refuses(file, "is larger than 16 MB");
  }
}
