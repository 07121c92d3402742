package dev.visprog.tools.embed;

import dev.visprog.tool.Arguments;
import dev.visprog.value.Truth;
import java.util.List;

/** Whether each category of {@code Classify} keeps its best region only. */
public final class Unique {
  private Unique() {}

  /** As the program says; else if the categories are several names of individuals. */
  public static boolean asked(Arguments arguments, List<String> categories) {
    return arguments.find("unique").orElse(null) instanceof Truth given
        ? given.value()
        : categories.size() > 1
            && categories.stream()
                .allMatch(name -> !name.isEmpty() && Character.isUpperCase(name.codePointAt(0)));
  }
}
