package dev.visprog.models.sam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.visprog.models.fixture.Fixture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Prompts of one picture that the original model was given together.
 *
 * @param name what the names of the expected tensors begin with
 * @param image the file of the picture
 * @param prompts in pixels of the picture; without their masks
 * @param several whether the masks for ambiguous prompts were asked for
 * @param maskOf the case whose first prompt gives the mask that is part of these; or none
 * @param mask which of its masks
 */
record SamCase(
    String name,
    String image,
    List<Prompt> prompts,
    boolean several,
    Optional<String> maskOf,
    int mask) {
  /** All cases, those that others need first. */
  static List<SamCase> all(Fixture fixture) {
    Map<String, SamCase> cases = new LinkedHashMap<>();
    fixture
        .inputs()
        .get("cases")
        .properties()
        .forEach(entry -> cases.put(entry.getKey(), of(entry.getKey(), entry.getValue())));
    assertThat(cases).isNotEmpty();
    return cases.values().stream()
        .sorted((a, b) -> Boolean.compare(a.maskOf.isPresent(), b.maskOf.isPresent()))
        .toList();
  }

  private static SamCase of(String name, JsonNode node) {
    JsonNode points = byPrompt(node.path("input_points").path(0), 3);
    JsonNode labels = byPrompt(node.path("input_labels").path(0), 2);
    JsonNode boxes = node.path("input_boxes").path(0);
    List<Prompt> prompts = new ArrayList<>();
    for (int i = 0; i < Math.max(points.size(), boxes.size()); i++) {
      List<Prompt.Point> at = new ArrayList<>();
      for (int j = 0; j < points.path(i).size(); j++) {
        JsonNode xy = points.get(i).get(j);
        boolean inside = labels.isMissingNode() || labels.get(i).get(j).asInt() == 1;
        at.add(new Prompt.Point(xy.get(0).asDouble(), xy.get(1).asDouble(), inside));
      }
      Prompt prompt = boxes.isMissingNode() ? Prompt.of(at) : box(boxes.get(i)).with(at);
      prompts.add(prompt);
    }
    JsonNode from = node.path("input_masks_from");
    return new SamCase(
        name,
        node.get("image").asText(),
        prompts,
        node.get("multimask_output").asBoolean(),
        from.isMissingNode() ? Optional.empty() : Optional.of(from.get(0).asText()),
        from.path(1).asInt());
  }

  /** The points of one prompt alone may stand there without a list around them. */
  private static JsonNode byPrompt(JsonNode node, int depth) {
    JsonNode inner = node;
    for (int i = 0; i < depth - 1; i++) {
      inner = inner.path(0);
    }
    return inner.isNumber() ? JsonNodeFactory.instance.arrayNode().add(node) : node;
  }

  private static Prompt box(JsonNode edges) {
    return Prompt.box(
        edges.get(0).asDouble(),
        edges.get(1).asDouble(),
        edges.get(2).asDouble(),
        edges.get(3).asDouble());
  }

  /** The prompts with the mask that belongs to them. */
  List<Prompt> promptsWith(Map<String, List<List<LowMask>>> earlier) {
    return maskOf
        .map(of -> Objects.requireNonNull(earlier.get(of)).get(0).get(mask))
        .map(first -> prompts.stream().map(prompt -> prompt.with(first)).toList())
        .orElse(prompts);
  }
}
