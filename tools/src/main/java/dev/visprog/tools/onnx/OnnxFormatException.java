package dev.visprog.tools.onnx;

/** Some bytes are no whole, consistent ONNX file; the message is a clause: {@code is cut short}. */
public final class OnnxFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  OnnxFormatException(String message) {
    super(message);
  }
}
