package dev.visprog.tools.scene.view;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Mask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A scene through a frame. A thing belongs to the view if the centre of its box lies inside the
 * frame's window, at least a pixel away from the edges where the picture was cut; so a thing is
 * never in the part of the picture that begins or ends at its own centre. What belongs to a view
 * belongs to every larger one, and the order of things, that of their sizes in the whole picture,
 * is the same in all.
 */
public final class View {
  private static final Comparator<Seen> LARGER_FIRST =
      Comparator.comparingInt(Seen::area).reversed();

  private final Surfaces surfaces;
  private final List<Thing> everything;
  private final Frame frame;
  private final List<Thing> things = new ArrayList<>();
  private final List<Thing> faces = new ArrayList<>();

  private View(Surfaces surfaces, List<Thing> everything, Frame frame) {
    this.surfaces = surfaces;
    this.everything = everything;
    this.frame = frame;
    for (Thing thing : everything) {
      if (belongs(thing.box(), frame)) {
        if (!thing.isPart()) {
          things.add(thing);
        }
        if (thing.category() == Category.FACE) {
          faces.add(thing);
        }
      }
    }
  }

  /** The whole of a scene. */
  public static View of(Scene scene) {
    Surfaces surfaces = new Surfaces(scene);
    List<Thing> everything = new ArrayList<>();
    for (SceneObject object : scene.truth().objects()) {
      int area = surfaces.area(object.id(), object.box());
      everything.add(new Thing(object, object.category(), object.box(), area));
      Box face = object.face();
      if (face != null) {
        everything.add(new Thing(object, Category.FACE, face, surfaces.area(object.id(), face)));
      }
    }
    everything.sort(LARGER_FIRST);
    return new View(surfaces, List.copyOf(everything), scene.picture().frame());
  }

  private static boolean belongs(Box box, Frame frame) {
    Box window = frame.window();
    return isBetween(box.centerX(), window.x0(), window.x1(), frame.originWidth())
        && isBetween(box.centerY(), window.y0(), window.y1(), frame.originHeight());
  }

  private static boolean isBetween(double centre, int start, int end, int side) {
    return centre >= start + (start > 0 ? 1 : 0) && centre <= end - (end < side ? 1 : 0);
  }

  /**
   * What another frame shows of the scene.
   *
   * @throws IllegalArgumentException if the frame belongs to another picture
   */
  public View through(Frame other) {
    if (!other.sharesOriginWith(frame)) {
      throw new IllegalArgumentException("got a frame of another picture");
    }
    return new View(surfaces, everything, other);
  }

  /**
   * What a part of this view shows.
   *
   * @param box the part, in pixels of this view's frame; not empty and inside it
   */
  public View part(Box box) {
    return new View(surfaces, everything, frame.crop(box));
  }

  /**
   * As if there were nothing in the scene but some of its things, with what they hold and who holds
   * them.
   */
  public View only(List<Thing> some) {
    Set<Integer> ids = new HashSet<>();
    for (Thing thing : some) {
      ids.add(thing.id());
      held(thing).forEach(one -> ids.add(one.id()));
      holder(thing).ifPresent(one -> ids.add(one.id()));
    }
    return new View(
        surfaces, everything.stream().filter(one -> ids.contains(one.id())).toList(), frame);
  }

  /** All of the scene. */
  public View whole() {
    return new View(surfaces, everything, frame.whole());
  }

  /** What is looked through. */
  public Frame frame() {
    return frame;
  }

  /** The things in it, larger ones first; the faces of people are no things of their own. */
  public List<Thing> things() {
    return List.copyOf(things);
  }

  /** The faces in it, larger ones first: those of people, and those that are alone. */
  public List<Thing> faces() {
    return List.copyOf(faces);
  }

  /** What the background in it is made of, that which fills more of the view first. */
  public List<Stuff> stuff() {
    return surfaces.stuff(frame.window()).stream().sorted(LARGER_FIRST).toList();
  }

  /** Whether it is seen here. */
  public boolean shows(Seen seen) {
    if (seen instanceof Thing thing) {
      return belongs(thing.box(), frame);
    }
    return stuff().stream().anyMatch(one -> one.noun().equals(seen.noun()));
  }

  /** The part of the box that lies in this view, in pixels of its frame. */
  public Box box(Seen seen) {
    Box window = frame.window();
    return seen.box().intersect(window).translate(-window.x0(), -window.y0());
  }

  /** The visible pixels inside {@link #box}, and exactly as large. */
  public Mask mask(Seen seen) {
    return mask(seen, box(seen));
  }

  /** The visible pixels inside a box of this view's frame, and exactly as large. */
  public Mask mask(Seen seen, Box box) {
    Box part = frame.toOrigin(box);
    return seen instanceof Thing thing
        ? surfaces.maskOf(thing.id(), part)
        : surfaces.maskOf(((Stuff) seen).backdrop(), part);
  }

  /** Whether the background of the scene, in this view or not, has a part of this. */
  public boolean hasGround(Backdrop backdrop) {
    return surfaces.grounds().stream().anyMatch(ground -> ground.category() == backdrop);
  }

  /** What the background is made of behind the lowest point of a thing; empty if unknown. */
  public Optional<Backdrop> behind(Thing thing) {
    Box box = thing.box();
    return Optional.ofNullable(surfaces.material((int) box.centerX(), box.y1() - 1));
  }

  /** The person that holds a thing, in this view or not. */
  public Optional<Thing> holder(Thing thing) {
    Integer holder = thing.object().heldBy();
    return everything.stream()
        .filter(one -> !one.isPart() && holder != null && one.id() == holder)
        .findFirst();
  }

  /** What a person holds, in this view or not, larger things first. */
  public List<Thing> held(Thing person) {
    return everything.stream()
        .filter(one -> !one.isPart() && Objects.equals(one.object().heldBy(), person.id()))
        .toList();
  }
}
