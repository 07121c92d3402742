package dev.visprog.prompts.llm;

import dev.visprog.llm.LanguageModel;
import dev.visprog.llm.LanguageModelException;
import dev.visprog.llm.Message;
import dev.visprog.llm.Reply;
import dev.visprog.llm.ReplyFormat;
import dev.visprog.llm.Request;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.prompts.example.ExampleBook;
import dev.visprog.prompts.prompt.ProgramForm;
import dev.visprog.prompts.prompt.Prompt;
import dev.visprog.prompts.prompt.PromptBuilder;
import dev.visprog.prompts.prompt.RepairPrompt;
import dev.visprog.prompts.prompt.TokenCounter;
import dev.visprog.prompts.reply.ReadReply;
import dev.visprog.prompts.reply.ReplyReader;
import dev.visprog.tool.Toolbox;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Planning.Attempt;
import dev.visprog.trace.Planning.Consultation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a language model write programs (in-context learning, VisProg section 3.1: the tools are
 * described, worked examples shown, and the model goes on with the program for the instruction).
 * What the model says can only ever become program text, which the checker judges. Safe for use by
 * several threads.
 */
public final class LanguageModelPlanner implements Planner {
  /** What the trace calls this planner. */
  public static final String NAME = "language-model";

  /** How freely further programs for a vote are written at least: else they would be all alike. */
  private static final double VARIED = 0.7;

  private static final ReplyFormat JSON =
      new ReplyFormat(
          "program",
          """
          {"type": "object", "additionalProperties": false, "required": ["program"],
           "properties": {"program": {"type": "string",
             "description": "the program, its steps separated by line breaks"}}}
          """);

  private final LanguageModel model;
  private final PromptBuilder prompts;
  private final RepairPrompt repairs = new RepairPrompt();
  private final PlannerSettings settings;

  private LanguageModelPlanner(
      LanguageModel model, PromptBuilder prompts, PlannerSettings settings) {
    this.model = model;
    this.prompts = prompts;
    this.settings = settings;
  }

  /** A planner that asks {@code model}, with the worked examples of this library. */
  public static LanguageModelPlanner of(LanguageModel model, PlannerSettings settings) {
    PromptBuilder prompts =
        new PromptBuilder(ExampleBook.standard(), TokenCounter.forModel(model.name()));
    return new LanguageModelPlanner(model, prompts, settings);
  }

  /** A planner that asks {@code model} with these prompts. */
  public static LanguageModelPlanner of(
      LanguageModel model, PromptBuilder prompts, PlannerSettings settings) {
    return new LanguageModelPlanner(model, prompts, settings);
  }

  @Override
  public Plan plan(Instruction instruction, Toolbox tools) throws PlanningException {
    return first(instruction, tools, 0);
  }

  @Override
  public Optional<Plan> variant(Instruction instruction, Toolbox tools, int number)
      throws PlanningException {
    return Optional.of(first(instruction, tools, number));
  }

  private Plan first(Instruction instruction, Toolbox tools, int number) throws PlanningException {
    Prompt prompt = prompt(instruction, tools, number);
    Consultation consultation =
        new Consultation(
            model.name(),
            number == 0 ? settings.temperature() : Math.max(settings.temperature(), VARIED),
            settings.seed() + number,
            prompt.examples(),
            prompt.tokens());
    return ask(prompt.messages(), consultation, List.of());
  }

  @Override
  public Optional<Plan> repair(Instruction instruction, Toolbox tools, Plan failed, String problem)
      throws PlanningException {
    Planning planning = failed.planning();
    Consultation consultation = planning.consultation();
    if (consultation == null || consultation.seed() == null || planning.attempts().isEmpty()) {
      throw new IllegalArgumentException(
          "got a plan of " + planning.planner() + ", want an own one");
    }
    // The seed tells which of the votes it was, and so which examples it was shown.
    int number = (int) (consultation.seed() - settings.seed());
    List<Attempt> attempts = new ArrayList<>(planning.attempts());
    Attempt last = attempts.remove(attempts.size() - 1);
    attempts.add(new Attempt(last.text(), problem, last.usage()));
    List<Message> messages = new ArrayList<>(prompt(instruction, tools, number).messages());
    messages.addAll(repairs.turns(failed.program(), problem, form()));
    return Optional.of(ask(messages, consultation, attempts));
  }

  private Prompt prompt(Instruction instruction, Toolbox tools, int number)
      throws PlanningException {
    return prompts.build(instruction, tools, settings.examples().variant(number), form());
  }

  private ProgramForm form() {
    return settings.json() ? ProgramForm.JSON : ProgramForm.TEXT;
  }

  private Plan ask(List<Message> messages, Consultation consultation, List<Attempt> before)
      throws PlanningException {
    Request request =
        new Request(
            messages,
            consultation.temperature(),
            consultation.seed(),
            settings.maxTokens(),
            settings.json() ? JSON : null,
            settings.onText());
    Reply reply;
    try {
      reply = model.ask(request);
    } catch (LanguageModelException e) {
      throw new PlanningException(
          String.valueOf(e.getMessage()), e, new Planning(NAME, before, consultation, null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlanningException("interrupted while the language model was asked", e);
    }
    ReadReply read = ReplyReader.read(reply.text());
    boolean ended =
        reply.complete() || (read instanceof ReadReply.ProgramText text && text.ended());
    List<Attempt> attempts = new ArrayList<>(before);
    if (ended && read instanceof ReadReply.ProgramText text) {
      attempts.add(new Attempt(reply.text(), null, reply.usage()));
      return new Plan(text.text(), new Planning(NAME, attempts, consultation, null));
    }
    String problem = ended ? problem(read) : cutOff();
    attempts.add(new Attempt(reply.text(), problem, reply.usage()));
    throw new PlanningException(problem, null, new Planning(NAME, attempts, consultation, null));
  }

  private String cutOff() {
    return "the reply of %s was cut off at %,d tokens, before its program was complete"
        .formatted(model.name(), settings.maxTokens());
  }

  private String problem(ReadReply read) {
    if (read instanceof ReadReply.Refused refused) {
      return "%s will not write a program for this: '%s'"
          .formatted(model.name(), refused.sentence());
    }
    if (read instanceof ReadReply.NoProgram none) {
      return "%s wrote no program: %s".formatted(model.name(), none.problem());
    }
    throw new AssertionError(read);
  }
}
