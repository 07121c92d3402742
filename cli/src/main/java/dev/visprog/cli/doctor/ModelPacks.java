package dev.visprog.cli.doctor;

import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.HubSettings;
import dev.visprog.models.pack.Pack;
import dev.visprog.models.pack.PackModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which packs are here. A pack that is not is no fault: nobody needs all of them. */
final class ModelPacks {
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
    for (PackModel model : pack.models()) {
      if (model.find(cache).isEmpty()) {
        missing.addAll(model.tools());
      }
    }
    return missing.isEmpty()
        ? "complete"
        : "no model here for %s; 'visprog models pull %s' fetches it"
            .formatted(String.join(", ", missing), pack.name());
  }
}
