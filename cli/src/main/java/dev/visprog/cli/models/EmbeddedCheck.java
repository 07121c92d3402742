package dev.visprog.cli.models;

import dev.visprog.models.embedded.EmbeddedException;
import dev.visprog.models.embedded.EmbeddedFile;
import dev.visprog.models.embedded.UnpackedPack;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.ModelCheck;
import dev.visprog.models.pack.ModelSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares a model that comes with visprog with the list of its files. */
final class EmbeddedCheck {
  private EmbeddedCheck() {}

  /**
   * What is on disk, as it is there; what is not there yet is unpacked.
   *
   * @throws HubException if the pack itself is damaged, or nothing can be written
   */
  static List<ModelCheck.Verdict> of(ModelSource.Embedded model, UnpackedPack unpacked)
      throws HubException {
    List<ModelCheck.Verdict> verdicts = new ArrayList<>();
    for (EmbeddedFile file : unpacked.pack().files(model.folder())) {
      boolean damaged =
          unpacked.problem(file).filter(UnpackedPack.Problem.DAMAGED::equals).isPresent();
      Path path = unpacked.folder(file.name());
      ModelCheck.State state = damaged ? ModelCheck.State.DAMAGED : ModelCheck.State.RIGHT;
      verdicts.add(new ModelCheck.Verdict(file.name(), path, state));
    }
    if (verdicts.stream().noneMatch(each -> each.state() == ModelCheck.State.DAMAGED)) {
      try {
        unpacked.prepare(model.folder());
      } catch (EmbeddedException e) {
        throw new HubException(String.valueOf(e.getMessage()), e);
      }
    }
    return verdicts;
  }
}
