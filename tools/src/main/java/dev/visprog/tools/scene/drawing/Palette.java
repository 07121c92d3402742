package dev.visprog.tools.scene.drawing;

import dev.visprog.tools.scene.Colour;

/**
 * The inks of the world's colours: far enough from each other that nobody doubts a name, and a
 * little different from thing to thing.
 */
final class Palette {
  private Palette() {}

  static Ink shade(Colour colour, Chance chance) {
    Ink ink = Ink.of(rgb(colour));
    double change = chance.between(-0.1, 0.1);
    return switch (colour) {
      case BLACK -> ink.lighter(chance.between(0, 0.06));
      case WHITE -> ink.darker(chance.between(0, 0.04));
      case ORANGE, BROWN, YELLOW, PINK -> shifted(ink, change * 0.6);
      default -> shifted(ink, change);
    };
  }

  private static Ink shifted(Ink ink, double change) {
    return change < 0 ? ink.darker(-change) : ink.lighter(change);
  }

  static Ink lit(Colour colour, Ink base) {
    return switch (colour) {
      case BLACK -> base.lighter(0.2);
      case WHITE -> Ink.WHITE;
      case GRAY -> base.lighter(0.22);
      default -> base.lighter(0.28);
    };
  }

  static Ink shaded(Colour colour, Ink base) {
    return switch (colour) {
      case BLACK -> base.darker(0.45);
      case WHITE -> base.mix(Ink.of(0x8FA0B8), 0.3);
      case YELLOW -> base.mix(Ink.of(0xD08A00), 0.5);
      case ORANGE -> base.mix(Ink.of(0xB04A00), 0.45);
      case PINK -> base.mix(Ink.of(0xC8407F), 0.45);
      case GRAY -> base.darker(0.25);
      default -> base.darker(0.28);
    };
  }

  static Ink outline(Colour colour, Ink base) {
    return switch (colour) {
      case BLACK -> Ink.of(0x08080A);
      case WHITE -> Ink.of(0x5B6472);
      default -> base.darker(0.62).mix(Ink.of(0x1B1830), 0.35);
    };
  }

  private static int rgb(Colour colour) {
    return switch (colour) {
      case RED -> 0xDC2E31;
      case ORANGE -> 0xF5861F;
      case YELLOW -> 0xFAD22D;
      case GREEN -> 0x2FA34A;
      case BLUE -> 0x2B68D9;
      case PURPLE -> 0x7E3FB2;
      case PINK -> 0xF58AB8;
      case BROWN -> 0x85512B;
      case BLACK -> 0x26262A;
      case WHITE -> 0xF6F6F4;
      case GRAY -> 0x8E9399;
    };
  }
}
