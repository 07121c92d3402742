package dev.visprog.prompts.tool.vision;

import dev.visprog.llm.LanguageModel;
import dev.visprog.llm.Message;
import dev.visprog.llm.Reply;
import dev.visprog.llm.Usage;
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
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the regions of which the model says that an attribute holds. The model sees the whole
 * picture, for what is beside a thing, and each thing cut out, so that it is large enough and there
 * is no doubt which one is meant. A model that takes but one picture sees the parts alone, one
 * after the other.
 */
public final class VerifyTool implements Tool {
  /** Parts shown at once: servers bound the pictures of a request, and models their attention. */
  private static final int MOST_PARTS = 8;

  private static final int LONGEST_ATTRIBUTE = 1_000; // characters

  private final Template system = Template.resource(VerifyTool.class, "verify.txt");
  private final Template several = Template.resource(VerifyTool.class, "attribute.txt");
  private final Template single = Template.resource(VerifyTool.class, "part.txt");
  private final Consultant consultant;

  /** A tool that asks {@code model}, which can see pictures. */
  public VerifyTool(LanguageModel model) {
    this.consultant = new Consultant(model, system.text(), several.text(), single.text());
  }

  @Override
  public Signature signature() {
    return StandardSignatures.VERIFY;
  }

  @Override
  public Optional<String> revision() {
    return consultant.revision();
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Image picture = arguments.image("image");
    Regions regions = arguments.regions("object");
    String attribute = attribute(arguments);
    if (regions.isEmpty()) {
      context.nothingFound("no region to verify, went on with no regions");
      return regions;
    }
    Sitting sitting = new Sitting(picture, attribute, context);
    List<Region> kept = new ArrayList<>();
    for (int from = 0; from < regions.size(); from += MOST_PARTS) {
      List<Region> some = regions.list().subList(from, Math.min(regions.size(), from + MOST_PARTS));
      List<Boolean> holds = sitting.judge(some);
      for (int i = 0; i < some.size(); i++) {
        if (holds.get(i)) {
          kept.add(some.get(i));
        }
      }
    }
    Consultant.note(sitting.usage, context);
    return new Regions(regions.frame(), kept);
  }

  private static String attribute(Arguments arguments) throws ToolException {
    String attribute = arguments.text("attribute").strip();
    if (attribute.isEmpty() || attribute.length() > LONGEST_ATTRIBUTE) {
      throw new ToolException(
          "the attribute has %,d characters, want 1 to %,d"
              .formatted(attribute.length(), LONGEST_ATTRIBUTE));
    }
    return attribute;
  }

  /** One call: what it is about, and what it has taken so far. */
  private final class Sitting {
    private final Image picture;
    private final String attribute;
    private final ToolContext context;
    private Usage usage = Usage.NONE;
    private boolean onePictureOnly;

    Sitting(Image picture, String attribute, ToolContext context) {
      this.picture = picture;
      this.attribute = Quoted.line(attribute);
      this.context = context;
    }

    /** Whether the attribute holds, for each region. */
    List<Boolean> judge(List<Region> regions) throws ToolException {
      List<Part> parts = regions.stream().map(region -> Part.of(picture, region)).toList();
      Optional<List<Boolean>> together = onePictureOnly ? Optional.empty() : together(parts);
      if (together.isPresent()) {
        return together.get();
      }
      List<Boolean> each = new ArrayList<>();
      for (Part part : parts) {
        each.add(alone(part));
      }
      return each;
    }

    /** Empty if the reply cannot be matched, or the endpoint does not take so many pictures. */
    private Optional<List<Boolean>> together(List<Part> parts) throws ToolException {
      StringBuilder places = new StringBuilder();
      List<Image> shown = new ArrayList<>(List.of(picture));
      for (Part part : parts) {
        places.append(shown.size() == 1 ? "" : "\n").append(shown.size()).append(". ");
        places.append(part.place());
        shown.add(part.image());
      }
      String count = String.valueOf(parts.size());
      String text =
          several.fill(Map.of("attribute", attribute, "count", count, "parts", places.toString()));
      String said;
      try {
        said = ask(text, shown);
      } catch (ToolException e) {
        if (!Consultant.isRejected(e)) {
          throw e;
        }
        onePictureOnly = true;
        return Optional.empty();
      }
      Optional<List<String>> answers = NumberedAnswers.in(said, parts.size());
      List<Boolean> truths = new ArrayList<>();
      answers.orElse(List.of()).forEach(one -> ShortAnswer.truth(one).ifPresent(truths::add));
      return truths.size() == parts.size() ? Optional.of(truths) : Optional.empty();
    }

    private boolean alone(Part part) throws ToolException {
      String said = ask(single.fill(Map.of("attribute", attribute)), List.of(part.image()));
      return ShortAnswer.truth(said)
          .orElseThrow(
              () ->
                  new ToolException(
                      "%s said neither yes nor no to '%s': '%s'"
                          .formatted(consultant.name(), Excerpt.of(attribute), Excerpt.of(said))));
    }

    private String ask(String text, List<Image> shown) throws ToolException {
      Message question = new Message(Message.Role.USER, text, shown);
      Reply reply = consultant.ask(List.of(Message.system(system.text()), question), context);
      usage = usage.plus(reply.usage());
      return Utterance.of(reply.text());
    }
  }
}
