package dev.visprog.tools.embed;

import dev.visprog.models.clip.Similarity;
import dev.visprog.tool.ToolException;
import java.util.ArrayList;
import java.util.List;

/** One vector for each class, from the vectors of its sentences. */
final class Classes {
  private Classes() {}

  /** Embeds the sentences of all classes together. */
  static List<float[]> vectors(PictureText model, List<List<String>> sentences)
      throws ToolException {
    List<float[]> all = model.texts(sentences.stream().flatMap(List::stream).toList());
    List<float[]> means = new ArrayList<>();
    int from = 0;
    for (List<String> each : sentences) {
      means.add(Similarity.mean(all.subList(from, from + each.size())));
      from += each.size();
    }
    return means;
  }
}
