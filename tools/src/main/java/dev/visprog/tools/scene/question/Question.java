package dev.visprog.tools.scene.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction with its answer.
 *
 * @param id unlike that of any other question about the scenes of one folder
 * @param images the file name of the picture that it is about; or of the left and the right one
 * @param instruction what is asked, in plain words
 * @param program that carries it out, with the input IMAGE; or LEFT and RIGHT
 * @param answer {@code yes}, {@code no}, a number in digits, a noun, a colour as truth files spell
 *     it, or a short phrase; null where the answer is a picture or a description
 * @param family what kind of instruction it is
 */
public record Question(
    String id,
    List<String> images,
    String instruction,
    String program,
    @Nullable String answer,
    Family family) {

  public Question {
    images = List.copyOf(images);
    if (images.isEmpty() || images.size() > 2) {
      throw new IllegalArgumentException("got %d images, want 1 or 2".formatted(images.size()));
    }
  }
}
