package dev.visprog.tools.embed;

import dev.visprog.models.clip.Similarity;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Image;
import dev.visprog.value.Number;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cosine of a picture and a text, 0 where it is negative: graded, for comparing several. */
public final class SimilarityTool implements BatchTool, AutoCloseable {
  private final PictureText model;

  /** A tool that asks {@code model}. */
  public SimilarityTool(PictureText model) {
    this.model = model;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.SIMILARITY;
  }

  @Override
  public Optional<String> revision() {
    return model.revision().map(of -> PlainTool.REVISION + "+" + of);
  }

  /** Lets go of the model; a later call loads it again. */
  @Override
  public void close() {
    model.close();
  }

  @Override
  public Optional<String> missing() {
    return model.missing();
  }

  @Override
  public List<Value> callAll(List<Call> calls) throws ToolException {
    List<Image> images = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Call call : calls) {
      images.add(call.arguments().image("image"));
      texts.add(text(call.arguments()));
    }
    List<float[]> pictures = model.pictures(images);
    List<float[]> vectors = model.texts(texts);
    List<Value> similarities = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      if (model.isTooLong(texts.get(i))) {
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
