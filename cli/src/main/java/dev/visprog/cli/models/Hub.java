package dev.visprog.cli.models;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import dev.visprog.models.hub.HubSettings;

/** The cache and the hub that the environment names. */
final class Hub {
  private Hub() {}

  static HubSettings settings(Shell shell) throws CommandException {
    try {
      return HubSettings.from(shell.env());
    } catch (HubException e) {
      throw CommandException.because(e, ExitCode.USAGE);
    }
  }

  static HubCache cache(Shell shell) throws CommandException {
    return new HubCache(settings(shell).cache());
  }
}
