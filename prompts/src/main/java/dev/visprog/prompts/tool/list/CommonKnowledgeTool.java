package dev.visprog.prompts.tool.list;

import dev.visprog.prompts.reply.Excerpt;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Names;
import java.util.List;
import java.util.Optional;

/** Lists what every child knows, without a language model. */
public final class CommonKnowledgeTool implements Tool {
  /** Goes up when any list changes. */
  private static final String REVISION = "common-knowledge-1";

  private static final String HOW =
      "List needs a language model: --llm URL with --llm-model NAME, or OPENAI_API_KEY in the"
          + " environment";

  private final CommonKnowledge knowledge = CommonKnowledge.standard();

  @Override
  public Signature signature() {
    return StandardSignatures.LIST;
  }

  @Override
  public Optional<String> revision() {
    return Optional.of(REVISION);
  }

  @Override
  public Optional<String> missing() {
    return Optional.of(HOW + "; without one it knows " + String.join(", ", knowledge.names()));
  }

  @Override
  public Optional<Restriction> restriction() {
    return Optional.of(
        new Restriction("query", knowledge.names(), "LIST0=List(query='colours', max=8)"));
  }

  @Override
  public Names call(Arguments arguments, ToolContext context) throws ToolException {
    Query query = Query.of(arguments);
    Optional<Subject> subject = knowledge.find(query.text());
    if (subject.isEmpty()) {
      throw new MissingModelException(
          "'%s' is not common knowledge: %s ('visprog tools List' tells what it knows without one)"
              .formatted(Excerpt.of(query.text()), HOW));
    }
    List<String> items = subject.get().items();
    return new Names(items.subList(0, Math.min(items.size(), query.max())));
  }
}
