package dev.visprog.prompts.tool.list;

import dev.visprog.llm.LanguageModel;
import dev.visprog.llm.Message;
import dev.visprog.llm.Reply;
import dev.visprog.prompts.prompt.Quoted;
import dev.visprog.prompts.prompt.Template;
import dev.visprog.prompts.reply.Excerpt;
import dev.visprog.prompts.tool.Consultant;
import dev.visprog.prompts.tool.Utterance;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists what a language model knows. */
public final class ListTool implements Tool {
  private final Template system = Template.resource(ListTool.class, "list.txt");
  private final Template user = Template.resource(ListTool.class, "query.txt");
  private final Consultant consultant;

  /** A tool that asks {@code model}. */
  public ListTool(LanguageModel model) {
    this.consultant = new Consultant(model, system.text(), user.text());
  }

  @Override
  public Signature signature() {
    return StandardSignatures.LIST;
  }

  @Override
  public Optional<String> revision() {
    return consultant.revision();
  }

  @Override
  public Names call(Arguments arguments, ToolContext context) throws ToolException {
    Query query = Query.of(arguments);
    String asked =
        user.fill(Map.of("query", Quoted.line(query.text()), "max", String.valueOf(query.max())));
    Reply reply =
        consultant.ask(List.of(Message.system(system.text()), Message.user(asked)), context);
    Consultant.note(reply.usage(), context);
    String said = Utterance.of(reply.text());
    List<String> items = ReplyItems.in(said, reply.complete());
    if (items.isEmpty()) {
      throw new ToolException(
          "%s gave no list of '%s' but '%s', ask for something else or another model"
              .formatted(consultant.name(), Excerpt.of(query.text()), Excerpt.of(said)));
    }
    return new Names(items.subList(0, Math.min(items.size(), query.max())));
  }
}
