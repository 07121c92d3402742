package dev.visprog.tools.embed;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Labels each region, or the whole picture, with the category whose sentence is nearest to it, and
 * with the softmax of the scaled cosines as its score (Radford et al. 2021, section 3.1).
 */
public final class ClassifyTool extends ModelTool<PictureText> {
  /** What a single category has to be more like than. */
  private static final String OTHER = "something else";

  private final ClassPrompts prompts;

  /** A tool that asks {@code model} with these prompts. */
  public ClassifyTool(PictureText model, ClassPrompts prompts) {
    super(StandardSignatures.CLASSIFY, model);
    this.prompts = prompts;
  }

  @Override
  public Optional<String> revision() {
    return model()
        .revision()
        .flatMap(of -> prompts.revision().map(how -> PlainTool.REVISION + "+" + of + "+" + how));
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    List<String> categories = distinct(arguments.names("categories").values());
    if (categories.isEmpty()) {
      context.nothingFound("no category to choose from, went on with no regions");
      return Regions.none(image.frame());
    }
    List<Region> regions =
        arguments.find("object").orElse(null) instanceof Regions given
            ? given.list()
            : List.of(new Region(image.frame().bounds(), 1, "", null));
    if (regions.isEmpty()) {
      context.nothingFound("no region to classify, went on with no regions");
      return Regions.none(image.frame());
    }
    List<Region> labelled = labelled(image, regions, categories, context);
    return new Regions(
        image.frame(), Unique.asked(arguments, categories) ? bestOfEach(labelled) : labelled);
  }

  private static List<String> distinct(List<String> names) {
    return names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
  }

  private List<Region> labelled(
      Image image, List<Region> regions, List<String> categories, ToolContext context)
      throws ToolException {
    List<List<String>> sentences = new ArrayList<>(prompts.of(categories, context));
    if (categories.size() == 1) {
      sentences.add(Templates.PHOTO.of(OTHER));
    }
    List<float[]> classes = Classes.vectors(model(), sentences);
    context.checkCancelled();
    List<float[]> pictures =
        model().pictures(regions.stream().map(region -> Cutout.of(image, region)).toList());
    double scale = model().scale();
    List<Region> labelled = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      double[] shares = Shares.of(pictures.get(i), classes, scale);
      int best = Shares.largest(shares);
      if (best < categories.size()) {
        Region region = regions.get(i);
        labelled.add(new Region(region.box(), shares[best], categories.get(best), region.mask()));
      }
    }
    if (labelled.isEmpty()) {
      context.warn("no region is more like '" + categories.get(0) + "' than like something else");
    }
    return labelled;
  }

  /** The region with the highest score of each label, in the order in which they came. */
  private static List<Region> bestOfEach(List<Region> labelled) {
    Set<Region> best = new HashSet<>();
    Set<String> taken = new HashSet<>();
    labelled.stream()
        .sorted(Comparator.comparingDouble(Region::score).reversed())
        .filter(region -> taken.add(region.label()))
        .forEach(best::add);
    return labelled.stream().filter(best::remove).toList();
  }
}
