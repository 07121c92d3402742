package dev.visprog.tools.ask;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.ask.Answerer.Answer;
import dev.visprog.tools.ask.Answerer.Question;
import dev.visprog.tools.geometry.Surroundings;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Keeps the regions of which an attribute holds: a model of questions and answers is asked "is the
 * dog red?" about each region, cut out with what is around it.
 */
public final class VerifyTool extends ModelTool<Answerer> {
  /** A tool that asks {@code model}. */
  public VerifyTool(Answerer model) {
    super(StandardSignatures.VERIFY, model);
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Regions regions = arguments.regions("object");
    String attribute = arguments.text("attribute").strip();
    if (attribute.isEmpty()) {
      throw new ToolException("the attribute is empty, want one such as 'red'");
    }
    if (regions.isEmpty()) {
      context.nothingFound("no region to verify, went on with no regions");
      return regions;
    }
    List<Question> questions =
        regions.list().stream().map(region -> question(image, region, attribute)).toList();
    List<Answer> answers = model().answer(questions);
    List<Region> kept = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      if (isYes(answers.get(i).text())) {
        kept.add(regions.list().get(i));
      }
    }
    return new Regions(regions.frame(), kept);
  }

  private static Question question(Image image, Region region, String attribute) {
    Box box = Surroundings.of(region.box(), image.frame().bounds());
    String thing = region.label().isBlank() ? "object" : region.label();
    return new Question(
        box.isEmpty() ? image : image.crop(box), "is the %s %s?".formatted(thing, attribute));
  }

  private static boolean isYes(String answer) {
    String said = answer.strip().toLowerCase(Locale.ROOT);
    return said.equals("yes") || said.startsWith("yes ") || said.startsWith("yes,");
  }
}
