package dev.visprog.prompts.tool.vision;

import dev.visprog.llm.LanguageModel;
import dev.visprog.llm.Message;
import dev.visprog.llm.Reply;
import dev.visprog.llm.Usage;
import dev.visprog.prompts.prompt.Quoted;
import dev.visprog.prompts.prompt.Template;
import dev.visprog.prompts.tool.Consultant;
import dev.visprog.prompts.tool.Utterance;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.BatchTool;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions about pictures; those about one picture in one request. */
public final class VqaTool implements BatchTool {
  /** With more questions at once, models begin to mix them up. */
  private static final int MOST_QUESTIONS = 10;

  private static final int LONGEST_QUESTION = 1_000; // characters

  private final Template system = Template.resource(VqaTool.class, "vqa.txt");
  private final Template single = Template.resource(VqaTool.class, "question.txt");
  private final Template several = Template.resource(VqaTool.class, "questions.txt");
  private final Consultant consultant;

  /** A tool that asks {@code model}, which can see pictures. */
  public VqaTool(LanguageModel model) {
    this.consultant = new Consultant(model, system.text(), single.text(), several.text());
  }

  @Override
  public Signature signature() {
    return StandardSignatures.VQA;
  }

  @Override
  public Optional<String> revision() {
    return consultant.revision();
  }

  @Override
  public List<Value> callAll(List<Call> calls) throws ToolException {
    Map<Image, List<Integer>> byPicture = new LinkedHashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      question(calls.get(i));
      Image picture = calls.get(i).arguments().image("image");
      byPicture.computeIfAbsent(picture, key -> new ArrayList<>()).add(i);
    }
    Map<Integer, Value> answers = new LinkedHashMap<>();
    for (Map.Entry<Image, List<Integer>> group : byPicture.entrySet()) {
      List<Integer> places = group.getValue();
      for (int from = 0; from < places.size(); from += MOST_QUESTIONS) {
        List<Integer> some = places.subList(from, Math.min(places.size(), from + MOST_QUESTIONS));
        List<String> said = answers(group.getKey(), some.stream().map(calls::get).toList());
        for (int i = 0; i < some.size(); i++) {
          answers.put(some.get(i), new Text(said.get(i)));
        }
      }
    }
    List<Value> inOrder = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      inOrder.add(answers.get(i));
    }
    return inOrder;
  }

  private List<String> answers(Image picture, List<Call> calls) throws ToolException {
    Usage together = Usage.NONE;
    if (calls.size() > 1) {
      Reply reply = ask(picture, numbered(calls), calls.get(0));
      Optional<List<String>> read = read(reply, calls);
      if (read.isPresent()) {
        Consultant.note(reply.usage(), calls.get(0).context());
        return read.get();
      }
      together = reply.usage();
    }
    List<String> answers = new ArrayList<>();
    for (Call call : calls) {
      String question = question(call);
      Reply reply = ask(picture, single.fill(Map.of("question", Quoted.line(question))), call);
      Consultant.note(reply.usage().plus(together), call.context());
      together = Usage.NONE; // told by the first of them
      answers.add(ShortAnswer.to(question, Utterance.of(reply.text())));
    }
    return answers;
  }

  /** The answer to each question; empty if any of them is not clear. */
  private static Optional<List<String>> read(Reply reply, List<Call> calls) throws ToolException {
    Optional<List<String>> said =
        reply.complete()
            ? NumberedAnswers.in(Utterance.of(reply.text()), calls.size())
            : Optional.empty();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      answers.add(ShortAnswer.to(question(calls.get(i)), said.get().get(i)));
    }
    return Optional.of(answers);
  }

  private String numbered(List<Call> calls) throws ToolException {
    StringBuilder questions = new StringBuilder();
    for (int i = 0; i < calls.size(); i++) {
      String question = Quoted.line(question(calls.get(i)));
      questions
          .append(i == 0 ? "" : "\n")
          .append(i + 1)
          .append(". ")
          .append(single.fill(Map.of("question", question)).strip());
    }
    return several.fill(
        Map.of("count", String.valueOf(calls.size()), "questions", questions.toString()));
  }

  private Reply ask(Image picture, String text, Call call) throws ToolException {
    return consultant.ask(
        List.of(Message.system(system.text()), Message.user(text, picture)), call.context());
  }

  private static String question(Call call) throws ToolException {
    String question = call.arguments().text("question").strip();
    if (question.isEmpty()) {
      throw new ToolException("the question is empty, want one about the picture");
    }
    if (question.length() > LONGEST_QUESTION) {
      throw new ToolException(
          "the question has %,d characters, want at most %,d"
              .formatted(question.length(), LONGEST_QUESTION));
    }
    return question;
  }
}
