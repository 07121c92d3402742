package dev.visprog.llm;

import dev.visprog.value.Image;
import java.util.List;

/**
 * One turn of a conversation with a language model.
 *
 * @param role who speaks
 * @param text what is said
 * @param images pictures that go with it; only the user shows pictures
 */
public record Message(Role role, String text, List<Image> images) {

  public Message {
    images = List.copyOf(images);
    if (role != Role.USER && !images.isEmpty()) {
      throw new IllegalArgumentException("got pictures from " + role + ", want them from USER");
    }
  }

  /** What the model is to do, before anybody speaks. */
  public static Message system(String text) {
    return new Message(Role.SYSTEM, text, List.of());
  }

  /** What the user says, and shows. */
  public static Message user(String text, Image... images) {
    return new Message(Role.USER, text, List.of(images));
  }

  /** What the model said before. */
  public static Message assistant(String text) {
    return new Message(Role.ASSISTANT, text, List.of());
  }

  /** Who speaks. */
  public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
  }
}
