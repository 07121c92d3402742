package dev.visprog.models.pack;

import java.util.List;
import java.util.Optional;

/**
 * Models that together serve the tools that see.
 *
 * @param name as {@code visprog models pull} takes it
 * @param description what it is for, in a few words
 * @param models in the order in which they are listed
 */
public record Pack(String name, String description, List<PackModel> models) {
  private static final List<String> NAMES = List.of("photo", "paper");

  public Pack {
    models = List.copyOf(models);
  }

  /** The packs that there are. */
  public static List<Pack> all() {
    return NAMES.stream().map(PackJson::read).toList();
  }

  /** The pack of this name. */
  public static Optional<Pack> find(String name) {
    return NAMES.stream().filter(name::equals).findFirst().map(PackJson::read);
  }

  /**
   * The pack of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Pack named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "got the pack '%s', want %s".formatted(name, String.join(" or ", NAMES))));
  }

  /** The model that serves a tool. */
  public Optional<PackModel> forTool(String tool) {
    return models.stream().filter(model -> model.tools().contains(tool)).findFirst();
  }
}
