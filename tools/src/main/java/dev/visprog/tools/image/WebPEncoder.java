package dev.visprog.tools.image;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.MatScope;
import dev.visprog.value.Image;
import java.io.IOException;
import java.io.OutputStream;
import org.opencv.core.CvException;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** WebP by libwebp, which OpenCV brings along: no encoder for it is written in Java. */
final class WebPEncoder {
  private static final int QUALITY = 92;

  private WebPEncoder() {}

  static void encode(Image image, OutputStream out) throws IOException {
    try (MatScope scope = MatScope.open()) {
      MatOfByte file = scope.own(new MatOfByte());
      MatOfInt settings = scope.own(new MatOfInt(Imgcodecs.IMWRITE_WEBP_QUALITY, QUALITY));
      if (!Imgcodecs.imencode(".webp", scope.of(image), file, settings)) {
        throw new IOException("OpenCV could not encode the picture as WebP");
      }
      out.write(file.toArray());
    } catch (ToolException e) {
      throw new IOException(e.getMessage(), e);
    } catch (CvException e) {
      throw new IOException("OpenCV could not encode the picture as WebP", e);
    }
  }
}
