package dev.visprog.tools.scene.question;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.Size;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The things that a question is about.
 *
 * @param category what they are; null if a group says it
 * @param group a word for several kinds; null if a category says it
 * @param colour null for any
 * @param size null for any
 * @param clause of people; null for any
 */
record Subject(
    @Nullable Category category,
    @Nullable Group group,
    @Nullable Colour colour,
    @Nullable Size size,
    @Nullable Clause clause) {

  static Subject of(Category category) {
    return new Subject(category, null, null, null, null);
  }

  static Subject of(Group group) {
    return new Subject(null, group, null, null, null);
  }

  static Subject people(Clause clause) {
    return new Subject(Category.PERSON, null, null, null, clause);
  }

  Subject coloured(@Nullable Colour newColour) {
    return new Subject(category, group, newColour, size, clause);
  }

  Subject sized(@Nullable Size newSize) {
    return new Subject(category, group, colour, newSize, clause);
  }

  boolean matches(SceneObject object) {
    return (category == null || object.category() == category)
        && (group == null || object.category().groups().contains(group))
        && (colour == null || object.colour() == colour)
        && (size == null || object.size() == size)
        && (clause == null || clause.holdsFor(object));
  }

  /** {@code small red ball}: for one of them, and for tools. */
  String noun() {
    return words(category != null ? category.noun() : group == null ? "" : group.noun());
  }

  /** {@code small red balls}. */
  String plural() {
    return words(category != null ? category.plural() : group == null ? "" : group.plural());
  }

  /** {@code a small red ball}. */
  String any() {
    return ("aeiou".indexOf(noun().charAt(0)) >= 0 ? "an " : "a ") + noun();
  }

  /** {@code the small red ball}. */
  String the() {
    return "the " + noun();
  }

  private String words(String head) {
    return Stream.of(
            size == null ? "" : size.word(),
            colour == null ? "" : colour.word(),
            head,
            clause == null ? "" : clause.words())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
