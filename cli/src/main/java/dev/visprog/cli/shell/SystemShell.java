package dev.visprog.cli.shell;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shell of this process. */
public final class SystemShell {
  private SystemShell() {}

  /** Opens the standard streams. */
  public static Shell open() {
    return new Shell(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        standardInput(),
        System.getenv(),
        isTerminal(1),
        isTerminal(2));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset()));
  }

  /** A process without a locale, as in most containers, has ASCII; everybody reads UTF-8 there. */
  private static Charset charset() {
    Charset locale = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    return locale.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : locale;
  }

  /** Through a channel, so that Ctrl-C ends a read that waits; {@code System.in} would wait on. */
  private static InputStream standardInput() {
    @SuppressWarnings("resource") // open for as long as the process
    FileInputStream in = new FileInputStream(FileDescriptor.in);
    return Channels.newInputStream(in.getChannel());
  }

  /** {@code System.console()} speaks of both standard streams at once, Linux of each. */
  @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 see a terminal everywhere; 25 does not
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (!Files.isSymbolicLink(link)) {
      return System.console() != null;
    }
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException e) {
      return false;
    }
  }
}
