package dev.visprog.cli.doctor;

import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.HubSettings;
import dev.visprog.models.pack.Pack;
import dev.visprog.models.pack.PackModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Which packs are here. A pack that is not is no fault: nobody needs all of them. */
final class ModelPacks {
  /** Of the memory; the rest is for Java, for what is computed, and for others. */
  private static final double SHARE = 0.6;

  private ModelPacks() {}

  static List<Finding> findings(Map<String, String> env) {
    List<Finding> findings = new ArrayList<>();
    try {
      HubSettings settings = HubSettings.from(env);
      HubCache cache = new HubCache(settings.cache());
      String token = settings.token().isPresent() ? "set" : "not set"; // never the value
      findings.add(Finding.fact("HF_TOKEN", token));
      findings.add(Finding.fact("model cache", cache.folder().toString()));
      for (Pack pack : Pack.all()) {
        findings.add(Finding.fact("pack " + pack.name(), state(pack, cache)));
      }
    } catch (HubException e) {
      findings.add(Finding.fact("model cache", String.valueOf(e.getMessage())));
    }
    return findings;
  }

  private static String state(Pack pack, HubCache cache) throws HubException {
    List<String> missing = new ArrayList<>();
    long bytes = 0;
    for (PackModel model : pack.models()) {
      HubCache.Holding holding = model.holding(cache);
      bytes += holding.bytes();
      if (!holding.complete()) {
        missing.addAll(model.tools());
      }
    }
    if (pack.isForDrawings()) {
      return missing.isEmpty()
          ? "inside visprog, " + Memory.inWords(bytes)
          : "inside visprog, %s; no model yet for %s"
              .formatted(Memory.inWords(bytes), String.join(", ", missing));
    }
    return missing.isEmpty()
        ? "complete, " + Memory.inWords(bytes) + ", " + fit(bytes, Memory.total())
        : "no model here for %s; 'visprog models pull %s' tells the size and fetches it"
            .formatted(String.join(", ", missing), pack.name());
  }

  /**
   * Whether all models of a pack can be in memory at once, as float32: packed weights take about
   * what their files do. They need not be: a budget unloads those that were not used for longest.
   */
  static String fit(long bytes, OptionalLong memory) {
    if (memory.isEmpty()) {
      return "memory unknown";
    }
    return bytes <= memory.getAsLong() * SHARE
        ? "fits the memory"
        : "more than the memory holds at once: use --memory "
            + Math.max(1, (long) (memory.getAsLong() * SHARE) >> 30)
            + "g, or --dtype bf16 or int8";
  }
}
