package dev.visprog.tools.scene.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Ground;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.SceneTruth;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.value.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the truth about a scene from a text that nobody vouches for. Fields that are not known are
 * refused: a misspelt one would otherwise make the answers wrong in silence.
 */
final class TruthReader {
  /** More than anybody counts in a picture. */
  static final int MOST_OBJECTS = 1000;

  private static final int MOST_GROUNDS = 100;
  private static final int LONGEST_SIDE = 1 << 15;
  private static final int DEEPEST = 8;

  private TruthReader() {}

  static SceneTruth read(byte[] json) throws SceneReadException {
    TruthPlace root = new TruthPlace(parse(json), "");
    root.only("image", "mask", "width", "height", "background", "objects");
    String image = fileName(root.at("image"));
    String mask = fileName(root.at("mask"));
    if (image.equals(mask)) {
      throw root.at("mask").wrong("another file than the image");
    }
    int width = root.at("width").whole(1, LONGEST_SIDE);
    int height = root.at("height").whole(1, LONGEST_SIDE);
    Box all = Box.ofSize(width, height);
    List<Ground> background = new ArrayList<>();
    for (TruthPlace ground : root.at("background").list(MOST_GROUNDS)) {
      ground.only("category", "region");
      background.add(
          new Ground(
              ground.at("category").word(Backdrop::named, words(Backdrop.values(), Backdrop::noun)),
              ground.at("region").box(all)));
    }
    List<TruthPlace> places = root.at("objects").list(MOST_OBJECTS);
    List<SceneObject> objects = new ArrayList<>();
    for (TruthPlace place : places) {
      objects.add(object(place, objects.size() + 1, places.size(), all));
    }
    checkHolders(places, objects);
    return new SceneTruth(image, mask, width, height, background, objects);
  }

  private static JsonNode parse(byte[] json) throws SceneReadException {
    StreamReadConstraints limits =
        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(1 << 16).build();
    JsonMapper mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
      String problem = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new SceneReadException(where + "got no JSON: " + problem, e);
    } catch (IOException e) {
      throw new SceneReadException("got bytes that are no text, want JSON in UTF-8", e);
    }
  }

  /** The name of a file in the same folder, so that a truth file reaches nothing else. */
  private static String fileName(TruthPlace place) throws SceneReadException {
    String name = place.text();
    if (!SceneFiles.isPlainName(name)) {
      throw place.wrong("the name of a file in the same folder");
    }
    return name;
  }

  private static SceneObject object(TruthPlace place, int id, int count, Box all)
      throws SceneReadException {
    place.only(
        "id", "category", "color", "size", "box", "visible", "wears", "holds", "heldBy", "face");
    if (place.at("id").whole(1, count) != id) {
      throw place.at("id").wrong(id + ", since objects are numbered in order");
    }
    Category category =
        place.at("category").word(Category::named, words(Category.values(), Category::noun));
    Box box = place.at("box").box(all);
    TruthPlace heldBy = place.atOrNull("heldBy");
    TruthPlace face = place.atOrNull("face");
    if (face != null && category != Category.PERSON) {
      throw face.wrong("none, since only people have one");
    }
    return new SceneObject(
        id,
        category,
        colour(place, category),
        place
            .at("size")
            .word(word -> named(Size.values(), Size::word, word), words(Size.values(), Size::word)),
        box,
        place.at("visible").share(),
        wears(place.at("wears"), category),
        holds(place.at("holds")),
        heldBy == null ? null : heldBy.whole(1, count),
        face == null ? null : face.box(box));
  }

  private static @Nullable Colour colour(TruthPlace object, Category category)
      throws SceneReadException {
    TruthPlace place = object.atOrNull("color");
    if (category == Category.FACE) {
      if (place != null) {
        throw place.wrong("none, since faces have no colour of their own");
      }
      return null;
    }
    return object.at("color").word(Colour::named, words(Colour.values(), Colour::word));
  }

  private static Set<Wearable> wears(TruthPlace list, Category wearer) throws SceneReadException {
    Set<Wearable> wears = EnumSet.noneOf(Wearable.class);
    for (TruthPlace place : list.list(Wearable.values().length)) {
      if (wearer != Category.PERSON && wearer != Category.FACE) {
        throw list.wrong("none, since only people and faces wear things");
      }
      Wearable worn =
          place.word(
              word -> named(Wearable.values(), Wearable::noun, word),
              words(Wearable.values(), Wearable::noun));
      if (!wears.add(worn)) {
        throw place.wrong("each thing once");
      }
    }
    return wears;
  }

  private static List<Category> holds(TruthPlace list) throws SceneReadException {
    List<Category> holds = new ArrayList<>();
    for (TruthPlace place : list.list(MOST_OBJECTS)) {
      holds.add(place.word(Category::named, words(Category.values(), Category::noun)));
    }
    return holds;
  }

  /** What is held is told at both ends. */
  private static void checkHolders(List<TruthPlace> places, List<SceneObject> objects)
      throws SceneReadException {
    List<List<Category>> held = new ArrayList<>();
    objects.forEach(object -> held.add(new ArrayList<>()));
    for (SceneObject object : objects) {
      Integer holder = object.heldBy();
      if (holder != null) {
        if (holder == object.id() || objects.get(holder - 1).category() != Category.PERSON) {
          throw places.get(object.id() - 1).at("heldBy").wrong("the number of another person");
        }
        held.get(holder - 1).add(object.category());
      }
    }
    for (SceneObject object : objects) {
      List<Category> wanted = held.get(object.id() - 1);
      if (!object.holds().equals(wanted)) {
        throw places
            .get(object.id() - 1)
            .at("holds")
            .wrong(
                "%s, as the 'heldBy' of the others says"
                    .formatted(wanted.stream().map(Category::noun).toList()));
      }
    }
  }

  private static <T> Optional<T> named(T[] all, Function<T, String> name, String word) {
    return Arrays.stream(all).filter(one -> name.apply(one).equals(word)).findFirst();
  }

  private static <T> List<String> words(T[] all, Function<T, String> name) {
    return Stream.of(all).map(name).toList();
  }
}
