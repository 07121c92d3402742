package dev.visprog.prompts.embedded.thing;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.noun.Named;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.phrase.Where;
import dev.visprog.prompts.embedded.thing.Modifier.Beside;
import dev.visprog.prompts.embedded.thing.Modifier.Pick;
import dev.visprog.prompts.embedded.thing.Modifier.Place;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Things of one kind.
 *
 * @param nouns what they are called; several only for stuff
 * @param plural whether it was surely said of several
 * @param modifiers what narrows them down
 */
public record Things(List<Noun> nouns, boolean plural, List<Modifier> modifiers) implements Target {
  public Things {
    nouns = List.copyOf(nouns);
    modifiers =
        modifiers.stream()
            .filter(modifier -> !modifier.equals(new Place(Where.ANYWHERE)))
            .distinct()
            .toList();
  }

  /** All things of a kind. */
  public static Things of(Noun noun) {
    return new Things(List.of(noun), true, List.of());
  }

  /** Things of the kind that was named. */
  public static Things of(Named named) {
    return new Things(List.of(named.noun()), named.plural(), List.of());
  }

  /** Whether it speaks of several, of which one cannot go for all. */
  public boolean isSeveral() throws Refusal {
    return pick().map(pick -> pick.count() > 1).orElse(plural);
  }

  /** The kind of thing. */
  public Noun noun() {
    return nouns.get(0);
  }

  @Override
  public Things with(List<Modifier> more) {
    return new Things(
        nouns, plural, Stream.concat(modifiers.stream(), fitting(more).stream()).toList());
  }

  /** Modifiers as things of this kind have them: nobody is red, but somebody may be in red. */
  public List<Modifier> fitting(List<Modifier> some) {
    List<Modifier> fit = new ArrayList<>();
    for (Modifier modifier : some) {
      fit.add(modifier instanceof Trait trait ? trait.fitting(noun()) : modifier);
    }
    return fit;
  }

  /** Whether things of this kind can have all of these modifiers. */
  public boolean canHave(List<Modifier> some) {
    return fitting(some).stream().allMatch(m -> !(m instanceof Trait t) || t.suits(noun()));
  }

  /** The same kind of thing with other modifiers. */
  public Things as(List<Modifier> others) {
    return new Things(nouns, plural, others);
  }

  /** Those of the modifiers that are of one kind. */
  public <M extends Modifier> List<M> every(Class<M> kind) {
    return modifiers.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public boolean isPicked() {
    return !every(Pick.class).isEmpty();
  }

  @Override
  public String whole(Draft draft) throws Refusal {
    return spot().whole(draft);
  }

  /** The part of the picture in which they are. */
  public String picture(Draft draft) throws Refusal {
    return spot().picture(draft);
  }

  private Spot spot() {
    return new Spot(modifiers);
  }

  @Override
  public String find(Draft draft) throws Refusal {
    return findIn(draft, picture(draft));
  }

  /** Finds them in a picture, unless they say themselves where they are. */
  String findIn(Draft draft, String elsewhere) throws Refusal {
    for (Trait trait : every(Trait.class)) {
      if (!trait.suits(noun())) {
        throw new Refusal("it says '%s' of %s".formatted(trait.attribute(), noun().plural()));
      }
    }
    boolean placed = !every(Place.class).isEmpty();
    String picture = placed || !every(Beside.class).isEmpty() ? picture(draft) : elsewhere;
    String found = locate(draft, picture);
    for (Trait trait : every(Trait.class)) {
      if (!trait.holds()) {
        String having = verify(draft, picture, found, trait);
        found = draft.step("OBJ", "Without", "object", found, "other", having);
      }
    }
    Optional<Pick> pick = pick();
    return pick.isEmpty() ? found : picked(draft, found, pick.get());
  }

  private String locate(Draft draft, String picture) throws Refusal {
    if (noun().isFace()) {
      String faces = draft.step("OBJ", "FaceDet", "image", picture);
      for (Trait trait : every(Trait.class)) {
        faces = trait.holds() ? verify(draft, picture, faces, trait) : faces;
      }
      return faces;
    }
    if (noun().isStuff()) {
      return select(draft, picture);
    }
    return draft.step("OBJ", "Loc", "image", picture, "object", Draft.quote(phrase()));
  }

  private String select(Draft draft, String picture) throws Refusal {
    if (!every(Trait.class).isEmpty() || pick().isPresent()) {
      throw new Refusal("the background is all that is known of " + noun().plural());
    }
    String regions = draft.step("OBJ", "Seg", "image", picture);
    String names =
        Draft.quote(nouns.stream().map(Noun::singular).collect(Collectors.joining(", ")));
    return nouns.size() == 1
        ? draft.step("OBJ", "Select", "image", picture, "object", regions, "query", names)
        : draft.step(
            "OBJ",
            "Select",
            "image",
            picture,
            "object",
            regions,
            "query",
            names,
            "category",
            names);
  }

  /** Divides the picture into all its regions. */
  String everything(Draft draft) throws Refusal {
    return draft.step("OBJ", "Seg", "image", picture(draft));
  }

  private static String verify(Draft draft, String picture, String found, Trait trait)
      throws Refusal {
    return draft.step(
        "OBJ",
        "Verify",
        "image",
        picture,
        "object",
        found,
        "attribute",
        Draft.quote(trait.attribute()));
  }

  private Optional<Pick> pick() throws Refusal {
    List<Pick> picks = every(Pick.class);
    if (picks.size() > 1) {
      throw new Refusal("it picks in two ways");
    }
    return picks.stream().findFirst();
  }

  private static String picked(Draft draft, String found, Pick pick) throws Refusal {
    String sorted = draft.step("OBJ", "Sort", "object", found, "by", Draft.quote(pick.by()));
    String some = nth(draft, sorted, pick.first());
    for (int n = 1; n < pick.count(); n++) {
      String next = nth(draft, sorted, pick.first() + n);
      some = draft.step("OBJ", "Union", "object", some, "other", next);
    }
    return some;
  }

  private static String nth(Draft draft, String sorted, int n) throws Refusal {
    return n == 1
        ? draft.step("OBJ", "First", "object", sorted)
        : draft.step("OBJ", "Nth", "object", sorted, "n", Integer.toString(n));
  }

  /**
   * A picture in which "the ball" is this one: the whole picture if there is nothing that tells it
   * from others, else what is around it.
   */
  public String closeUp(Draft draft) throws Refusal {
    boolean plain = modifiers.stream().allMatch(Place.class::isInstance);
    return plain
        ? picture(draft)
        : draft.step("IMAGE", "Crop", "image", picture(draft), "box", find(draft));
  }

  /** What Loc is asked for: {@code small red ball}, {@code person wearing a hat}. */
  public String phrase() {
    List<String> words = new ArrayList<>(adjectives());
    words.add(noun().singular());
    List<String> doings =
        every(Trait.class).stream()
            .filter(trait -> trait.holds() && !trait.adjective())
            .map(Trait::attribute)
            .toList();
    String before = String.join(" ", words);
    return doings.isEmpty() ? before : before + " " + String.join(" and ", doings);
  }

  /** Whether the {@link #phrase} leaves nothing out but in which picture or half they are. */
  public boolean isTold() {
    return modifiers.stream()
        .allMatch(m -> m instanceof Place || (m instanceof Trait trait && trait.holds()));
  }

  /** The noun alone. */
  public String name() {
    return noun().singular();
  }

  private List<String> adjectives() {
    return every(Trait.class).stream()
        .filter(trait -> trait.holds() && trait.adjective())
        .map(Trait::attribute)
        .toList();
  }
}
