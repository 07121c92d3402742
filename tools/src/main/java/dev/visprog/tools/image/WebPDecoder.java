package dev.visprog.tools.image;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.MatScope;
import java.io.IOException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * WebP by libwebp, which OpenCV brings along. The decoder in Java that was tried first
 * (TwelveMonkeys 3.14.0, its issue 734) lets the brightness of smooth lossy pictures drift, by 32
 * of 255 at the lower edge of a plain gradient.
 */
final class WebPDecoder {
  private WebPDecoder() {}

  /**
   * Decodes one picture.
   *
   * @param file a file of a single picture and nothing else, whose size was checked
   */
  static Samples decode(byte[] file) throws IOException, ImageReadException {
    try (MatScope scope = MatScope.open()) {
      Mat encoded = scope.own(new MatOfByte(file));
      Mat pixels = scope.own(Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_UNCHANGED));
      if (pixels.empty()) {
        throw new IOException("libwebp refused the data");
      }
      int bands = pixels.channels();
      byte[] data = MatScope.toBytes(pixels);
      swapRedAndBlue(data, bands);
      return new Samples(pixels.cols(), pixels.rows(), Samples.Kind.RGB, bands == 4, data);
    } catch (ToolException e) {
      throw new ImageReadException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void swapRedAndBlue(byte[] data, int bands) {
    for (int i = 0; i < data.length; i += bands) {
      byte blue = data[i];
      data[i] = data[i + 2];
      data[i + 2] = blue;
    }
  }
}
