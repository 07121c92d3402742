package dev.visprog.cli.models;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.RepositoryId;
import dev.visprog.models.hub.WantedFiles;
import dev.visprog.models.pack.Layouts;
import dev.visprog.models.pack.Pack;
import dev.visprog.models.pack.PackModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that is meant on the command line.
 *
 * @param repository where it comes from
 * @param revision of the repository
 * @param files those it needs
 * @param word what fetches it: the pack or the repository
 */
record Target(RepositoryId repository, String revision, WantedFiles files, String word) {
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
        targets.putIfAbsent(target.repository() + "@" + target.revision(), target);
      }
    }
    return List.copyOf(targets.values());
  }

  private static List<Target> of(String word) throws CommandException {
    var pack = Pack.find(word);
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
      return List.of(new Target(new RepositoryId(name), revision, Layouts.anyModel(), name));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }

  private static Target of(PackModel model) {
    return new Target(model.repository(), model.revision(), model.files(), model.pack());
  }

  HubCache.Holding holding(HubCache cache) throws HubException {
    return cache.holding(repository, revision, files);
  }

  /** What is not here and what helps. */
  String missing(HubCache cache, HubCache.Holding holding) {
    return "%s: got no %s in %s; 'visprog models pull %s' fetches it"
        .formatted(repository, String.join(", no ", holding.missing()), cache.folder(), word);
  }
}
