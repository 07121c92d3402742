package dev.visprog.tools.onnx;

/** Some bytes are no whole, consistent ONNX file; the message is a clause: {@code is cut short}. */
public final class OnnxFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String problem;

  OnnxFormatException(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** What is wrong, as a clause whose subject is the file. */
  public String problem() {
    return problem;
  }
}
