package dev.visprog.tools.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.onnx.OnnxNode;
import dev.visprog.tools.onnx.OnnxOutline;
import dev.visprog.tools.onnx.OnnxTensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A small network that is built like YuNet, and what happens when one thing in it is different. */
final class YuNetGraphTest {
  private final List<OnnxNode> nodes = new ArrayList<>();
  private final List<OnnxTensor> weights = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();

  private YuNetGraphTest() {
    weights.add(new OnnxTensor("none", List.of(0L), List.of()));
    weights.add(new OnnxTensor("twice", List.of(4L), List.of(1.0, 1.0, 2.0, 2.0)));
    conv("half", "image", 3, 4, 3, 2);
    pool("quarter", "half");
    pool("cells_8", "quarter");
    pool("cells_16", "cells_8");
    pool("cells_32", "cells_16");
    for (int stride : new int[] {8, 16, 32}) {
      head("cls", stride, 1);
      head("obj", stride, 1);
      head("bbox", stride, 4);
      head("kps", stride, 10);
    }
  }

  private void head(String name, int stride, long channels) {
    String output = name + "_" + stride;
    conv(output + "c", "cells_" + stride, 4, channels, 1, 1);
    node("Transpose", output + "t", Map.of("perm", List.of(0L, 2L, 3L, 1L)), output + "c");
    weights.add(new OnnxTensor(output + "s", List.of(3L), List.of(1.0, -1.0, (double) channels)));
    node("Reshape", output + "r", Map.of(), output + "t", output + "s");
    node("Sigmoid", output, Map.of(), output + "r");
    outputs.add(output);
  }

  private void conv(String output, String input, long in, long out, long size, long stride) {
    weights.add(new OnnxTensor(output + "w", List.of(out, in, size, size), List.of()));
    weights.add(new OnnxTensor(output + "b", List.of(out), List.of()));
    Map<String, List<Long>> numbers =
        Map.of(
            "kernel_shape", List.of(size, size),
            "strides", List.of(stride, stride),
            "pads", List.of(size / 2, size / 2, size / 2, size / 2),
            "dilations", List.of(1L, 1L),
            "group", List.of(1L));
    node("Conv", output, numbers, input, output + "w", output + "b");
  }

  private void pool(String output, String input) {
    Map<String, List<Long>> numbers =
        Map.of(
            "kernel_shape", List.of(2L, 2L),
            "strides", List.of(2L, 2L),
            "pads", List.of(0L, 0L, 0L, 0L));
    node("MaxPool", output, numbers, input);
  }

  private void node(
      String operator, String output, Map<String, List<Long>> numbers, String... inputs) {
    nodes.add(new OnnxNode(output, operator, List.of(inputs), List.of(output), numbers, Map.of()));
  }

  private void replace(String output, Map<String, List<Long>> numbers) {
    nodes.replaceAll(
        node ->
            node.outputs().contains(output)
                ? new OnnxNode(
                    output, node.operator(), node.inputs(), node.outputs(), numbers, Map.of())
                : node);
  }

  private Stream<String> problem() {
    return YuNetGraph.problem(new OnnxOutline(List.of("image"), outputs, nodes, weights)).stream();
  }

  @Test
  void takesANetworkThatIsBuiltSo() {
    assertThat(problem()).isEmpty();
  }

  @Test
  void refusesCellsOfAnotherSize() {
    // one stride less: every output would have four times the rows that the code behind expects
    replace(
        "half",
        Map.of(
            "kernel_shape", List.of(3L, 3L),
            "strides", List.of(1L, 1L),
            "pads", List.of(1L, 1L, 1L, 1L),
            "dilations", List.of(1L, 1L)));

    assertThat(problem()).containsExactly("has an odd bbox_16 in it");
  }

  @Test
  void refusesAWindowThatLosesTheBorder() {
    replace(
        "half",
        Map.of(
            "kernel_shape", List.of(3L, 3L),
            "strides", List.of(2L, 2L),
            "pads", List.of(0L, 0L, 0L, 0L),
            "dilations", List.of(1L, 1L)));

    assertThat(problem()).containsExactly("has an odd Conv in it");
  }

  @Test
  void refusesATooLargeWindow() {
    replace(
        "quarter",
        Map.of(
            "kernel_shape", List.of(1L << 40, 1L << 40),
            "strides", List.of(2L, 2L),
            "pads", List.of(0L, 0L, 0L, 0L)));

    assertThat(problem()).containsExactly("has an odd MaxPool in it");
  }

  @Test
  void refusesWeightsForOtherChannels() {
    weights.replaceAll(
        tensor ->
            tensor.name().equals("cls_8cw")
                ? new OnnxTensor("cls_8cw", List.of(1L, 5L, 1L, 1L), List.of())
                : tensor);

    assertThat(problem()).containsExactly("has an odd Conv in it");
  }

  @Test
  void refusesAnotherOrderOrShape() {
    replace("kps_32t", Map.of("perm", List.of(0L, 3L, 2L, 1L)));
    assertThat(problem()).containsExactly("has an odd Transpose in it");

    replace("kps_32t", Map.of("perm", List.of(0L, 2L, 3L, 1L)));
    weights.replaceAll(
        tensor ->
            tensor.name().equals("obj_16s")
                ? new OnnxTensor("obj_16s", List.of(3L), List.of(1.0, 4.0, 1.0))
                : tensor);
    assertThat(problem()).containsExactly("has an odd Reshape in it");
  }

  @Test
  void refusesAnotherOperator() {
    node("Loop", "extra", Map.of(), "half");

    assertThat(problem()).containsExactly("is a YuNet of another kind (it uses Loop)");
  }

  @Test
  void refusesOtherOutputs() {
    outputs.remove("kps_8");

    assertThat(problem()).containsExactly("is an ONNX model of something else");
  }
}
