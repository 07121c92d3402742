package dev.visprog.examples.gallery;

import dev.visprog.examples.measure.FlatPaint;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.prompts.tool.list.CommonKnowledgeTool;
import dev.visprog.tool.Toolbox;
import dev.visprog.tools.PackTools;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.oracle.OracleTools;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tools that the pieces of the gallery are carried out with. */
enum Pack {
  /** From the truth; what has no oracle is stood in for, by paint of one colour. */
  ORACLE {
    @Override
    Toolbox over(Collection<Scene> scenes) {
      return OracleTools.over(scenes).with(List.of(new FlatPaint(), new CommonKnowledgeTool()));
    }

    @Override
    boolean carriesOut(Piece piece) {
      return true;
    }

    @Override
    boolean shows(Piece piece) {
      return !piece.paints();
    }
  },

  /** The models that come inside visprog, which see the pictures alone. */
  SKETCH {
    @Override
    Toolbox over(Collection<Scene> scenes) throws HubException {
      return PackTools.of(dev.visprog.models.pack.Pack.sketch(), CACHE, LIBRARY)
          .with(new CommonKnowledgeTool());
    }

    @Override
    boolean carriesOut(Piece piece) {
      return piece.sketch();
    }

    @Override
    boolean shows(Piece piece) {
      return piece.sketch() && piece.paints();
    }
  };

  private static final HubCache CACHE = new HubCache(Path.of("target", "models"));
  private static final ModelLibrary LIBRARY = new ModelLibrary(RuntimeSettings.cpu());

  abstract Toolbox over(Collection<Scene> scenes) throws HubException;

  /** Whether it does what is expected. */
  abstract boolean carriesOut(Piece piece);

  /** Whether the gallery shows the picture that it makes. */
  abstract boolean shows(Piece piece);

  /** The one whose picture the gallery shows; none if there is none worth to be looked at. */
  static Optional<Pack> showing(Piece piece) {
    return Stream.of(values()).filter(pack -> pack.shows(piece)).findFirst();
  }
}
