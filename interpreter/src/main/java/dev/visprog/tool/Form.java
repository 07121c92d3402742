package dev.visprog.tool;

import dev.visprog.value.Type;
import java.util.Arrays;
import java.util.Optional;

/**
 * The two verbs that belong to the language itself: they are written like tools, and the checker
 * and the interpreter carry them out. No tool may take their names.
 */
public enum Form {
  /** Computes with the closed expression language of {@code dev.visprog.expression}. */
  EVAL(
      Signature.named("Eval")
          .doc(
              "Computes an expression over earlier values: arithmetic, comparisons, and, or, xor,"
                  + " not, 'a if c else b'; {NAME} or NAME stands for a variable.")
          .takes("expr", Type.TEXT, "the expression, written out in the program")
          .returns(Type.ANY, "ANSWER1=Eval(expr=\"'yes' if {ANSWER0} > 1 else 'no'\")")),

  /** Ends the program with a value. */
  RESULT(
      Signature.named("Result")
          .doc("Ends the program; its value is the program's answer.")
          .takes("var", Type.ANY, "the answer")
          .returns(Type.ANY, "FINAL=Result(var=ANSWER0)"));

  private final Signature signature;

  Form(Signature signature) {
    this.signature = signature;
  }

  /** How the form is written. */
  public Signature signature() {
    return signature;
  }

  /** The form that a program means by {@code spelling}; case and underscores do not matter. */
  public static Optional<Form> find(String spelling) {
    String wanted = Spelling.normal(spelling);
    return Arrays.stream(values())
        .filter(form -> Spelling.normal(form.signature.name()).equals(wanted))
        .findFirst();
  }
}
