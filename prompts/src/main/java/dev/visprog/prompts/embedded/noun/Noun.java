package dev.visprog.prompts.embedded.noun;

/**
 * A kind of thing.
 *
 * @param singular as tools are asked for it: {@code person}
 * @param plural {@code people}
 * @param section what kind of noun it is, the section of {@code nouns.txt} that it stands in
 */
public record Noun(String singular, String plural, String section) {

  /** Whether it is somebody, who may wear and hold things. */
  public boolean isPerson() {
    return section.equals("person");
  }

  /** Whether it is a face, which has a tool of its own. */
  public boolean isFace() {
    return section.equals("face");
  }

  /** Whether it is a part of the background, which has no number and no outline of its own. */
  public boolean isStuff() {
    return section.equals("stuff");
  }

  /** Whether it is something to wear. */
  public boolean isWorn() {
    return section.equals("worn");
  }

  /** Whether it names several kinds of thing at once, such as animals. */
  public boolean isGroup() {
    return section.equals("group");
  }

  /** Whether it says nothing, or not all, of what kind of thing it is: object, animal. */
  public boolean isOpen() {
    return isGroup() || section.equals("object");
  }

  /** The noun with its article: {@code an umbrella}; {@code glasses}, which have none. */
  public String withArticle() {
    return withArticle(singular);
  }

  /** Words that end in this noun, with their article: {@code an orange ball}. */
  public String withArticle(String words) {
    if (singular.equals(plural)) {
      return words;
    }
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }
}
