package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Chance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what is in a scene: a few kinds of thing several times, in a few colours, so that there
 * is something to count and to compare ("two red balls and a blue one", "more dogs than cats"), and
 * some others beside them.
 */
final class Cast {
  private static final int MOST = 12;

  /** How many things, each as likely as it stands here. */
  private static final List<Integer> COUNTS =
      List.of(1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 8, 8, 9, 10, 11, 12, 12);

  /** How many of the other things are people, beyond their share; they wear and hold things. */
  private static final double PEOPLE = 0.12;

  private final Chance chance;
  private final Setting setting;
  private final List<Category> possible = new ArrayList<>();
  private final Map<Category, List<Colour>> palettes = new EnumMap<>(Category.class);

  private Cast(Chance chance, Setting setting) {
    this.chance = chance;
    this.setting = setting;
    for (Category category : Category.values()) {
      if (setting.habitat(category).isPresent()) {
        possible.add(category);
      }
    }
  }

  /** A scene's things, of which the first are of the leading category. */
  static List<Role> chosen(Chance chance, Setting setting, Category leading) {
    return new Cast(chance, setting).chosen(leading);
  }

  private List<Role> chosen(Category leading) {
    int count = chance.oneOf(COUNTS);
    List<Category> theme = new ArrayList<>();
    theme.add(leading);
    if (chance.yes(0.75)) {
      theme.add(akin(leading));
    }
    List<Role> roles = new ArrayList<>();
    double small = count <= 3 ? 0.35 : count <= 6 ? 0.5 : 0.7;
    for (int things = 0; things < count; ) {
      boolean ofTheme = roles.isEmpty() || chance.yes(0.68);
      Category category = ofTheme ? theme.get(roles.size() % theme.size()) : chance.oneOf(others());
      Role role = role(category, chance.yes(small) ? Size.SMALL : Size.LARGE, MOST - things);
      roles.add(role);
      things += role.count();
    }
    return roles;
  }

  private List<Category> others() {
    boolean people = possible.contains(Category.PERSON) && chance.yes(PEOPLE);
    return people ? List.of(Category.PERSON) : possible;
  }

  /** Another category, of the same group more often than not. */
  private Category akin(Category leading) {
    List<Category> group = new ArrayList<>(possible);
    group.removeIf(
        one ->
            one == leading
                || one.groups().stream().noneMatch(own -> leading.groups().contains(own)));
    return group.isEmpty() || chance.yes(0.3) ? chance.oneOf(others()) : chance.oneOf(group);
  }

  private Role role(Category category, Size size, int room) {
    Set<Wearable> wears = EnumSet.noneOf(Wearable.class);
    Role.@Nullable Held held = null;
    if (category == Category.PERSON || category == Category.FACE) {
      if (chance.yes(0.4)) {
        wears.add(Wearable.HAT);
      }
      if (chance.yes(0.35)) {
        wears.add(Wearable.GLASSES);
      }
    }
    if (category == Category.PERSON && room > 1 && chance.yes(0.4)) {
      Category thing = chance.oneOf(Category.UMBRELLA, Category.BALLOON, Category.BALL);
      held = new Role.Held(thing, colour(thing));
    }
    return new Role(category, colour(category), size, wears, held);
  }

  /** A colour; things of one category share a few. */
  private Colour colour(Category category) {
    List<Colour> palette = palettes.computeIfAbsent(category, this::palette);
    return chance.oneOf(palette);
  }

  private List<Colour> palette(Category category) {
    List<Colour> shown = new ArrayList<>(Kind.of(category).colours());
    shown.removeIf(colour -> !setting.shows(colour, category));
    List<Colour> palette = new ArrayList<>();
    int size = chance.whole(2, 3);
    for (int i = 0; i < size; i++) {
      palette.add(chance.oneOf(shown));
    }
    return palette;
  }
}
