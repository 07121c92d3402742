package dev.visprog.tools.embed;

import dev.visprog.value.Region;
import java.util.List;
import java.util.Locale;

/** What regions are called. */
public final class Labels {
  /** What COCO's panoptic labels of stuff end in. */
  private static final List<String> ENDINGS = List.of("", "-merged", "-other", "-stuff");

  private Labels() {}

  /** Whether a region has a label, in any case, and with any of the endings of COCO. */
  public static boolean isCalled(Region region, String name) {
    String label = region.label().toLowerCase(Locale.ROOT);
    String wanted = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(ending -> label.equals(wanted + ending));
  }
}
