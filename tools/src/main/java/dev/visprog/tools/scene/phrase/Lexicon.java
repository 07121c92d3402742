package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of the drawn world, from the resource {@code words.txt}. A line there names a kind of
 * word and what it stands for, then the words themselves: {@code noun dog: dog, puppy}. A noun's
 * plural follows a slash where it is irregular: {@code man/men}. Nouns that stand for several
 * things list them: {@code noun sky = sky + night sky: sky}. A {@code #} starts a comment.
 */
final class Lexicon {
  private static final int LONGEST = 3; // words in a noun, as in "hot air balloon"

  private static final Lexicon STANDARD = parse(resource("words.txt"));

  private final Map<String, Noun> singulars = new HashMap<>();
  private final Map<String, Noun> plurals = new HashMap<>();
  private final Map<String, Colour> colours = new HashMap<>();
  private final Map<String, Size> sizes = new HashMap<>();
  private final Map<String, Wearable> wearables = new HashMap<>();

  private Lexicon() {}

  /** The words that come with this library. */
  static Lexicon standard() {
    return STANDARD;
  }

  /**
   * A noun as it stands in a text.
   *
   * @param plural whether it is in the plural; nouns like "fish" are taken for singular
   */
  record Inflected(Noun noun, boolean plural) {}

  /** The longest noun that starts at a position; null if none does. */
  @Nullable Reading<Inflected> noun(Words words, int at) {
    for (int count = LONGEST; count > 0; count--) {
      if (at + count <= words.size()) {
        String phrase = words.join(at, count);
        Noun singular = singulars.get(phrase);
        Noun plural = plurals.get(phrase);
        if (singular != null) {
          return new Reading<>(new Inflected(singular, false), at + count);
        }
        if (plural != null) {
          return new Reading<>(new Inflected(plural, true), at + count);
        }
      }
    }
    return null;
  }

  /**
   * A noun by its singular.
   *
   * @throws IllegalArgumentException if there is none
   */
  Noun named(String singular) {
    Noun noun = singulars.get(singular);
    if (noun == null) {
      throw new IllegalArgumentException("words.txt has no '" + singular + "'");
    }
    return noun;
  }

  Optional<Colour> colour(String word) {
    return Optional.ofNullable(colours.get(word));
  }

  Optional<Size> size(String word) {
    return Optional.ofNullable(sizes.get(word));
  }

  /** A thing to wear that stands at a position; null if none does. */
  @Nullable Reading<Wearable> wearable(Words words, int at) {
    for (int count = LONGEST; count > 0; count--) {
      if (at + count <= words.size()) {
        Wearable wearable = wearables.get(words.join(at, count));
        if (wearable != null) {
          return new Reading<>(wearable, at + count);
        }
      }
    }
    return null;
  }

  private static Lexicon parse(String text) {
    Lexicon lexicon = new Lexicon();
    for (String line : text.lines().map(one -> one.replaceFirst("#.*", "").strip()).toList()) {
      if (!line.isEmpty()) {
        int colon = line.indexOf(':');
        int blank = line.indexOf(' ');
        String kind = line.substring(0, blank);
        String head = line.substring(blank + 1, colon).strip();
        for (String word : line.substring(colon + 1).split(",", -1)) {
          lexicon.add(kind, head, word.strip());
        }
      }
    }
    return lexicon;
  }

  private void add(String kind, String head, String word) {
    switch (kind) {
      case "noun" -> addNoun(noun(head), word);
      case "colour" -> colours.put(word, Colour.named(head).orElseThrow());
      case "size" -> sizes.put(word, Size.valueOf(head.toUpperCase(Locale.ROOT)));
      case "wear" -> wearables.put(word, Wearable.valueOf(head.toUpperCase(Locale.ROOT)));
      default -> throw new IllegalArgumentException("got '" + kind + "' in words.txt");
    }
  }

  private void addNoun(Noun noun, String word) {
    int slash = word.indexOf('/');
    String singular = slash < 0 ? word : word.substring(0, slash);
    if (singulars.put(singular, noun) != null) {
      throw new IllegalArgumentException("got '" + singular + "' twice in words.txt");
    }
    plurals.put(slash < 0 ? plural(word) : word.substring(slash + 1), noun);
  }

  /** A regular plural: cars, buses, babies. */
  private static String plural(String word) {
    char last = word.charAt(word.length() - 1);
    if (last == 'y' && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hisses = last == 's' || last == 'x' || word.endsWith("sh") || word.endsWith("ch");
    return word + (hisses ? "es" : "s");
  }

  /** {@code dog}, {@code animal}, or {@code sky = sky + night sky}. */
  private static Noun noun(String head) {
    String[] sides = head.split(" = ", -1);
    Set<Category> categories = EnumSet.noneOf(Category.class);
    Set<Backdrop> backdrops = EnumSet.noneOf(Backdrop.class);
    for (String part : sides[sides.length - 1].split(" \\+ ", -1)) {
      Arrays.stream(Category.values())
          .filter(one -> part.equals("thing") || one.noun().equals(part) || isIn(one, part))
          .forEach(categories::add);
      Backdrop.named(part).ifPresent(backdrops::add);
    }
    if (categories.isEmpty() && backdrops.isEmpty()) {
      throw new IllegalArgumentException("got '" + head + "' in words.txt");
    }
    return new Noun(sides[0], categories, backdrops);
  }

  private static boolean isIn(Category category, String group) {
    return category.groups().stream().map(Group::noun).anyMatch(group::equals);
  }

  private static String resource(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
