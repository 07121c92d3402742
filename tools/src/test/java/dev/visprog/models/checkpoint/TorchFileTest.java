package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TorchFileTest {
  /** 0, 1, 2, … as single-precision elements. */
  private static final byte[] TWELVE =
      ElementBytes.of(ElementType.F32, new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});

  @TempDir private Path folder;
  private Path file = Path.of("pytorch_model.bin");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("pytorch_model.bin");
  }

  private void refuses(byte[] content, String... problems) throws Exception {
    Files.write(file, content);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> Checkpoint.open(folder).close())
        .withMessageContaining(file.toString())
        .satisfies(e -> assertThat(e).hasMessageContainingAll(problems));
  }

  /** Refuses a tensor 'a' on twelve numbers. */
  private void refusesTensor(long offset, List<Long> shape, List<Long> strides, String... problems)
      throws Exception {
    refuses(tensor("FloatStorage", 12, offset, shape, strides), problems);
  }

  private static byte[] tensor(
      String storage, long elements, long offset, List<Long> shape, List<Long> strides) {
    return TorchWriter.archive(
        PickleWriter.begin()
            .op('}')
            .text("a")
            .beginTensor()
            .storage(storage, "0", elements)
            .endTensor(offset, shape, strides)
            .op('s')
            .end(),
        Map.of("0", TWELVE));
  }

  private float[] read(byte[] content, String name) throws Exception {
    Files.write(file, content);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      StoredTensor tensor = checkpoint.tensor(name);
      assertThat(tensor.bytes().isDirect()).isTrue();
      assertThat(tensor.bytes().remaining()).isEqualTo(tensor.elements() * tensor.type().width());
      return tensor.floats();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"F32", "F16", "BF16", "F64"})
  void readsStateDict(ElementType type) throws Exception {
    Map<String, SampleTensor> tensors = new LinkedHashMap<>();
    tensors.put("z.weight", SampleTensor.random(new Random(2), 1, 2, 3, 4));
    tensors.put("a.bias", SampleTensor.filled(0.5f, 7));
    tensors.put("scale", SampleTensor.filled(2));
    tensors.put("empty", SampleTensor.of(new float[0], 0, 3));
    TorchWriter.write(file, tensors, type);
    Path other = Files.createDirectory(folder.resolve("other"));
    SafetensorsWriter.write(other.resolve("model.safetensors"), tensors, type);
    try (Checkpoint pytorch = Checkpoint.open(folder);
        Checkpoint safetensors = Checkpoint.open(other)) {
      assertThat(pytorch.names()).containsExactlyElementsOf(tensors.keySet());
      for (String name : tensors.keySet()) {
        assertThat(pytorch.tensor(name)).isEqualTo(safetensors.tensor(name));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryTypeOfStorage(ElementType type) throws Exception {
    TorchWriter.write(file, Map.of("a", SampleTensor.of(new float[] {0, 1, 1}, 3)), type);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.tensor("a").type()).isEqualTo(type);
      assertThat(checkpoint.tensor("a").bytes())
          .isEqualTo(ByteBuffer.wrap(ElementBytes.of(type, new float[] {0, 1, 1})));
    }
  }

  @Test
  void readsTransposedTensor() throws Exception {
    byte[] content = tensor("FloatStorage", 12, 0, List.of(4L, 3L), List.of(1L, 4L));
    assertThat(read(content, "a")).containsExactly(0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11);
  }

  @Test
  void readsSliceOfSharedStorage() throws Exception {
    byte[] content = tensor("FloatStorage", 12, 5, List.of(2L, 2L), List.of(4L, 1L));
    assertThat(read(content, "a")).containsExactly(5, 6, 9, 10);
    content = tensor("FloatStorage", 12, 8, List.of(4L), List.of(1L));
    assertThat(read(content, "a")).containsExactly(8, 9, 10, 11);
  }

  @Test
  void readsExpandedTensor() throws Exception {
    byte[] content = tensor("FloatStorage", 12, 1, List.of(2L, 2L), List.of(0L, 1L));
    assertThat(read(content, "a")).containsExactly(1, 2, 1, 2);
  }

  @Test
  void readsParameterAndTensorsOfOneStorage() throws Exception {
    byte[] content =
        TorchWriter.archive(
            PickleWriter.begin()
                .op('}', '(')
                .text("first")
                .global("torch._utils", "_rebuild_parameter")
                .op('(')
                .beginTensor()
                .storage("FloatStorage", "0", 12)
                .op('r', 7, 1, 0, 0)
                .endTensor(0, List.of(3L), List.of(1L))
                .op(0x88)
                .orderedDict()
                .op('t', 'R')
                .text("second")
                .beginTensor()
                .op('j', 7, 1, 0, 0)
                .endTensor(3, List.of(3L), List.of(1L))
                .op('u')
                .end(),
            Map.of("0", TWELVE));
    assertThat(read(content, "first")).containsExactly(0, 1, 2);
    assertThat(read(content, "second")).containsExactly(3, 4, 5);
  }

  @Test
  void readsArchivesOfOtherWriters() throws Exception {
    byte[] pickle =
        PickleWriter.begin()
            .op('}')
            .text("a")
            .beginTensor()
            .storage("FloatStorage", "0", 12)
            .endTensor(0, List.of(12L), List.of(1L))
            .op('s')
            .end();
    for (ZipWriter zip :
        List.of(
            new ZipWriter().zip64(false),
            new ZipWriter().wideSizes(),
            new ZipWriter().alignment(1),
            new ZipWriter().alignment(3))) {
      zip.add("some_name/data.pkl", pickle).add("some_name/data/0", TWELVE);
      assertThat(read(zip.end(), "a")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "os, system",
    "posix, system",
    "builtins, eval",
    "torch, load",
    "torch._utils, _rebuild_tensor_v3",
    "torch, ComplexFloatStorage",
    "collections, Counter",
    "numpy.core.multiarray, _reconstruct",
  })
  void refusesEveryOtherNameAndRunsNothing(String module, String name) throws Exception {
    byte[] pickle =
        PickleWriter.begin()
            .global(module, name)
            .op('(')
            .text("touch harm")
            .op('t', 'R', '.')
            .end();
    refuses(
        TorchWriter.archive(pickle, Map.of()),
        "data.pkl, byte 2",
        "got a reference to '" + module + " " + name + "'",
        "nothing was run");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "NONE",
        "NEWTRUE",
        "NEWFALSE",
        "BININT",
        "BININT1",
        "BININT2",
        "LONG1",
        "BINUNICODE",
        "EMPTY_DICT",
        "EMPTY_LIST",
        "EMPTY_TUPLE",
        "TUPLE1",
        "TUPLE2",
        "TUPLE3",
        "TUPLE",
        "MARK",
        "APPEND",
        "APPENDS",
        "SETITEM",
        "SETITEMS",
        "BINPUT",
        "LONG_BINPUT",
        "BINGET",
        "LONG_BINGET",
        "GLOBAL",
        "BINPERSID",
        "REDUCE",
        "BUILD",
        "STOP"
      })
  void refusesEveryOtherOperationByName(PickleOpcode opcode) throws Exception {
    byte[] pickle = PickleWriter.begin().op('}').op(opcode.code()).op(new int[20]).end();
    refuses(
        TorchWriter.archive(pickle, Map.of()),
        "data.pkl, byte 3: got pickle operation " + opcode.name(),
        "nothing was run");
  }

  @Test
  void refusesBytesThatAreNoOperation() throws Exception {
    byte[] pickle = PickleWriter.begin().op(0xff).end();
    refuses(TorchWriter.archive(pickle, Map.of()), "byte 2: got no opcode of a pickle but 0xff");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 255})
  void refusesOtherProtocols(int protocol) throws Exception {
    byte[] pickle = new PickleWriter().op(0x80, protocol, '}').end();
    refuses(TorchWriter.archive(pickle, Map.of()), "want a pickle of protocol 2");
  }

  @Test
  void refusesPickleCutAnywhere() throws Exception {
    byte[] whole =
        PickleWriter.begin()
            .op('}')
            .text("a")
            .beginTensor()
            .storage("FloatStorage", "0", 12)
            .endTensor(0, List.of(12L), List.of(1L))
            .op('s')
            .end();
    for (int length = 0; length < whole.length; length++) {
      refuses(
          TorchWriter.archive(Arrays.copyOf(whole, length), Map.of("0", TWELVE)),
          "data.pkl, byte ");
    }
  }

  @Test
  void refusesWhatIsNoDictOfTensors() throws Exception {
    refuses(
        TorchWriter.archive(PickleWriter.begin().op('K', 5).end(), Map.of()),
        "got number 5, want a dict of tensors");
    refuses(
        TorchWriter.archive(
            PickleWriter.begin().op('}').text("epoch").op('K', 5, 's').end(), Map.of()),
        "entry 'epoch': got number 5, want a tensor");
    refuses(
        TorchWriter.archive(PickleWriter.begin().op('}', 'K', 1, 'K', 2, 's').end(), Map.of()),
        "got key number 1, want a text");
  }

  @Test
  void refusesNameGivenTwice() throws Exception {
    byte[] pickle =
        PickleWriter.begin().op('}').text("a").op('N', 's').text("a").op('N', 's').end();
    refuses(TorchWriter.archive(pickle, Map.of()), "got 'a' twice in one dict");
  }

  @Test
  void refusesDictThatHoldsItself() throws Exception {
    byte[] pickle = PickleWriter.begin().op('}', 'q', 0).text("a").op('h', 0, 's').end();
    refuses(TorchWriter.archive(pickle, Map.of()), "entry 'a': got dict of 1, want a tensor");
  }

  @Test
  void refusesUnknownMemory() throws Exception {
    refuses(
        TorchWriter.archive(PickleWriter.begin().op('h', 9).end(), Map.of()),
        "got a reference to value 9, which was not remembered");
  }

  @Test
  void boundsNestingAndStackAndValues() throws Exception {
    refuses(
        TorchWriter.archive(PickleWriter.begin().op(codes('(', 1000)).end(), Map.of()),
        "nested deeper than 100");
    refuses(
        TorchWriter.archive(PickleWriter.begin().op(codes('}', 20_000)).end(), Map.of()),
        "got more than 10000 values that wait for use");
    PickleWriter many = PickleWriter.begin();
    for (int i = 0; i < 500; i++) {
      many.op('(').op(codes('}', 9000)).op('t');
    }
    refuses(TorchWriter.archive(many.end(), Map.of()), "got more than 4000000 values");
  }

  @Test
  void survivesDeeplyNestedTuples() throws Exception {
    byte[] pickle = PickleWriter.begin().op('N').op(codes(0x85, 1_000_000)).end();
    refuses(TorchWriter.archive(pickle, Map.of()), "got tuple of 1, want a dict of tensors");
  }

  private static int[] codes(int code, int count) {
    int[] codes = new int[count];
    Arrays.fill(codes, code);
    return codes;
  }

  @Test
  void refusesTextThatClaimsMoreThanThereIs() throws Exception {
    refuses(
        TorchWriter.archive(PickleWriter.begin().op('X', 0xff, 0xff, 0xff, 0xff).end(), Map.of()),
        "got a text of 4294967295 bytes, want at most 10000");
    refuses(
        TorchWriter.archive(PickleWriter.begin().op('X', 100, 0, 0, 0, 'a').end(), Map.of()),
        "ends within an operation");
  }

  @Test
  void refusesNumberOfManyBytes() throws Exception {
    refuses(
        TorchWriter.archive(PickleWriter.begin().op(0x8a, 9).op(new int[9]).end(), Map.of()),
        "got a number of 9 bytes, want at most 8");
  }

  @Test
  void refusesElementsOutsideStorage() throws Exception {
    refusesTensor(1, List.of(12L), List.of(1L), "tensor 'a': got elements up to 13, want at most");
    refusesTensor(13, List.of(0L), List.of(1L), "got elements up to 13");
    refusesTensor(0, List.of(2L, 2L), List.of(12L, 1L), "got elements up to 14");
    refusesTensor(-1, List.of(2L), List.of(1L), "got number -1, want a whole number from 0");
    refusesTensor(0, List.of(-2L), List.of(1L), "got number -2, want a whole number from 0");
    refusesTensor(11, List.of(2L), List.of(-1L), "got number -1, want a whole number from 0");
  }

  @Test
  void refusesSizesThatOverflow() throws Exception {
    long huge = Long.MAX_VALUE;
    refusesTensor(0, List.of(huge, huge), List.of(0L, 0L), "less than 2^63 bytes");
    refusesTensor(0, List.of(3L), List.of(huge), "less than 2^63 bytes");
    refusesTensor(0, List.of(2L), List.of(huge), "less than 2^63 bytes");
    refusesTensor(huge, List.of(1L), List.of(1L), "less than 2^63 bytes");
    refusesTensor(0, List.of(huge), List.of(0L), "elements that repeat the 12 of its storage");
    refuses(tensor("FloatStorage", huge, 0, List.of(1L), List.of(1L)), "less than 2^63 bytes");
  }

  @Test
  void refusesSizesWithoutStrides() throws Exception {
    refusesTensor(0, List.of(3L, 4L), List.of(1L), "got 2 sizes and 1 strides");
  }

  @Test
  void refusesStorageOfAnotherLength() throws Exception {
    refuses(
        tensor("FloatStorage", 11, 0, List.of(1L), List.of(1L)),
        "'model/data/0': got 48 bytes, want 44");
    refuses(
        tensor("DoubleStorage", 12, 0, List.of(1L), List.of(1L)),
        "'model/data/0': got 48 bytes, want 96");
  }

  @Test
  void refusesStorageThatIsNotThere() throws Exception {
    byte[] pickle =
        PickleWriter.begin()
            .op('}')
            .text("a")
            .beginTensor()
            .storage("FloatStorage", "../../etc/passwd", 12)
            .endTensor(0, List.of(12L), List.of(1L))
            .op('s')
            .end();
    refuses(
        TorchWriter.archive(pickle, Map.of()),
        "got no 'model/data/../../etc/passwd' in the zip archive");
  }

  @Test
  void refusesCompressedMembers() throws Exception {
    refuses(
        new ZipWriter().method(8).add("m/data.pkl", PickleWriter.begin().op('}').end()).end(),
        "'m/data.pkl': got it compressed or encrypted, want it stored as it is");
  }

  @Test
  void refusesBigEndianElements() throws Exception {
    refuses(
        new ZipWriter()
            .add("m/data.pkl", PickleWriter.begin().op('}').end())
            .add("m/byteorder", "big".getBytes(StandardCharsets.US_ASCII))
            .end(),
        "got byte order 'big', want 'little'");
  }

  @Test
  void refusesOtherArchives() throws Exception {
    byte[] empty = PickleWriter.begin().op('}').end();
    refuses(
        new ZipWriter().add("word/document.xml", new byte[3]).end(),
        "got a zip archive with 0 files '*/data.pkl'");
    refuses(
        new ZipWriter().add("a/data.pkl", empty).add("b/data.pkl", empty).end(),
        "got a zip archive with 2 files '*/data.pkl'");
    refuses(
        new ZipWriter().add("a/data.pkl", empty).add("a/constants.pkl", empty).end(),
        "got a TorchScript program");
    refuses(
        new ZipWriter().add("a/data.pkl", empty).add("a/data.pkl", empty).end(),
        "got 'a/data.pkl' twice in the zip directory");
  }

  @Test
  void refusesArchiveCutAnywhere() throws Exception {
    byte[] whole = TorchWriter.bytes(Map.of("a", SampleTensor.filled(1, 5)), ElementType.F32);
    for (int length = 0; length < whole.length; length++) {
      refuses(Arrays.copyOf(whole, length), "got ");
    }
    assertThat(read(whole, "a")).hasSize(5);
  }

  @Test
  void refusesFormatBefore16() throws Exception {
    byte[] pickle = PickleWriter.begin().op(0x8a, 10).op(new int[10]).end();
    refuses(pickle, "got the format of PyTorch before 1.6", "save it again", "safetensors");
    byte[] tar = new byte[1024];
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
    refuses(tar, "got the format of PyTorch before 1.6");
    refuses(new byte[1024], "got no zip archive, want a file of torch.save");
    refuses("version https://git-lfs".getBytes(StandardCharsets.US_ASCII), "Git LFS pointer");
  }
}
