package dev.visprog.prompts.tool.vision;

import dev.visprog.llm.LanguageModel;
import dev.visprog.llm.Message;
import dev.visprog.llm.Reply;
import dev.visprog.prompts.prompt.Template;
import dev.visprog.prompts.reply.Excerpt;
import dev.visprog.prompts.reply.Refusals;
import dev.visprog.prompts.tool.Consultant;
import dev.visprog.prompts.tool.Utterance;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Text;
import java.util.List;
import java.util.Optional;

/** Describes a picture in a sentence. */
public final class CaptionTool implements Tool {
  private static final int LONGEST = 500; // characters

  private final Template system = Template.resource(CaptionTool.class, "caption.txt");
  private final Template user = Template.resource(CaptionTool.class, "describe.txt");
  private final Consultant consultant;

  /** A tool that asks {@code model}, which can see pictures. */
  public CaptionTool(LanguageModel model) {
    this.consultant = new Consultant(model, system.text(), user.text());
  }

  @Override
  public Signature signature() {
    return StandardSignatures.CAPTION;
  }

  @Override
  public Optional<String> revision() {
    return consultant.revision();
  }

  @Override
  public Text call(Arguments arguments, ToolContext context) throws ToolException {
    Message shown = Message.user(user.text(), arguments.image("image"));
    Reply reply = consultant.ask(List.of(Message.system(system.text()), shown), context);
    Consultant.note(reply.usage(), context);
    String sentence = sentence(Utterance.of(reply.text()));
    if (sentence.isEmpty()) {
      throw new ToolException(consultant.name() + " did not say what is in the picture");
    }
    if (Refusals.isRefusal(sentence)) {
      throw new ToolException(
          "%s does not describe the picture: '%s'"
              .formatted(consultant.name(), Excerpt.of(sentence)));
    }
    return new Text(sentence);
  }

  /** The first line that says something, without marks around it, cut where it gets long. */
  private static String sentence(String said) {
    String line =
        said.lines().filter(one -> !one.isBlank() && !one.endsWith(":")).findFirst().orElse("");
    String plain =
        line.replaceFirst("(?i)^[\"'“*_ ]*(caption|description)[*_ ]*:[*_ ]*", "")
            .replaceAll("^[\"'“”‘’*_ ]+|[\"“”*_ ]+$", "");
    return plain.length() <= LONGEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2)).strip() + "…";
  }
}
