package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The books of a mapping: what was used, what is left unused and why, and what does not fit. */
final class Ledger {
  private final Checkpoint checkpoint;
  private final Set<String> used = new HashSet<>();
  private final List<Twin> twins = new ArrayList<>();
  private final List<Exemption> exemptions = new ArrayList<>();
  private final Differences differences = new Differences();

  Ledger(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  /** A second name of a tensor. */
  private record Twin(String name, String ofName, String reason) {}

  private record Exemption(Pattern names, String reason) {
    static Exemption of(String names, String reason) {
      String pattern =
          Stream.of(names.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
      return new Exemption(Pattern.compile(pattern, Pattern.DOTALL), reason);
    }

    boolean covers(String name) {
      return names.matcher(name).matches();
    }
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  StoredTensor take(String name, List<Long> wanted) {
    if (!used.add(name)) {
      throw new IllegalStateException("the model uses tensor '" + name + "' twice");
    }
    TensorPlace place = find(name).orElse(null);
    if (place == null) {
      differences.missing(name, wanted);
      return placeholder(name, wanted);
    }
    used.add(place.name());
    if (!fits(place.shape(), wanted) || !place.type().floating()) {
      differences.misfit(place, wanted);
      return placeholder(name, wanted);
    }
    return load(place, wanted);
  }

  private StoredTensor load(TensorPlace place, List<Long> wanted) {
    try {
      StoredTensor tensor = place.load();
      if (!tensor.finiteInSamples()) {
        differences.notFinite(place.name());
      }
      return tensor;
    } catch (CheckpointException e) {
      differences.unreadable(e);
      return placeholder(place.name(), wanted);
    }
  }

  void alias(String name, String ofName, String reason) {
    twins.add(new Twin(name, ofName, reason));
  }

  void ignore(String names, String reason) {
    exemptions.add(Exemption.of(names, reason));
  }

  List<Weights.Ignored> ignored() {
    return unused()
        .flatMap(name -> reason(name).map(reason -> new Weights.Ignored(name, reason)).stream())
        .toList();
  }

  void finish() throws CheckpointException {
    Differences all = differences.copy();
    for (Twin twin : twins) {
      Optional<TensorPlace> of = find(twin.ofName());
      checkpoint
          .place(twin.name())
          .filter(place -> of.isPresent() && !place.shape().equals(of.get().shape()))
          .ifPresent(place -> all.misfit(place, of.orElseThrow().shape()));
    }
    unused()
        .filter(name -> reason(name).isEmpty())
        .flatMap(name -> checkpoint.place(name).stream())
        .forEach(all::unexpected);
    all.refuse(checkpoint.folder());
  }

  private Stream<String> unused() {
    return checkpoint.names().stream().filter(name -> !used.contains(name));
  }

  /** Why a tensor is not used. */
  private Optional<String> reason(String name) {
    Optional<String> twin =
        twins.stream()
            .filter(each -> each.name().equals(name) && used.contains(each.ofName()))
            .map(Twin::reason)
            .findFirst();
    return twin.or(
        () ->
            exemptions.stream()
                .filter(each -> each.covers(name))
                .map(Exemption::reason)
                .findFirst());
  }

  private Optional<TensorPlace> find(String name) {
    return checkpoint
        .place(name)
        .or(
            () ->
                twins.stream()
                    .filter(twin -> twin.ofName().equals(name))
                    .flatMap(twin -> checkpoint.place(twin.name()).stream())
                    .findFirst());
  }

  private static boolean fits(List<Long> shape, List<Long> wanted) {
    if (shape.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < shape.size(); i++) {
      if (wanted.get(i) != Weights.ANY && !wanted.get(i).equals(shape.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static StoredTensor placeholder(String name, List<Long> wanted) {
    List<Long> shape = wanted.stream().map(size -> size == Weights.ANY ? 1L : size).toList();
    return new StoredTensor(name, ElementType.F32, shape, ByteBuffer.allocateDirect(0));
  }
}
