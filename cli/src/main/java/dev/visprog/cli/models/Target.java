package dev.visprog.cli.models;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.RepositoryId;
import dev.visprog.models.pack.Layouts;
import dev.visprog.models.pack.ModelSource;
import dev.visprog.models.pack.Pack;
import dev.visprog.models.pack.PackModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model that is meant on the command line.
 *
 * @param source where it comes from
 * @param word what fetches it: the pack or the repository
 */
record Target(ModelSource source, String word) {
  private static final String MAIN = "main";

  /**
   * The models of packs and repositories, each once.
   *
   * @param words names of packs, or repositories: {@code owner/name} or {@code owner/name@revision}
   */
  static List<Target> of(List<String> words) throws CommandException {
    Map<String, Target> targets = new LinkedHashMap<>();
    for (String word : words) {
      for (Target target : of(word)) {
        targets.putIfAbsent(target.key(), target);
      }
    }
    return List.copyOf(targets.values());
  }

  private static List<Target> of(String word) throws CommandException {
    Optional<Pack> pack = Pack.find(word);
    if (pack.isPresent()) {
      return pack.get().models().stream().map(Target::of).toList();
    }
    int at = word.indexOf('@');
    String name = at < 0 ? word : word.substring(0, at);
    String revision = at < 0 ? MAIN : word.substring(at + 1);
    if (!name.contains("/")) {
      throw CommandException.usage(
          "got '%s', want a pack (%s) or a repository such as openai/clip-vit-base-patch32"
              .formatted(word, String.join(", ", Pack.all().stream().map(Pack::name).toList())));
    }
    try {
      RepositoryId repository = new RepositoryId(name);
      return List.of(
          new Target(new ModelSource.Published(repository, revision, Layouts.anyModel()), name));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }

  private static Target of(PackModel model) {
    return new Target(model.source(), model.pack());
  }

  private String key() {
    return source instanceof ModelSource.Published published
        ? name() + "@" + published.revision()
        : name();
  }

  /** What people call it. */
  String name() {
    return source.name();
  }

  HubCache.Holding holding(HubCache cache) throws HubException {
    return source.holding(cache);
  }

  /** What is not here and what helps. */
  String missing(HubCache cache, HubCache.Holding holding) {
    return source instanceof ModelSource.Embedded
        ? "%s: this version of visprog does not have it".formatted(name())
        : "%s: got no %s in %s; 'visprog models pull %s' fetches it"
            .formatted(name(), String.join(", no ", holding.missing()), cache.folder(), word);
  }
}
