package dev.visprog.tools.ask;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.ask.Answerer.Answer;
import dev.visprog.tools.ask.Answerer.Question;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers questions about pictures; those of one depth of a program in one batch. */
public final class VqaTool implements BatchTool, AutoCloseable {
  private final Answerer model;

  /** A tool that asks {@code model}. */
  public VqaTool(Answerer model) {
    this.model = model;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.VQA;
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
    List<Question> questions = new ArrayList<>();
    for (Call call : calls) {
      questions.add(new Question(call.arguments().image("image"), question(call.arguments())));
    }
    List<Answer> answers = model.answer(questions);
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      calls.get(i).context().score("probability", answers.get(i).probability());
      if (model.isTooLong(questions.get(i).text())) {
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
