package dev.visprog.cli.doctor;

/**
 * One thing about this machine.
 *
 * @param name what was looked at
 * @param value what was found
 * @param broken whether visprog cannot work like this
 */
record Finding(String name, String value, boolean broken) {

  /** Good to know. */
  static Finding fact(String name, String value) {
    return new Finding(name, value, false);
  }

  /** Needed and not there. */
  static Finding broken(String name, String problem) {
    return new Finding(name, problem, true);
  }
}
