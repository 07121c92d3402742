package dev.visprog.models.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON at the start of a safetensors file as it streams by, so that a hostile one costs
 * no more memory than the tensors that it names.
 */
final class SafetensorsHeader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          // The names are those of tensors, each of which comes once: sharing them costs time.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxNameLength(10_000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final WeightFile file;
  private final Reader text;

  SafetensorsHeader(WeightFile file, Reader text) {
    this.file = file;
    this.text = text;
  }

  List<SafetensorsEntry> read() throws CheckpointException, IOException {
    List<SafetensorsEntry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw wrong("the header", "an object");
      }
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        if (!names.add(name)) {
          throw file.wrong(tensor(name) + ": got its name twice");
        }
        if (names.size() > Bounds.MOST_TENSORS) {
          throw file.wrong("got more than %d tensors".formatted(Bounds.MOST_TENSORS));
        }
        json.nextToken();
        if (name.equals("__metadata__")) {
          if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("'__metadata__'", "an object");
          }
          json.skipChildren();
        } else {
          entries.add(entry(name, json));
        }
      }
      if (json.nextToken() != null) {
        throw wrong("the header", "nothing after its object");
      }
    } catch (JsonProcessingException e) {
      throw new CheckpointException(
          file.path(), "got a header that is no JSON (" + e.getOriginalMessage() + ")", e);
    }
    return entries;
  }

  private SafetensorsEntry entry(String name, JsonParser json)
      throws CheckpointException, IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(tensor(name), "an object");
    }
    ElementType type = null;
    List<Long> shape = null;
    List<Long> offsets = null;
    for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
      json.nextToken();
      switch (field) {
        case "dtype" -> type = unseen(type, name, field, type(name, json));
        case "shape" -> shape = unseen(shape, name, field, wholes(name, field, json));
        case "data_offsets" -> offsets = unseen(offsets, name, field, wholes(name, field, json));
        default ->
            throw file.wrong(
                "%s: got field %s, want dtype, shape and data_offsets"
                    .formatted(tensor(name), Quote.of(field)));
      }
    }
    if (type == null || shape == null || offsets == null) {
      throw file.wrong(tensor(name) + ": want each of dtype, shape and data_offsets");
    }
    if (offsets.size() != 2) {
      throw wrong(tensor(name) + ": data_offsets", "two numbers");
    }
    long begin = offsets.get(0);
    long end = offsets.get(1);
    long length = length(name, type, shape);
    if (end < begin || end - begin != length) {
      throw file.wrong(
          "%s: got data_offsets %d to %d, want %d bytes for %s %s"
              .formatted(tensor(name), begin, end, length, type, StoredTensor.format(shape)));
    }
    return new SafetensorsEntry(name, type, shape, begin, end);
  }

  private <T> T unseen(@Nullable T before, String name, String field, T value)
      throws CheckpointException {
    if (before != null) {
      throw wrong(tensor(name) + ": " + field, "it once");
    }
    return value;
  }

  private ElementType type(String name, JsonParser json) throws CheckpointException, IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(tensor(name) + ": dtype", "a text");
    }
    String type = json.getText();
    return ElementType.named(type)
        .orElseThrow(
            () ->
                file.wrong(
                    "%s: got elements of type %s, want one of %s"
                        .formatted(tensor(name), Quote.of(type), List.of(ElementType.values()))));
  }

  private List<Long> wholes(String name, String field, JsonParser json)
      throws CheckpointException, IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw wrong(tensor(name) + ": " + field, "an array");
    }
    List<Long> numbers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (numbers.size() == Bounds.MOST_DIMENSIONS) {
        throw wrong(tensor(name) + ": " + field, "at most " + Bounds.MOST_DIMENSIONS + " numbers");
      }
      boolean whole =
          json.currentToken() == JsonToken.VALUE_NUMBER_INT
              && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER
              && json.getLongValue() >= 0;
      if (!whole) {
        throw wrong(tensor(name) + ": " + field, "whole numbers from 0 to 2^63 - 1");
      }
      numbers.add(json.getLongValue());
    }
    return List.copyOf(numbers);
  }

  private long length(String name, ElementType type, List<Long> shape) throws CheckpointException {
    try {
      return Math.multiplyExact(Strides.elements(shape), type.width());
    } catch (ArithmeticException e) {
      throw new CheckpointException(
          file.path(),
          "%s: got shape %s, want less than 2^63 bytes"
              .formatted(tensor(name), StoredTensor.format(shape)),
          e);
    }
  }

  private static String tensor(String name) {
    return "tensor " + Quote.of(name);
  }

  private CheckpointException wrong(String subject, String wanted) {
    return file.wrong(subject + ": got something else, want " + wanted);
  }
}
