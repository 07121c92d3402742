package dev.visprog.prompts.embedded.thing;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import java.util.ArrayList;
import java.util.List;

/** Colours and sizes. */
public final class Adjectives {
  /** The colours that things are labelled with, spelt as models know them. */
  public static final List<String> COLOURS =
      List.of(
          "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white",
          "gray");

  private static final List<String> SIZES = List.of("small", "large");

  private Adjectives() {}

  static void addTo(Grammar.Builder grammar) {
    for (String colour : COLOURS) {
      grammar.way("colour", "<colour-" + colour + ">", Trait.adjective(colour));
    }
    for (String size : SIZES) {
      grammar.way("size", "<size-" + size + ">", Trait.adjective(size));
    }
    grammar
        .way(
            "adjective",
            "{colour} [coloured | colored | in (colour | color)]",
            r -> trait(r, "colour"))
        .way("adjective", "(coloured | colored | painted) {colour}", r -> trait(r, "colour"))
        .way("adjective", "{size} [in size | sized]", r -> trait(r, "size"))
        .way("adjectives", "{adjective}", r -> List.of(trait(r, "adjective")))
        .way(
            "adjectives",
            "{adjective} [and] {adjectives}",
            r -> joined(List.of(trait(r, "adjective")), list(r, "adjectives")));
  }

  /** Whether it is a colour, of which a thing has but one; red and blue balls are of two kinds. */
  static boolean isColour(Modifier modifier) {
    return modifier instanceof Trait trait && COLOURS.contains(trait.attribute());
  }

  private static Trait trait(Reading reading, String slot) {
    return reading.get(slot, Trait.class);
  }

  /** The modifiers in a slot; none if the slot was left out. */
  @SuppressWarnings("unchecked") // such slots are filled by ways that make lists of modifiers
  public static List<Modifier> list(Reading reading, String slot) {
    return reading.find(slot, List.class).map(found -> (List<Modifier>) found).orElse(List.of());
  }

  /** Some modifiers and more. */
  public static List<Modifier> joined(
      List<? extends Modifier> some, List<? extends Modifier> more) {
    List<Modifier> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
