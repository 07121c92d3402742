package dev.visprog.tools.scene.phrase;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text with the words of the drawn world by which truth files call things: {@code puppies} are
 * dogs.
 *
 * @param text in lower case, nouns singular
 * @param strange the words that are no words of the drawn world, nor such as stand in every text
 * @param names whether anything is named: a thing, a kind of things, a part of the background
 */
public record CommonWords(String text, List<String> strange, boolean names) {
  private static final Set<String> EVERYWHERE =
      Set.of(
          ("a an the this that these those of in on at to from with without and or not no is are was"
                  + " be being been has have having do does did it its they them their there here"
                  + " he she his her him who whose what which where when why how many much any some"
                  + " all every each both either neither none only just exactly least most more"
                  + " less fewer than as same different other another one two three four five six"
                  + " seven eight nine ten eleven twelve zero wearing wears wear worn holding holds"
                  + " hold carrying left right above below over under beside behind front near next"
                  + " between top bottom upper lower middle part side half centre center picture"
                  + " image photo photograph drawing scene colour color coloured colored kind size"
                  + " number person's can you see seen shown show shows visible look looks like"
                  + " standing sitting first second third last largest smallest leftmost rightmost"
                  + " yes 's ,")
              .split(" ", -1));

  private static final Set<String> NAMED = named();

  public CommonWords {
    strange = List.copyOf(strange);
  }

  private static Set<String> named() {
    Set<String> nouns = new HashSet<>(Set.of("thing"));
    Stream.of(
            Arrays.stream(Category.values()).map(Category::noun),
            Arrays.stream(Group.values()).map(Group::noun),
            Arrays.stream(Backdrop.values()).map(Backdrop::noun))
        .flatMap(each -> each)
        .forEach(nouns::add);
    return Set.copyOf(nouns);
  }

  /** Reads any text; one without words, or too long to be looked at, stays as it is. */
  public static CommonWords of(String text) {
    try {
      return new Reader(Words.of(text)).read();
    } catch (PhraseException e) {
      return new CommonWords(text, List.of(), /* names= */ false);
    }
  }

  private static final class Reader {
    private final Words words;
    private final Lexicon lexicon = Lexicon.standard();
    private final List<String> common = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private final List<String> worn = new ArrayList<>();
    private boolean names;

    Reader(Words words) {
      this.words = words;
    }

    CommonWords read() {
      int at = 0;
      while (at < words.size()) {
        at = next(at);
      }
      if (!names) {
        strange.addAll(worn); // a hat is only known on somebody
      }
      return new CommonWords(String.join(" ", common), strange, names);
    }

    /** Reads what starts at a position, and gives the position after it. */
    private int next(int at) {
      Reading<Lexicon.Inflected> noun = lexicon.noun(words, at);
      if (noun != null && NAMED.contains(noun.value().noun().word())) {
        names = true;
        common.add(noun.value().noun().word());
        return noun.end();
      }
      Reading<Wearable> wearable = lexicon.wearable(words, at);
      if (wearable != null) {
        common.add(wearable.value().noun());
        worn.add(wearable.value().noun());
        return wearable.end();
      }
      String word = words.at(at);
      Optional<String> attribute =
          lexicon.colour(word).map(Colour::word).or(() -> lexicon.size(word).map(Size::word));
      if (attribute.isEmpty() && !EVERYWHERE.contains(word)) {
        strange.add(word);
      }
      common.add(attribute.orElse(word));
      return at + 1;
    }
  }
}
