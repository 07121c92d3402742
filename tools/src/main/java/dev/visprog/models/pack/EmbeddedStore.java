package dev.visprog.models.pack;

import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.embedded.EmbeddedPack;
import dev.visprog.models.embedded.Resources;
import dev.visprog.models.embedded.UnpackPlace;
import dev.visprog.models.embedded.UnpackedPack;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a pack that needs no pull: its list is read once, and it is unpacked once. */
public final class EmbeddedStore {
  private final String name;
  private final Resources resources;
  private final @Nullable Path inPlace;
  private final Map<Path, UnpackedPack> unpacked = new HashMap<>();
  private @Nullable EmbeddedPack pack;

  private EmbeddedStore(String name, Resources resources, @Nullable Path inPlace) {
    this.name = name;
    this.resources = resources;
    this.inPlace = inPlace;
  }

  /** The pack of this name that comes with this library. */
  static EmbeddedStore inside(String name) {
    ClassLoader loader = EmbeddedStore.class.getClassLoader();
    return new EmbeddedStore(
        name, Resources.of(loader, "dev/visprog/models/" + name), /* inPlace= */ null);
  }

  /** The pack in a folder, where its files stay. */
  static EmbeddedStore in(Path folder) {
    return new EmbeddedStore(folder.toString(), Resources.in(folder), folder);
  }

  /**
   * The pack.
   *
   * @throws EmbeddedException if its list of files is damaged
   */
  public synchronized EmbeddedPack pack() throws EmbeddedException {
    EmbeddedPack read = pack;
    if (read == null) {
      read = EmbeddedPack.read(resources, name);
      pack = read;
    }
    return read;
  }

  /**
   * Where the pack is on disk, or will be.
   *
   * @param cache of pulled models
   */
  synchronized UnpackedPack unpacked(Path cache) throws EmbeddedException {
    UnpackedPack known = unpacked.get(cache);
    if (known == null) {
      Path place = inPlace == null ? UnpackPlace.of(pack(), name, cache) : inPlace;
      known = pack().unpackedIn(place);
      unpacked.put(cache, known);
    }
    return known;
  }
}
