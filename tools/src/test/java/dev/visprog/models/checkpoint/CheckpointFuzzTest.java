package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small valid files with random damage: each is refused with a {@link CheckpointException} or read,
 * never anything else. {@code -Dvisprog.fuzz.rounds} asks for more rounds.
 */
class CheckpointFuzzTest {
  private static final int ROUNDS = Integer.getInteger("visprog.fuzz.rounds", 500);
  private static final byte[] TELLING = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff, '9', '"', '}'};

  @TempDir private Path folder;

  private static Map<String, SampleTensor> tensors() {
    Map<String, SampleTensor> tensors = new LinkedHashMap<>();
    tensors.put("a.weight", SampleTensor.filled(1, 2, 3));
    tensors.put("a.bias", SampleTensor.filled(2, 3));
    tensors.put("scale", SampleTensor.filled(3));
    return tensors;
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void survivesDamagedSafetensors() throws Exception {
    fuzz("model.safetensors", SafetensorsWriter.bytes(tensors(), ElementType.F32), 11);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void survivesDamagedPyTorchFile() throws Exception {
    fuzz("pytorch_model.bin", TorchWriter.bytes(tensors(), ElementType.F16), 12);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void survivesDamagedPickle() throws Exception {
    byte[] pickle = TorchWriter.pickle(tensors(), ElementType.F32);
    Random random = new Random(13);
    Tally tally = new Tally();
    for (int round = 0; round < ROUNDS; round++) {
      byte[] archive =
          TorchWriter.archive(
              damaged(pickle, random), TorchWriter.storages(tensors(), ElementType.F32));
      open("pytorch_model.bin", archive, tally);
    }
    assertThat(tally.read).isPositive();
    assertThat(tally.refused).isPositive();
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void survivesDamagedIndex() throws Exception {
    SafetensorsWriter.write(folder.resolve("one.safetensors"), tensors());
    byte[] index =
        ("{\"weight_map\":{\"a.weight\":\"one.safetensors\",\"a.bias\":\"one.safetensors\","
                + "\"scale\":\"one.safetensors\"}}")
            .getBytes(StandardCharsets.UTF_8);
    fuzz("model.safetensors.index.json", index, 14);
  }

  private void fuzz(String name, byte[] valid, int seed) throws Exception {
    Random random = new Random(seed);
    Tally tally = new Tally();
    open(name, valid, tally);
    assertThat(tally.read).isOne();
    for (int round = 0; round < ROUNDS; round++) {
      open(name, damaged(valid, random), tally);
    }
    assertThat(tally.refused).isPositive();
  }

  private static final class Tally {
    int read;
    int refused;
  }

  private void open(String name, byte[] content, Tally tally) throws Exception {
    Files.write(folder.resolve(name), content);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      for (String tensor : checkpoint.names()) {
        StoredTensor stored = checkpoint.tensor(tensor);
        assertThat((long) stored.bytes().remaining())
            .isEqualTo(stored.elements() * stored.type().width());
        if (stored.type().floating()) {
          assertThat(stored.floats()).hasSize((int) stored.elements());
        }
      }
      tally.read++;
    } catch (CheckpointException e) {
      assertThat(e).hasMessageContaining(folder.toString());
      tally.refused++;
    }
  }

  /** Changes, removes, doubles or cuts a few bytes. */
  private static byte[] damaged(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    for (int change = random.nextInt(3); change >= 0 && bytes.length > 0; change--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(8));
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> Arrays.fill(bytes, at, at + length, TELLING[random.nextInt(TELLING.length)]);
        case 3 -> bytes = spliced(bytes, at, at + length);
        case 4 -> bytes = spliced(bytes, at + length, at);
        default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
      }
    }
    return bytes;
  }

  /** The bytes up to {@code end}, then those from {@code start}. */
  private static byte[] spliced(byte[] bytes, int end, int start) {
    byte[] result = new byte[end + bytes.length - start];
    System.arraycopy(bytes, 0, result, 0, end);
    System.arraycopy(bytes, start, result, end, bytes.length - start);
    return result;
  }
}
