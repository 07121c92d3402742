package dev.visprog.tools.image;

import dev.visprog.file.AtomicFile;
import dev.visprog.value.Image;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes pictures as files, whole or not at all, in the format that the ending of the name says.
 * JPEG and WebP are written at quality 92, JPEG with colours as fine as the brightness; GIF is
 * reduced to 256 colours; the others lose nothing.
 */
public final class ImageFileWriter {
  private ImageFileWriter() {}

  /**
   * The format that the ending of a name asks for.
   *
   * @throws IOException if it has none or another, with a message that lists those that are known
   */
  public static ImageFormat formatOf(Path target) throws IOException {
    Path fileName = target.getFileName();
    String name = fileName == null ? "" : fileName.toString();
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1);
    return ImageFormat.ofExtension(dot < 0 ? "" : extension)
        .orElseThrow(
            () ->
                new IOException(
                    "cannot write '%s': got %s, want a name that ends in %s"
                        .formatted(
                            target, dot < 0 ? "no ending" : "'." + extension + "'", endings())));
  }

  /**
   * Says early what {@link #write} would say late. To be called before long work whose result goes
   * there.
   *
   * @throws IOException if the ending is unknown or the file cannot be written, with a message for
   *     the user
   */
  public static void checkWritable(Path target) throws IOException {
    formatOf(target);
    AtomicFile.checkWritable(target);
  }

  /**
   * Writes a picture, replacing a file that is there.
   *
   * @throws IOException if it could not be written, with a message that names the target and the
   *     reason; a file that was there is then as it was
   */
  public static void write(Image image, Path target) throws IOException {
    ImageEncoder encoder = ImageEncoder.of(formatOf(target));
    AtomicFile.write(target, out -> encoder.encode(image, out));
  }

  private static String endings() {
    return Arrays.stream(ImageFormat.values())
        .map(format -> "." + format.extensions().get(0))
        .collect(Collectors.joining(", "));
  }
}
