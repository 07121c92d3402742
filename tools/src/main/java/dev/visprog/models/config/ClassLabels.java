package dev.visprog.models.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.util.ArrayList;
import java.util.List;

/** The names of what a model tells apart: {@code id2label} of a configuration. */
public final class ClassLabels {
  private static final String KEY = "id2label";

  /** How many a configuration means that says nothing. */
  private static final int UNSTATED = 2;

  private ClassLabels() {}

  /** The labels by their ids, which must be 0, 1, 2, … in any order. */
  public static List<String> of(Config config) throws CheckpointException {
    JsonNode labels = config.node(KEY);
    boolean stated = !labels.isMissingNode() && !labels.isNull();
    if (stated && !labels.isObject()) {
      throw config.wrong(KEY, labels.toString(), "an object of ids and labels");
    }
    int count = stated ? labels.size() : config.size("num_labels", UNSTATED);
    if (count == 0) {
      throw config.wrong(KEY, "{}", "at least one label");
    }
    List<String> texts = new ArrayList<>(count);
    for (int id = 0; id < count; id++) {
      texts.add(stated ? text(config, labels, id) : unnamed(id));
    }
    return texts;
  }

  private static String text(Config config, JsonNode labels, int id) throws CheckpointException {
    JsonNode label = labels.get(Integer.toString(id));
    if (label == null) {
      throw config.wrong(
          KEY, labels.size() + " labels without id " + id, "the ids 0 to " + (labels.size() - 1));
    }
    if (label.isNull()) {
      return unnamed(id);
    }
    if (!label.isTextual()) {
      throw config.wrong(KEY + "." + id, label.toString(), "a text");
    }
    return label.asText();
  }

  private static String unnamed(int id) {
    return "LABEL_" + id;
  }
}
