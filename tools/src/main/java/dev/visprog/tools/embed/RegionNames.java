package dev.visprog.tools.embed;

import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names regions that have none: each gets the class whose sentence is nearest to what is inside its
 * mask. Boxes, masks and scores stay.
 */
public final class RegionNames {
  private static final String EVERYDAY = "everyday-classes.txt";

  /** Regions that are cut out of a picture at a time: of large ones many do not fit. */
  private static final int AT_ONCE = 16;

  private final PictureText model;
  private final List<String> classes;

  /**
   * Names from a list.
   *
   * @param classes at least one
   */
  public RegionNames(PictureText model, List<String> classes) {
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("got no class, want at least one to name regions with");
    }
    this.model = model;
    this.classes = List.copyOf(classes);
  }

  /** Names of what photographs of everyday life show. */
  public static RegionNames everyday(PictureText model) {
    return new RegionNames(model, everydayClasses());
  }

  private static List<String> everydayClasses() {
    try (InputStream in = RegionNames.class.getResourceAsStream(EVERYDAY)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + EVERYDAY + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same regions with names. */
  public List<Region> name(Image picture, List<Region> regions, ToolContext context)
      throws ToolException {
    if (regions.isEmpty()) {
      return regions;
    }
    List<float[]> vectors = Classes.vectors(model, Templates.PHOTO.of(classes, context));
    double scale = model.scale();
    List<Region> named = new ArrayList<>();
    for (int from = 0; from < regions.size(); from += AT_ONCE) {
      context.checkCancelled();
      List<Region> some = regions.subList(from, Math.min(from + AT_ONCE, regions.size()));
      List<float[]> pictures =
          model.pictures(some.stream().map(region -> Cutout.dimmed(picture, region)).toList());
      for (int i = 0; i < some.size(); i++) {
        int best = Shares.largest(Shares.of(pictures.get(i), vectors, scale));
        named.add(some.get(i).withLabel(classes.get(best)));
      }
      context.progress((double) named.size() / regions.size(), "naming regions");
    }
    return named;
  }

  /** Which model and names these are, for caches; empty if that cannot be told. */
  public Optional<String> revision() {
    return model.revision().map(of -> of + "-" + Integer.toHexString(classes.hashCode()));
  }

  /** What the model lacks; empty if nothing. */
  public Optional<String> missing() {
    return model.missing();
  }

  /** Lets go of the model; a later use loads it again. */
  public void close() {
    model.close();
  }
}
