package dev.visprog.tools.ask;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.VisionModel;
import dev.visprog.value.Image;
import java.util.List;

/** A model that answers questions about pictures. Safe for use by several threads. */
public interface Answerer extends VisionModel {
  /**
   * Answers questions, together where that is faster.
   *
   * @return one answer for each question, in their order
   */
  List<Answer> answer(List<Question> questions) throws ToolException;

  /** Whether only the beginning of a question is read. */
  boolean isTooLong(String question) throws ToolException;

  /** A question about a picture. */
  record Question(Image image, String text) {}

  /**
   * An answer in a word or two.
   *
   * @param probability how sure the model is, 0 to 1
   */
  record Answer(String text, double probability) {}
}
