package dev.visprog.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A pipe, a terminal or another device, which takes bytes as they come. */
final class Device {
  private Device() {}

  /**
   * Opens a device for writing. The JVM's own output is taken as it is open already: opened anew, a
   * file that stands behind it would have a position of its own, and what is printed next would lie
   * over our bytes.
   */
  static OutputStream open(Path device) throws IOException {
    Path own = Path.of("/proc/" + ProcessHandle.current().pid() + "/fd");
    if (device.equals(own.resolve("1"))) {
      return new Unclosable(new FileOutputStream(FileDescriptor.out));
    }
    if (device.equals(own.resolve("2"))) {
      return new Unclosable(new FileOutputStream(FileDescriptor.err));
    }
    return Files.newOutputStream(device, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }
}
