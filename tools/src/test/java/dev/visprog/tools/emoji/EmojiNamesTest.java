package dev.visprog.tools.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EmojiNamesTest {
  private static final EmojiNames NAMES = EmojiNames.load();

  @Test
  void keepsAllNamesApart() {
    assertThat(NAMES.names()).hasSizeGreaterThan(3500);
    assertThat(NAMES.names().stream().map(EmojiNames::normal)).doesNotHaveDuplicates();
  }

  @Test
  void hasAPictureForNearlyEveryName() {
    List<Artwork> artworks =
        List.of(new Artwork("noto.json", 128), new Artwork("twemoji.json", 36));
    List<String> without = new ArrayList<>();
    for (String name : NAMES.names()) {
      String emoji = NAMES.find(name).orElseThrow();
      if (artworks.stream().noneMatch(artwork -> artwork.has(emoji))) {
        without.add(name);
      }
    }
    assertThat(without).hasSizeLessThan(NAMES.names().size() / 20); // the newest ones
  }
}
