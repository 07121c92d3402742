package dev.visprog.tools.image;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.opencv.OpenCv;
import dev.visprog.value.Image;
import java.io.IOException;
import java.io.OutputStream;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** WebP by OpenCV: no encoder for it is written in Java. */
final class WebPEncoder {
  private static final int QUALITY = 92;

  private WebPEncoder() {}

  static void encode(Image image, OutputStream out) throws IOException {
    try {
      OpenCv.load();
    } catch (ToolException e) {
      throw new IOException(e.getMessage(), e);
    }
    Mat pixels = new Mat(image.height(), image.width(), CvType.CV_8UC3);
    MatOfByte encoded = new MatOfByte();
    MatOfInt settings = new MatOfInt(Imgcodecs.IMWRITE_WEBP_QUALITY, QUALITY);
    try {
      pixels.put(0, 0, image.toBgr());
      if (!Imgcodecs.imencode(".webp", pixels, encoded, settings)) {
        throw new IOException("OpenCV could not encode the picture as WebP");
      }
      out.write(encoded.toArray());
    } catch (CvException e) {
      throw new IOException("OpenCV could not encode the picture as WebP", e);
    } finally {
      pixels.release();
      encoded.release();
      settings.release();
    }
  }
}
