package dev.visprog.tools.scene.exam;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.measure.Bootstrap;
import dev.visprog.tools.scene.measure.Figure;
import dev.visprog.tools.scene.measure.PanopticPicture;
import dev.visprog.tools.scene.measure.PanopticQuality;
import dev.visprog.value.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Whether a picture is divided into its things and its materials. */
final class SegExam implements Exam {
  private final List<PanopticQuality> pictures = new ArrayList<>();
  private final Map<String, Integer> segments = new TreeMap<>();

  @Override
  public List<Signature> tools() {
    return List.of(StandardSignatures.SEG);
  }

  @Override
  public void take(Subject subject) throws ToolException {
    Regions found =
        (Regions)
            subject
                .tools()
                .call(StandardSignatures.SEG, Map.of("image", subject.picture()))
                .orElse(Regions.none(subject.picture().frame()));
    PanopticPicture truth = PanopticPicture.of(subject.scene());
    PanopticQuality quality = new PanopticQuality();
    quality.add(truth, PanopticPicture.of(found));
    pictures.add(quality);
    truth.names().forEach(name -> segments.merge(name, 1, Integer::sum));
  }

  @Override
  public Section section() {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(Figure.ALL, name -> true));
    figures.add(figure("things", SegExam::isThing));
    figures.add(figure("background", name -> !isThing(name)));
    for (String name : total(pictures).byName().keySet()) {
      figures.add(figure(name, name::equals));
    }
    return new Section("Seg", "panoptic quality", new Bar(0.60, 0.80), figures);
  }

  private Figure figure(String of, Predicate<String> names) {
    int cases =
        segments.entrySet().stream()
            .filter(entry -> names.test(entry.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return new Figure(
        of, quality(pictures, names), cases, Bootstrap.of(pictures, some -> quality(some, names)));
  }

  private static boolean isThing(String name) {
    return Category.named(name).isPresent();
  }

  private static double quality(List<PanopticQuality> some, Predicate<String> names) {
    PanopticQuality.Figures figures = total(some).of(names);
    return figures.names() == 0 ? Double.NaN : figures.quality();
  }

  private static PanopticQuality total(List<PanopticQuality> some) {
    PanopticQuality total = new PanopticQuality();
    some.forEach(total::add);
    return total;
  }
}
