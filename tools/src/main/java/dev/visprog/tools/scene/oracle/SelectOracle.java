package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Names;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Picks regions by what they are called and by what they are. Each query is answered on its own: by
 * the regions with that label; else, if it is a mere noun, by all that it means ("animals",
 * "road"); else by the first region that it is true of ("red ball").
 */
final class SelectOracle implements OracleTool {
  /** What COCO's panoptic labels of stuff end in. */
  private static final List<String> ENDINGS = List.of("", "-merged", "-other", "-stuff");

  private final KnownScenes scenes;

  SelectOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.SELECT;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    View view = scenes.view(arguments.image("image"));
    Regions regions = arguments.regions("object");
    List<Region> candidates = regions.list();
    if (arguments.find("category").orElse(null) instanceof Text category) {
      List<String> labels = Names.ofCommaSeparated(category.value()).values();
      candidates =
          candidates.stream()
              .filter(region -> labels.stream().anyMatch(label -> isCalled(region, label)))
              .toList();
    }
    Recognition recognition = new Recognition(view);
    Set<Region> picked = new LinkedHashSet<>();
    for (String query : Names.ofCommaSeparated(arguments.text("query")).values()) {
      picked.addAll(answer(query, candidates, view, recognition, context));
    }
    return new Regions(regions.frame(), new ArrayList<>(picked));
  }

  private static boolean isCalled(Region region, String query) {
    String label = region.label().toLowerCase(Locale.ROOT);
    String wanted = query.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(ending -> label.equals(wanted + ending));
  }

  private static List<Region> answer(
      String query,
      List<Region> candidates,
      View view,
      Recognition recognition,
      ToolContext context) {
    List<Region> called = candidates.stream().filter(region -> isCalled(region, query)).toList();
    if (!called.isEmpty() || candidates.isEmpty()) {
      return called;
    }
    try {
      Phrase phrase = Phrase.read(query);
      Predicate<Seen> test = phrase.in(view);
      Predicate<Region> meant = region -> recognition.of(region).filter(test).isPresent();
      List<Region> fitting =
          candidates.stream().filter(meant).limit(phrase.isBare() ? Long.MAX_VALUE : 1).toList();
      if (fitting.isEmpty()) {
        context.warn("no region is '" + new Text(query).summary() + "'");
      }
      return fitting;
    } catch (PhraseException e) {
      context.warn("picked nothing: the oracle " + e.getMessage());
      return List.of();
    }
  }
}
