package dev.visprog.prompts.tool.list;

import java.util.List;

/**
 * Something that there is common knowledge about.
 *
 * @param names what it is called, the usual name first
 * @param items those first that come to mind first
 * @param complete whether there are no others
 */
record Subject(List<String> names, List<String> items, boolean complete) {
  Subject {
    names = List.copyOf(names);
    items = List.copyOf(items);
  }

  String name() {
    return names.get(0);
  }

  /** Reads {@code ! weekend days | days of the weekend = Saturday, Sunday}. */
  static Subject parse(String line) {
    boolean complete = line.startsWith("!");
    String[] sides = line.substring(complete ? 1 : 0).split("=", -1);
    if (sides.length != 2) {
      throw new IllegalArgumentException("got '" + line + "', want NAMES = ITEMS");
    }
    return new Subject(parts(sides[0], "\\|"), parts(sides[1], ","), complete);
  }

  private static List<String> parts(String side, String separator) {
    List<String> parts =
        List.of(side.split(separator, -1)).stream().map(String::strip).distinct().toList();
    if (parts.contains("")) {
      throw new IllegalArgumentException("got nothing between two separators in '" + side + "'");
    }
    return parts;
  }
}
