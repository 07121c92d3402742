package dev.visprog.models.hub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** JSON that somebody else may have written. */
final class BoundedJson {
  /** A repository of 10,000 files takes 4 MB. */
  static final int LONGEST = 16 << 20;

  static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(50)
                      .maxTokenCount(2_000_000)
                      .build())
              .build());

  private BoundedJson() {}

  /** The object that the bytes are. */
  static JsonNode object(byte[] bytes, String what) throws HubException {
    try {
      JsonNode value = JSON.readTree(bytes);
      if (value != null && value.isObject()) {
        return value;
      }
    } catch (JsonProcessingException e) {
      throw new HubException(
          what + ": got no JSON (" + e.getOriginalMessage().lines().findFirst().orElse("") + ")",
          e);
    } catch (IOException e) {
      throw new AssertionError(e); // from memory
    }
    throw new HubException(what + ": got no JSON object");
  }
}
