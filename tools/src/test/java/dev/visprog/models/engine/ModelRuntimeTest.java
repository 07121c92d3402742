package dev.visprog.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ModelRuntimeTest {
  private static ModelRuntime start() {
    return ModelRuntime.start(RuntimeSettings.cpu());
  }

  @Test
  void tellsWhereAndInWhatItComputes() {
    try (ModelRuntime runtime = start()) {
      assertThat(runtime.device()).isEqualTo("cpu()");
      assertThat(runtime.products().precision()).isEqualTo(Precision.FP32);
    }
  }

  @Test
  void doesNotCallHome() {
    start().close();
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
  }

  @Test
  void whatAThousandCallsCreateIsGone() {
    try (ModelRuntime runtime = start()) {
      int before = runtime.tensors();
      for (int i = 0; i < 1000; i++) {
        float sum =
            runtime.call(
                () -> {
                  NDArray x = runtime.manager().ones(new Shape(4, 4));
                  return runtime.ops().attention(x, x, x, null).add(x).sum().getFloat();
                });
        assertThat(sum).isEqualTo(32);
      }
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void residentMemoryStaysFlatOverAThousandCalls() throws Exception {
    try (ModelRuntime runtime = start()) {
      // Two megabytes each: a call that kept one would show.
      Work<Float, RuntimeException> work =
          () -> {
            NDArray x = runtime.manager().ones(new Shape(512, 1024));
            return runtime.ops().activate(x, Activation.GELU).sum().getFloat();
          };
      for (int i = 0; i < 50; i++) {
        runtime.call(work);
      }
      long before = anonymousMemory();
      for (int i = 0; i < 1000; i++) {
        runtime.call(work);
      }
      assertThat(anonymousMemory() - before).as("growth in bytes").isLessThan(100_000_000L);
    }
  }

  private static long anonymousMemory() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("RssAnon"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
        .sum();
  }

  @Test
  void whatIsKeptOutlivesItsCallUntilItIsFreed() {
    try (ModelRuntime runtime = start()) {
      int before = runtime.tensors();
      ModelMemory memory = new ModelMemory(runtime);
      NDArray kept = runtime.call(() -> memory.keep(runtime.manager().ones(new Shape(3))));
      assertThat(runtime.<Float, RuntimeException>call(() -> kept.sum().getFloat())).isEqualTo(3);
      memory.close();
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  void callsOfManyThreadsStandInLine() throws Exception {
    try (ModelRuntime runtime = start()) {
      List<Thread> threads = new ArrayList<>();
      List<String> names = java.util.Collections.synchronizedList(new ArrayList<>());
      for (int i = 0; i < 8; i++) {
        Thread thread =
            new Thread(() -> names.add(runtime.call(() -> Thread.currentThread().getName())));
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(names).hasSize(8).containsOnly("visprog-models");
    }
  }

  @Test
  void workMayCallAgain() {
    try (ModelRuntime runtime = start()) {
      NDArray[] outer = new NDArray[1];
      float value =
          runtime.call(
              () -> {
                outer[0] = runtime.manager().ones(new Shape(2));
                float inner = runtime.call(() -> outer[0].sum().getFloat());
                return inner + outer[0].sum().getFloat();
              });
      assertThat(value).isEqualTo(4);
    }
  }

  @Test
  void anInterruptedCallerEndsTheWork() throws Exception {
    try (ModelRuntime runtime = start()) {
      CountDownLatch begun = new CountDownLatch(1);
      AtomicReference<Object> outcome = new AtomicReference<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  runtime.call(
                      () -> {
                        begun.countDown();
                        while (true) {
                          runtime.checkCancelled();
                          Thread.onSpinWait();
                        }
                      });
                } catch (CancellationException e) {
                  outcome.set(Thread.currentThread().isInterrupted());
                }
              });
      caller.start();
      begun.await();
      caller.interrupt();
      caller.join();
      assertThat(outcome.get()).as("cancelled, and still interrupted").isEqualTo(true);
      assertThat(runtime.<Integer, RuntimeException>call(() -> 3)).isEqualTo(3);
    }
  }

  @Test
  void anInterruptedCallerFreesAllTheSame() {
    try (ModelRuntime runtime = start()) {
      int before = runtime.tensors();
      ModelMemory memory = new ModelMemory(runtime);
      runtime.call(() -> memory.keep(runtime.manager().ones(new Shape(2))));
      assertThat(runtime.tensors()).isEqualTo(before + 1);
      Thread.currentThread().interrupt();
      memory.close();
      assertThat(Thread.interrupted()).as("still interrupted").isTrue();
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  @Test
  void checkedErrorsOfWorkReachTheCaller() {
    try (ModelRuntime runtime = start()) {
      assertThatExceptionOfType(java.io.IOException.class)
          .isThrownBy(
              () ->
                  runtime.call(
                      () -> {
                        throw new java.io.IOException("gone");
                      }))
          .withMessage("gone");
    }
  }

  @Test
  void errorsOfPyTorchComeInASentence() {
    try (ModelRuntime runtime = start()) {
      assertThatExceptionOfType(ModelRuntimeException.class)
          .isThrownBy(
              () ->
                  runtime.call(
                      () -> {
                        NDArray x = runtime.manager().ones(new Shape(2, 3));
                        return runtime.ops().einsum("ab,bc->ac", x, x).sum().getFloat();
                      }))
          .withMessageStartingWith("PyTorch failed: einsum()")
          .withMessageNotContainingAny("\n", "Traceback");
    }
  }

  @Test
  void refusesWhatTheDeviceCannotDo() {
    RuntimeSettings settings = RuntimeSettings.cpu().with(Precision.FP16);
    assertThatExceptionOfType(ModelRuntimeException.class)
        .isThrownBy(() -> ModelRuntime.start(settings))
        .withMessage("fp16 needs a GPU: on a processor, use --dtype bf16 or fp32");
  }

  @Test
  void namesTheDevicesThatItKnows() {
    assertThat(ComputeDevice.parse("cuda:1")).hasToString("cuda:1");
    assertThat(ComputeDevice.parse("CUDA")).hasToString("cuda:0");
    assertThat(ComputeDevice.parse("auto")).isEqualTo(ComputeDevice.AUTO);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> ComputeDevice.parse("gpu"))
        .withMessage("got device 'gpu', want auto, cpu, cuda, cuda:N or mps");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> RuntimeSettings.parsePrecision("fp8"))
        .withMessage("got dtype 'fp8', want auto, fp32, bf16, fp16 or int8");
  }

  @Test
  void saysThatThereIsNoSuchGpu() {
    RuntimeSettings settings =
        new RuntimeSettings(
            ComputeDevice.parse("cuda:77"), RuntimeSettings.cpu().precision(), 1, Long.MAX_VALUE);
    assertThatExceptionOfType(ModelRuntimeException.class)
        .isThrownBy(() -> ModelRuntime.start(settings))
        .withMessageStartingWith("got device cuda:77, but PyTorch sees ");
  }
}
