package dev.visprog.run;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Tool;
import dev.visprog.value.ContentHash;
import java.util.Optional;

/** Names a call by its content: the tool and its revision, the arguments, and the settings. */
final class CallKey {
  private CallKey() {}

  static String of(
      Tool tool, Optional<String> revision, Arguments arguments, RunSettings settings) {
    ContentHash hash = new ContentHash();
    hash.add(tool.signature().name()).add(revision.orElse(""));
    hash.add(settings.seed()).add(settings.device()).add(settings.strict() ? 1 : 0);
    arguments
        .asMap()
        .forEach(
            (name, value) -> {
              hash.add(name);
              value.addTo(hash);
            });
    return hash.finish();
  }
}
