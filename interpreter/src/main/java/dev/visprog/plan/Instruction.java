package dev.visprog.plan;

import java.util.List;

/**
 * What the user asks for, in plain words. It is data: nothing in it is ever carried out but through
 * a checked program.
 *
 * @param text the words
 * @param images the names of the pictures that the program will get, in order: {@code IMAGE}
 */
public record Instruction(String text, List<String> images) {
  public Instruction {
    images = List.copyOf(images);
    if (text.isBlank()) {
      throw new IllegalArgumentException("the instruction is empty, want a sentence");
    }
  }
}
