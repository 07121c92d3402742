package dev.visprog.tools.image;

import dev.visprog.value.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * JPEG for pictures that were edited: edges of masks and drawn emoji stay clean, since colours are
 * not halved in size as cameras do (4:4:4).
 */
final class JpegEncoder {
  private static final float QUALITY = 0.92f;

  private JpegEncoder() {}

  static void encode(Image image, OutputStream out) throws IOException {
    JdkEncoder.encode(ImageFormat.JPEG, out, writer -> write(image.toBufferedImage(), writer));
  }

  private static void write(BufferedImage picture, ImageWriter writer) throws IOException {
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(QUALITY);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), settings);
    String format = metadata.getNativeMetadataFormatName();
    Node root = metadata.getAsTree(format);
    NodeList components = ((Element) root).getElementsByTagName("componentSpec");
    for (int i = 0; i < components.getLength(); i++) {
      Element component = (Element) components.item(i);
      component.setAttribute("HsamplingFactor", "1");
      component.setAttribute("VsamplingFactor", "1");
    }
    metadata.setFromTree(format, root);
    writer.write(null, new IIOImage(picture, null, metadata), settings);
  }
}
