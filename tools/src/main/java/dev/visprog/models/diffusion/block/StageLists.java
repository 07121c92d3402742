package dev.visprog.models.diffusion.block;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Settings that are lists, with one value for each size of feature maps. */
public final class StageLists {
  private static final int MOST_STAGES = 10;
  private static final int LARGEST = 100_000;

  private StageLists() {}

  /** A list of positive whole numbers. */
  public static List<Integer> sizes(Config config, String key, List<Integer> fallback)
      throws CheckpointException {
    if (!config.has(key)) {
      return fallback;
    }
    JsonNode node = config.node(key);
    if (!node.isArray() || node.isEmpty() || node.size() > MOST_STAGES) {
      throw config.wrong(key, node.toString(), "a list of 1 to %d numbers".formatted(MOST_STAGES));
    }
    List<Integer> sizes = new ArrayList<>();
    for (JsonNode each : node) {
      if (!each.isInt() || each.asInt() < 1 || each.asInt() > LARGEST) {
        throw config.wrong(key, node.toString(), "whole numbers from 1 to " + LARGEST);
      }
      sizes.add(each.asInt());
    }
    return List.copyOf(sizes);
  }

  /** One number for all stages, or one for each. */
  public static List<Integer> perStage(Config config, String key, int fallback, int stages)
      throws CheckpointException {
    if (!config.node(key).isArray()) {
      return Collections.nCopies(stages, config.size(key, fallback));
    }
    List<Integer> sizes = sizes(config, key, List.of());
    if (sizes.size() != stages) {
      throw config.wrong(key, sizes.toString(), stages + " numbers");
    }
    return sizes;
  }

  /** Names of blocks, one for each stage. */
  public static List<String> blocks(
      Config config, String key, List<String> fallback, List<String> known, int stages)
      throws CheckpointException {
    List<String> names = new ArrayList<>();
    if (config.has(key)) {
      config.node(key).forEach(each -> names.add(each.asText()));
    } else {
      names.addAll(fallback);
    }
    for (String name : names) {
      if (!known.contains(name)) {
        throw config.wrong(key, name, String.join(" or ", known));
      }
    }
    if (names.size() != stages) {
      throw config.wrong(key, names.size() + " blocks", stages + " of them");
    }
    return List.copyOf(names);
  }
}
