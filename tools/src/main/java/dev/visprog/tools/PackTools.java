package dev.visprog.tools;

import dev.visprog.models.embedded.UnpackedPack;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.HubSettings;
import dev.visprog.models.pack.ModelSource;
import dev.visprog.models.pack.Pack;
import dev.visprog.models.pack.PackModel;
import dev.visprog.tool.Spelling;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.embed.Templates;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.sketch.SketchTools;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The standard toolbox, served by the models of a pack. */
public final class PackTools {
  private PackTools() {}

  /**
   * All tools, given those models of a pack that are here: {@code PackTools.of(Pack.sketch())}, or
   * {@code Pack.named("photo")} once it was pulled. Models compute on the processor in float32 and
   * live as long as the process. A tool whose model is not here says so when it is called.
   *
   * @throws HubException if the cache of pulled models, which the environment names, cannot be read
   */
  public static Toolbox of(Pack pack) throws HubException {
    return of(
        pack,
        new HubCache(HubSettings.from(System.getenv()).cache()),
        new ModelLibrary(RuntimeSettings.cpu()));
  }

  /**
   * All tools, given those models of a pack that are here. Nothing is loaded before a tool is
   * called.
   *
   * @param cache of pulled models, next to which those that come inside are unpacked
   * @param library holds the models; closing it frees them
   * @throws HubException if the cache cannot be read
   */
  public static Toolbox of(Pack pack, HubCache cache, ModelLibrary library) throws HubException {
    Map<String, ModelFolder> models = models(pack, cache);
    Toolbox tools = StandardTools.with(models, library, Templates.PHOTO);
    return pack.isForDrawings() ? SketchTools.in(tools, models.keySet()) : tools;
  }

  /**
   * Those models of a pack that are here, by the names of the tools that they serve, in small
   * letters.
   *
   * @param cache of pulled models, next to which those that come inside are unpacked
   * @throws HubException if the cache cannot be read
   */
  public static Map<String, ModelFolder> models(Pack pack, HubCache cache) throws HubException {
    Map<String, ModelFolder> places = new LinkedHashMap<>();
    for (PackModel model : pack.models()) {
      Optional<Path> folder = model.find(cache);
      if (folder.isPresent()) {
        ModelFolder place = place(model, folder.get(), cache);
        model.tools().forEach(tool -> places.put(Spelling.normal(tool), place));
      }
    }
    return places;
  }

  private static ModelFolder place(PackModel model, Path folder, HubCache cache)
      throws HubException {
    if (model.source() instanceof ModelSource.Embedded embedded) {
      UnpackedPack unpacked = embedded.unpacked(cache);
      return new ModelFolder(folder, model.name(), () -> unpacked.prepare(embedded.folder()));
    }
    return new ModelFolder(folder, model.name());
  }
}
