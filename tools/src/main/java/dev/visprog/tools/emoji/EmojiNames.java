package dev.visprog.tools.emoji;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.visprog.tool.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which emoji a name means. Names are compared without regard to case, and blanks, underscores and
 * punctuation all count as one blank: {@code winking_face} is {@code Winking face}. The short codes
 * of chats, such as {@code :wink:}, are known too, where no emoji has that name.
 */
final class EmojiNames {
  private static final int SUGGESTED = 3;
  private static final int LONGEST_NAME = 100;

  private final Map<String, String> byName; // normal short name -> emoji
  private final Map<String, String> byCode; // normal chat code -> emoji
  private final List<String> names; // as people write them

  private EmojiNames(Map<String, String> byName, Map<String, String> byCode, List<String> names) {
    this.byName = byName;
    this.byCode = byCode;
    this.names = names;
  }

  /** Reads all names. */
  static EmojiNames load() {
    return Resources.read("emojis.json", EmojiNames::read);
  }

  private static EmojiNames read(JsonParser json) throws IOException {
    Map<String, String> byName = new HashMap<>();
    Map<String, String> byCode = new HashMap<>();
    List<String> names = new ArrayList<>();
    json.nextToken(); // [
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Entry entry = Entry.read(json);
      if (entry.isNamed()) {
        byName.putIfAbsent(normal(entry.name), entry.emoji);
        entry.codes.forEach(code -> byCode.putIfAbsent(normal(code), entry.emoji));
        names.add(entry.name);
      }
    }
    return new EmojiNames(byName, byCode, names);
  }

  /** The emoji of this name. */
  Optional<String> find(String name) {
    String wanted = normal(name);
    return Optional.ofNullable(byName.get(wanted))
        .or(() -> Optional.ofNullable(byCode.get(wanted)));
  }

  /** All short names. */
  List<String> names() {
    return names;
  }

  /** A few names that {@code name} may have been meant for, the likeliest first. */
  List<String> near(String name) {
    String wanted = normal(name);
    if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
      return List.of();
    }
    Set<String> near = new LinkedHashSet<>();
    Spelling.nearest(name, names.stream()).ifPresent(near::add);
    names.stream()
        .filter(candidate -> normal(candidate).contains(wanted))
        .sorted(Comparator.comparingInt(String::length))
        .limit(SUGGESTED)
        .forEach(near::add);
    return near.stream().limit(SUGGESTED).map(EmojiNames::written).toList();
  }

  /** As a program writes the name. */
  private static String written(String name) {
    return name.replace(' ', '_');
  }

  static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}’“”&&[^*#]]+", " ").strip();
  }

  /** One emoji as the file describes it. */
  private static final class Entry {
    private static final Set<String> NAMED = Set.of("fully-qualified", "component");

    private String emoji = "";
    private String name = "";
    private String qualification = "";
    private final List<String> codes = new ArrayList<>();

    static Entry read(JsonParser json) throws IOException {
      Entry entry = new Entry();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "emoji" -> entry.emoji = json.getText();
          case "description" -> entry.name = json.getText();
          case "qualification" -> entry.qualification = json.getText();
          case "githubAliases" -> {
            while (json.nextToken() == JsonToken.VALUE_STRING) {
              entry.codes.add(json.getText());
            }
          }
          default -> json.skipChildren();
        }
      }
      return entry;
    }

    /** The other spellings of an emoji repeat the name of the full one. */
    boolean isNamed() {
      return NAMED.contains(qualification);
    }
  }
}
