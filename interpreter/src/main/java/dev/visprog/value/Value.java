package dev.visprog.value;

/** One immutable value of a program. Two values are equal when their contents are. */
public sealed interface Value permits Image, Regions, Text, Number, Truth, Names {

  /** The kind of this value; never {@link Type#ANY}. */
  Type type();

  /** One line for people: {@code 3 regions: dog 0.93, dog 0.88, cat 0.41}. */
  String summary();

  /** Feeds everything that makes this value what it is into {@code hash}. */
  void addTo(ContentHash hash);

  /** A hash of the whole content, the same on every machine and in every run. */
  default String contentHash() {
    ContentHash hash = new ContentHash();
    addTo(hash);
    return hash.finish();
  }
}
