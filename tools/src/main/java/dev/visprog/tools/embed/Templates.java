package dev.visprog.tools.embed;

import dev.visprog.tool.ToolContext;
import java.util.List;
import java.util.Optional;

/** Sentences with a gap for the name of a class. */
public final class Templates implements ClassPrompts {
  /** One sentence, as the models were trained on captions of photographs. */
  public static final Templates PHOTO = new Templates("photo", List.of("a photo of %s"));

  /**
   * Seven sentences for what photographs may be like. The mean of their vectors is nearer to more
   * pictures of the class than any of them (Radford et al. 2021, section 3.1.4).
   */
  public static final Templates ENSEMBLE =
      new Templates(
          "ensemble",
          List.of(
              "a photo of %s",
              "a close view of %s",
              "a picture of %s from far away",
              "a dark photo of %s",
              "a blurred photo of %s",
              "a part of a photo that shows %s",
              "a drawing of %s"));

  private final String name;
  private final List<String> sentences;

  private Templates(String name, List<String> sentences) {
    this.name = name;
    this.sentences = sentences;
  }

  /** The sentences for one class. */
  List<String> of(String name) {
    return sentences.stream().map(sentence -> sentence.formatted(name)).toList();
  }

  @Override
  public List<List<String>> of(List<String> classes, ToolContext context) {
    return classes.stream().map(this::of).toList();
  }

  @Override
  public Optional<String> revision() {
    return Optional.of(name);
  }
}
