package dev.visprog.cli.shell;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which visprog this is. */
public final class Version implements IVersionProvider {

  /** As the jar says; classes that are in no jar have no version. */
  public static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(version, "(unpackaged)");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"visprog " + current()};
  }
}
