package dev.visprog.tools.embed;

import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A model that knows nothing but colours: a picture is its mean colour, and a text is the mean of
 * the colours that it names. It shows what tools make of what a model says.
 */
final class ColourModel implements PictureText {
  /** All texts that were asked for, each time. */
  final List<String> asked = new ArrayList<>();

  @Override
  public List<float[]> pictures(List<Image> pictures) {
    return pictures.stream().map(ColourModel::mean).toList();
  }

  private static float[] mean(Image picture) {
    byte[] bgr = picture.toBgr();
    float[] mean = {1, 1, 1, 30};
    for (int i = 0; i < bgr.length; i++) {
      mean[2 - i % 3] += 3f * (bgr[i] & 0xff) / bgr.length;
    }
    return unit(mean);
  }

  @Override
  public List<float[]> texts(List<String> texts) {
    asked.addAll(texts);
    return texts.stream().map(ColourModel::named).toList();
  }

  private static float[] named(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    float[] colour = {1, 1, 1, 30};
    String[] names = {"red", "green", "blue"};
    for (int i = 0; i < names.length; i++) {
      if (words.contains(names[i])) {
        colour[i] += 200;
      }
    }
    return unit(colour);
  }

  private static float[] unit(float[] vector) {
    double length = 0;
    for (float value : vector) {
      length += value * value;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  @Override
  public double scale() {
    return 20;
  }

  @Override
  public boolean isTooLong(String text) {
    return text.length() > 100;
  }

  @Override
  public Optional<String> revision() {
    return Optional.of("colours");
  }

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }
}
