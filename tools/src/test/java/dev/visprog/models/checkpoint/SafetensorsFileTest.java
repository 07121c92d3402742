package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsFileTest {
  private static final byte[] DATA = new byte[8];

  @TempDir private Path folder;
  private Path file = Path.of("model.safetensors");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("model.safetensors");
  }

  private void refuses(byte[] content, String... problems) throws Exception {
    Files.write(file, content);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> Checkpoint.open(folder).close())
        .withMessageContaining(file.toString())
        .satisfies(e -> assertThat(e).hasMessageContainingAll(problems));
  }

  /** Refuses a header with these tensors before 8 bytes of data; quotes are written as ticks. */
  private void refuses(String tensors, String... problems) throws Exception {
    refuses(SafetensorsWriter.bytes("{" + tensors.replace('`', '"') + "}", DATA), problems);
  }

  private static String tensor(String name, String type, String shape, String offsets) {
    return "`%s`:{`dtype`:`%s`,`shape`:%s,`data_offsets`:%s}".formatted(name, type, shape, offsets);
  }

  @Test
  void refusesEmptyFile() throws Exception {
    refuses(new byte[0], "got an empty file", "pull the model again");
  }

  @Test
  void refusesFileShorterThanLengthOfHeader() throws Exception {
    refuses(new byte[7], "got 7 bytes, want a safetensors file");
  }

  @Test
  void refusesFileCutAnywhere() throws Exception {
    byte[] whole = SafetensorsWriter.bytes(Map.of("a", SampleTensor.filled(1, 5)), ElementType.F32);
    for (int length = 0; length < whole.length; length++) {
      refuses(Arrays.copyOf(whole, length), "got ");
    }
    Files.write(file, whole);
    Checkpoint.open(folder).close();
  }

  @Test
  void refusesMoreDataThanDescribed() throws Exception {
    refuses(
        SafetensorsWriter.bytes(
            "{" + tensor("a", "U8", "[8]", "[0,8]").replace('`', '"') + "}", new byte[9]),
        "got 9 bytes of data, want the 8");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 18446744073709551615",
    "-9223372036854775808, 9223372036854775808",
    "9223372036854775807, 9223372036854775807",
    "100000001, 100000001",
  })
  void refusesHeaderTooLongToBeOne(long length, String told) throws Exception {
    refuses(headerLength(length), "got a header of " + told + " bytes, want at most 100000000");
  }

  @Test
  void refusesHeaderLongerThanFile() throws Exception {
    refuses(headerLength(1000), "got 24 bytes, want 1008 for the header alone");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void refusesHeaderTooShortToBeOne(long length) throws Exception {
    refuses(headerLength(length), "does not start with '{'");
  }

  private static byte[] headerLength(long length) {
    return ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "1"})
  void refusesHeaderThatIsNoObject(String header) throws Exception {
    refuses(SafetensorsWriter.bytes(header + "       ", DATA), "this is no safetensors file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"a\"",
        "{\"a\":}",
        "{a:1}",
        "{\"__metadata__\":{}} {}",
        "{}x",
        "{\"__metadata__\":{},}"
      })
  void refusesHeaderThatIsNoJson(String header) throws Exception {
    refuses(SafetensorsWriter.bytes(header, DATA), "header");
  }

  @Test
  void refusesHeaderThatIsNotUtf8() throws Exception {
    byte[] content = SafetensorsWriter.bytes("{\"name\":{}}", DATA);
    content[11] = (byte) 0xff;
    refuses(content, "not UTF-8");
  }

  @Test
  void refusesDeeplyNestedHeader() throws Exception {
    refuses("`__metadata__`:" + "{`a`:".repeat(100_000), "no JSON", "depth");
  }

  @Test
  void refusesLongName() throws Exception {
    refuses(tensor("n".repeat(20_000), "U8", "[8]", "[0,8]"), "no JSON", "ame length");
  }

  @Test
  void shortensNamesInMessages() throws Exception {
    refuses(tensor("n".repeat(9_000), "U8", "[8]", "[0,9]"), "tensor 'nnn");
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> Checkpoint.open(folder).close())
        .satisfies(e -> assertThat(e.toString()).hasSizeLessThan(1000));
  }

  @Test
  void showsNoControlCharactersInMessages() throws Exception {
    refuses(tensor("\\u001b[2Jbad", "U8", "[8]", "[0,9]"), "tensor '\uFFFD[2Jbad'");
  }

  @Test
  void refusesTooManyTensors() throws Exception {
    StringBuilder tensors = new StringBuilder(tensor("a", "U8", "[8]", "[0,8]"));
    for (int i = 0; i < Bounds.MOST_TENSORS; i++) {
      tensors.append(',').append(tensor("t" + i, "U8", "[0]", "[0,0]"));
    }
    refuses(tensors.toString(), "got more than 200000 tensors");
  }

  @Test
  void refusesNameGivenTwice() throws Exception {
    refuses(
        tensor("a", "F32", "[1]", "[0,4]") + "," + tensor("a", "F32", "[1]", "[4,8]"),
        "tensor 'a': got its name twice");
  }

  @Test
  void refusesFieldGivenTwice() throws Exception {
    refuses("`a`:{`dtype`:`U8`,`dtype`:`U8`,`shape`:[8],`data_offsets`:[0,8]}", "dtype", "once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F8_E4M3", "U64", "f32", "", "Ünlike"})
  void refusesUnknownType(String type) throws Exception {
    refuses(
        tensor("a", type, "[8]", "[0,8]"),
        "tensor 'a': got elements of type '" + type + "', want one of [F32, F16, BF16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`a`:1",
        "`a`:[]",
        "`a`:{}",
        "`a`:{`dtype`:`U8`,`shape`:[8]}",
        "`a`:{`dtype`:1,`shape`:[8],`data_offsets`:[0,8]}",
        "`a`:{`dtype`:`U8`,`shape`:8,`data_offsets`:[0,8]}",
        "`a`:{`dtype`:`U8`,`shape`:[8],`data_offsets`:{}}",
        "`a`:{`dtype`:`U8`,`shape`:[8],`data_offsets`:[0]}",
        "`a`:{`dtype`:`U8`,`shape`:[8],`data_offsets`:[0,8,8]}",
        "`a`:{`dtype`:`U8`,`shape`:[8],`data_offsets`:[0,8],`more`:1}",
      })
  void refusesIncompleteTensor(String tensor) throws Exception {
    refuses(tensor, "tensor 'a'", "want");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[-8]",
        "[8.0]",
        "[8e0]",
        "[`8`]",
        "[[8]]",
        "[null]",
        "[9223372036854775808]",
        "[99999999999999999999999999999]",
      })
  void refusesSizesThatAreNoWholeNumbers(String shape) throws Exception {
    refuses(
        tensor("a", "U8", shape, "[0,8]"),
        "tensor 'a': shape: got something else, want whole numbers from 0 to 2^63 - 1");
  }

  @Test
  void refusesNumberOfManyDigits() throws Exception {
    refuses(tensor("a", "U8", "[" + "9".repeat(5000) + "]", "[0,8]"), "no JSON", "umber");
  }

  @Test
  void refusesMoreDimensionsThanAnyTensorHas() throws Exception {
    refuses(
        tensor("a", "U8", "[8" + ",1".repeat(64) + "]", "[0,8]"),
        "tensor 'a': shape",
        "at most 64 numbers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F32 | [9223372036854775807]",
        "F32 | [4611686018427387904]",
        "U8  | [4294967296,4294967296]",
        "F64 | [2147483648,2147483648,2]",
      })
  void refusesSizesWhoseProductOverflows(String type, String shape) throws Exception {
    refuses(tensor("a", type, shape, "[0,8]"), "tensor 'a': got shape", "less than 2^63 bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F32 | [3]       | [0,8]",
        "F32 | []        | [0,8]",
        "F32 | [2]       | [8,0]",
        "F16 | [2,2]     | [0,9]",
        "U8  | [0]       | [0,8]",
        "U8  | [8]       | [0,9223372036854775807]",
      })
  void refusesOffsetsThatDoNotMatchShape(String type, String shape, String offsets)
      throws Exception {
    refuses(tensor("a", type, shape, offsets), "tensor 'a': got data_offsets");
  }

  @Test
  void refusesNegativeOffsets() throws Exception {
    refuses(tensor("a", "U8", "[8]", "[-8,0]"), "tensor 'a': data_offsets", "from 0");
  }

  @Test
  void refusesOffsetsPastEnd() throws Exception {
    refuses(
        tensor("a", "U8", "[16]", "[0,16]"),
        "tensor 'a': got 8 bytes of data in the file, want 16; pull the model again");
  }

  @Test
  void refusesOverlap() throws Exception {
    refuses(
        tensor("a", "F32", "[1]", "[0,4]") + "," + tensor("b", "U8", "[6]", "[2,8]"),
        "tensor 'b': got data at 2, want it at 4",
        "overlap");
  }

  @Test
  void refusesTwoTensorsInOnePlace() throws Exception {
    refuses(tensor("a", "U8", "[8]", "[0,8]") + "," + tensor("b", "U8", "[8]", "[0,8]"), "overlap");
  }

  @Test
  void refusesGap() throws Exception {
    refuses(
        tensor("a", "U8", "[2]", "[0,2]") + "," + tensor("b", "F32", "[1]", "[4,8]"),
        "tensor 'b': got data at 4, want it at 2",
        "there is a gap");
    refuses(tensor("a", "F32", "[1]", "[4,8]"), "there is a gap");
    refuses(tensor("a", "F32", "[1]", "[0,4]"), "got 8 bytes of data, want the 4");
  }

  @Test
  void acceptsEmptyTensorOfHugeSizes() throws Exception {
    Files.write(
        file,
        SafetensorsWriter.bytes(
            "{%s,%s}"
                .formatted(
                    tensor("a", "U8", "[8]", "[0,8]"),
                    tensor("e", "F32", "[9223372036854775807,9223372036854775807,0]", "[8,8]"))
                .replace('`', '"'),
            DATA));
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.tensor("e").elements()).isZero();
      assertThat(checkpoint.tensor("e").placeholder()).isFalse();
      assertThat(checkpoint.tensor("e").bytes().remaining()).isZero();
    }
  }

  @Test
  void alignsTensorThatTheFileDoesNotAlign() throws Exception {
    byte[] data =
        ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN).put((byte) 1).putDouble(2.5).array();
    Files.write(
        file,
        SafetensorsWriter.bytes(
            "{%s,%s}"
                .formatted(
                    tensor("flag", "BOOL", "[]", "[0,1]"), tensor("x", "F64", "[1]", "[1,9]"))
                .replace('`', '"'),
            data));
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      ByteBuffer bytes = checkpoint.tensor("x").bytes();
      assertThat(bytes.isDirect()).isTrue();
      assertThat(bytes.alignmentOffset(0, 8)).isZero();
      assertThat(checkpoint.tensor("x").floats()).containsExactly(2.5f);
    }
  }

  @Test
  void saysThatOneTensorIsTooLargeForOneBuffer() throws Exception {
    long size = 1L << 31;
    String header = tensor("a", "U8", "[" + size + "]", "[0," + size + "]").replace('`', '"');
    byte[] start = SafetensorsWriter.bytes("{" + header + "}", new byte[0]);
    Files.write(file, start);
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(start.length + size);
    }
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(() -> checkpoint.tensor("a"))
          .withMessageContaining("tensor 'a': got 2147483648 bytes, want at most 2147483647");
    }
  }

  @Test
  void refusesFileThatShrankAfterItWasOpened() throws Exception {
    byte[] whole =
        SafetensorsWriter.bytes(Map.of("a", SampleTensor.filled(1, 50)), ElementType.F32);
    Files.write(file, whole);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      Files.write(file, Arrays.copyOf(whole, whole.length - 1));
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(() -> checkpoint.tensor("a"))
          .withMessageContaining("got shorter while it was read");
    }
  }

  @Test
  void recognisesLfsPointerAndWebPage() throws Exception {
    refuses(
        "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n"
            .getBytes(StandardCharsets.UTF_8),
        "got a Git LFS pointer");
    refuses("\n<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8), "got a web page");
  }

  @Test
  void keepsTensorsValidAfterClosing() throws Exception {
    SafetensorsWriter.write(file, Map.of("a", SampleTensor.filled(3, 5)));
    StoredTensor tensor;
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      tensor = checkpoint.tensor("a");
    }
    assertThat(tensor.floats()).hasSize(5).containsOnly(3);
  }
}
