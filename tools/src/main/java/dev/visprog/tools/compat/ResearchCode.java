package dev.visprog.tools.compat;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.compat.AdaptedTool.Difference;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The toolbox of the research code.
 *
 * <ul>
 *   <li>{@code Loc} gives halves without the last row and column of the picture, and {@code Crop}
 *       enlarges a half as it enlarges any box, so that it cuts 62.5 % of the picture.
 *   <li>{@code CropAbove} and {@code CropBelow} fall back on the left half of the picture when
 *       nothing was found, and all four side crops leave out the last row and column.
 *   <li>{@code FaceDet} covers whole boxes instead of ellipses.
 *   <li>{@code Classify} keeps one region for each category, whatever the categories are.
 *   <li>{@code Replace} paints over the first region only.
 * </ul>
 */
public final class ResearchCode {
  private static final Map<String, Difference> DIFFERENCES =
      Map.ofEntries(
          Map.entry(StandardSignatures.LOC.name(), OldHalves::locate),
          Map.entry(StandardSignatures.CROP.name(), OldCrops::around),
          Map.entry(StandardSignatures.CROP_FRONT.name(), OldCrops::around),
          Map.entry(StandardSignatures.CROP_BEHIND.name(), OldCrops::around),
          Map.entry(StandardSignatures.CROP_AHEAD.name(), OldCrops::around),
          Map.entry(StandardSignatures.CROP_LEFT.name(), OldCrops::left),
          Map.entry(StandardSignatures.CROP_RIGHT.name(), OldCrops::right),
          Map.entry(StandardSignatures.CROP_ABOVE.name(), OldCrops::above),
          Map.entry(StandardSignatures.CROP_BELOW.name(), OldCrops::below),
          Map.entry(StandardSignatures.FACE_DET.name(), ResearchCode::wholeBoxes),
          Map.entry(StandardSignatures.CLASSIFY.name(), ResearchCode::oneRegionForEach),
          Map.entry(StandardSignatures.REPLACE.name(), ResearchCode::firstRegionOnly));

  private ResearchCode() {}

  /** The same tools, where the research code did otherwise with its behaviour. */
  public static Toolbox of(Toolbox tools) {
    List<Tool> adapted = new ArrayList<>();
    for (Tool tool : tools.tools()) {
      Difference difference = DIFFERENCES.get(tool.signature().name());
      if (difference != null) {
        adapted.add(new AdaptedTool(tool, difference));
      }
    }
    return tools.with(adapted);
  }

  private static Value wholeBoxes(Tool tool, Arguments arguments, ToolContext context)
      throws ToolException {
    if (!(tool.call(arguments, context) instanceof Regions faces)) {
      throw new AssertionError("FaceDet gives regions");
    }
    return new Regions(
        faces.frame(),
        faces.list().stream()
            .map(face -> new Region(face.box(), face.score(), face.label(), null))
            .toList());
  }

  private static Value oneRegionForEach(Tool tool, Arguments arguments, ToolContext context)
      throws ToolException {
    return tool.call(with(tool, arguments, "unique", new Truth(true)), context);
  }

  private static Value firstRegionOnly(Tool tool, Arguments arguments, ToolContext context)
      throws ToolException {
    Regions regions = arguments.regions("object");
    Regions first = new Regions(regions.frame(), regions.list().stream().limit(1).toList());
    return tool.call(with(tool, arguments, "object", first), context);
  }

  private static Arguments with(Tool tool, Arguments arguments, String name, Value value)
      throws ToolException {
    Map<String, Value> values = new LinkedHashMap<>(arguments.asMap());
    values.put(name, value);
    return Arguments.bind(tool.signature(), values);
  }
}
