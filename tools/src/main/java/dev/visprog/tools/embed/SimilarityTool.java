package dev.visprog.tools.embed;

import dev.visprog.models.clip.Similarity;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The cosine of a picture and a text, 0 where it is negative: graded, for comparing several. */
public final class SimilarityTool extends ModelTool<PictureText> implements BatchTool {
  /** A tool that asks {@code model}. */
  public SimilarityTool(PictureText model) {
    super(StandardSignatures.SIMILARITY, model);
  }

  @Override
  public List<Value> callAll(List<Call> calls) throws ToolException {
    List<Image> images = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Call call : calls) {
      images.add(call.arguments().image("image"));
      texts.add(text(call.arguments()));
    }
    List<float[]> pictures = model().pictures(images);
    List<float[]> vectors = model().texts(texts);
    List<Value> similarities = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      if (model().isTooLong(texts.get(i))) {
        calls.get(i).context().warn("the text is long: only its beginning was compared");
      }
      similarities.add(new Number(Math.max(0, Similarity.cosine(pictures.get(i), vectors.get(i)))));
    }
    return similarities;
  }

  private static String text(Arguments arguments) throws ToolException {
    String text = arguments.text("text").strip();
    if (text.isEmpty()) {
      throw new ToolException("the text is empty, want one to compare the picture with");
    }
    return text;
  }
}
