package dev.visprog.tools.embed;

import dev.visprog.models.clip.Similarity;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Picks regions by what they are called, else the one that looks most like what is asked for. Each
 * query is answered on its own.
 */
public final class SelectTool extends ModelTool<PictureText> {
  /** What a pick has to be more like than, or it comes with a warning. */
  private static final List<String> OTHERS = List.of("an object", "something else");

  /** A tool that asks {@code model} where labels do not answer. */
  public SelectTool(PictureText model) {
    super(StandardSignatures.SELECT, model);
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Regions regions = arguments.regions("object");
    List<String> queries =
        Names.ofCommaSeparated(arguments.text("query")).values().stream().distinct().toList();
    List<Region> candidates = regions.list();
    if (arguments.find("category").orElse(null) instanceof Text category) {
      candidates = called(candidates, Names.ofCommaSeparated(category.value()).values());
    }
    if (candidates.isEmpty() || queries.isEmpty()) {
      context.nothingFound(
          candidates.isEmpty()
              ? "no region to select from, went on with no regions"
              : "the query is empty, went on with no regions");
      return Regions.none(regions.frame());
    }
    Set<Region> picked = new LinkedHashSet<>();
    List<String> unanswered = new ArrayList<>();
    for (String query : queries) {
      List<Region> named = called(candidates, List.of(query));
      picked.addAll(named);
      if (named.isEmpty()) {
        unanswered.add(query);
      }
    }
    if (!unanswered.isEmpty()) {
      picked.addAll(alike(image, candidates, unanswered, context));
    }
    return new Regions(regions.frame(), new ArrayList<>(picked));
  }

  private static List<Region> called(List<Region> regions, List<String> names) {
    return regions.stream()
        .filter(region -> names.stream().anyMatch(name -> Labels.isCalled(region, name)))
        .toList();
  }

  /** For each query the region that looks most like it. */
  private List<Region> alike(
      Image image, List<Region> candidates, List<String> queries, ToolContext context)
      throws ToolException {
    List<List<String>> sentences = new ArrayList<>(Templates.PHOTO.of(queries, context));
    sentences.addAll(Templates.PHOTO.of(OTHERS, context));
    List<float[]> texts = Classes.vectors(model(), sentences);
    context.checkCancelled();
    List<float[]> pictures =
        model().pictures(candidates.stream().map(each -> Cutout.dimmed(image, each)).toList());
    double scale = model().scale();
    List<Region> picks = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      float[] wanted = texts.get(i);
      int best = 0;
      for (int j = 1; j < pictures.size(); j++) {
        if (Similarity.cosine(pictures.get(j), wanted)
            > Similarity.cosine(pictures.get(best), wanted)) {
          best = j;
        }
      }
      List<float[]> rivals = new ArrayList<>(List.of(wanted));
      rivals.addAll(texts.subList(queries.size(), texts.size()));
      double[] shares = Shares.of(pictures.get(best), rivals, scale);
      context.score("likeness to '" + queries.get(i) + "'", shares[0]);
      if (Shares.largest(shares) != 0) {
        context.warn(
            String.format(
                Locale.ROOT,
                "the pick for '%s' looks no more like it than like %s (%.2f)",
                queries.get(i),
                OTHERS.get(Shares.largest(shares) - 1),
                shares[0]));
      }
      picks.add(candidates.get(best));
    }
    return picks;
  }
}
