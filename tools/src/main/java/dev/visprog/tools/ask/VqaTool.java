package dev.visprog.tools.ask;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.ask.Answerer.Answer;
import dev.visprog.tools.ask.Answerer.Question;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Answers questions about pictures; those of one depth of a program in one batch. */
public final class VqaTool extends ModelTool<Answerer> implements BatchTool {
  /** A tool that asks {@code model}. */
  public VqaTool(Answerer model) {
    super(StandardSignatures.VQA, model);
  }

  @Override
  public List<Value> callAll(List<Call> calls) throws ToolException {
    List<Question> questions = new ArrayList<>();
    for (Call call : calls) {
      questions.add(new Question(call.arguments().image("image"), question(call.arguments())));
    }
    List<Answer> answers = model().answer(questions);
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      calls.get(i).context().score("probability", answers.get(i).probability());
      if (model().isTooLong(questions.get(i).text())) {
        calls.get(i).context().warn("the question is long: only its beginning was read");
      }
      values.add(new Text(answers.get(i).text()));
    }
    return values;
  }

  private static String question(Arguments arguments) throws ToolException {
    String question = arguments.text("question").strip();
    if (question.isEmpty()) {
      throw new ToolException("the question is empty, want one about the picture");
    }
    return question;
  }
}
