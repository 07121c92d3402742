package dev.visprog.training.data;

import dev.visprog.models.embedded.UnpackedPack;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.pack.ModelSource;
import dev.visprog.models.pack.Pack;
import java.nio.file.Path;

/** The models that come with visprog. */
public final class ShippedModels {
  private ShippedModels() {}

  /**
   * Unpacks one.
   *
   * @param name of its folder in the pack
   * @return where its files are
   */
  public static Path unpacked(String name, Path cache) throws Exception {
    for (var model : Pack.sketch().models()) {
      if (model.source() instanceof ModelSource.Embedded source && source.folder().equals(name)) {
        UnpackedPack unpacked = source.unpacked(new HubCache(cache));
        unpacked.prepare(name);
        return unpacked.folder(name);
      }
    }
    throw new IllegalArgumentException(name);
  }
}
