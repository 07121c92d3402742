package dev.visprog.trace;

import java.util.Locale;

/** How constants are spelt outside Java: {@code NOT_RUN} is {@code not-run}. */
final class EnumNames {
  private EnumNames() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
