package dev.visprog.tools.scene.question;

/** A program in the making; each step gives back the name of its variable. */
final class Steps {
  private final StringBuilder lines = new StringBuilder();
  private int boxes;
  private int objects;
  private int images;
  private int answers;

  /** {@code BOX0=Loc(image=IMAGE, object='dog')}. */
  String locate(String image, String object) {
    return boxes("Loc(image=%s, object='%s')".formatted(image, object));
  }

  String boxes(String call) {
    return step("BOX" + boxes++, call);
  }

  String objects(String call) {
    return step("OBJ" + objects++, call);
  }

  String image(String call) {
    return step("IMAGE" + images++, call);
  }

  String answer(String call) {
    return step("ANSWER" + answers++, call);
  }

  /** {@code ANSWER0=Count(box=BOX0)}. */
  String count(String boxesOrObjects) {
    return answer("Count(box=" + boxesOrObjects + ")");
  }

  /** How many of {@code object} there are in a picture. */
  String countOf(String image, String object) {
    return count(locate(image, object));
  }

  String crop(String image, String box) {
    return image("Crop(image=%s, box=%s)".formatted(image, box));
  }

  String ask(String image, String question) {
    return answer("Vqa(image=%s, question='%s')".formatted(image, question));
  }

  String evaluate(String expression) {
    return answer("Eval(expr='" + expression + "')");
  }

  /** The whole program, whose answer is yes if the condition holds. */
  String yesIf(String condition) {
    return result(answer("Eval(expr=\"'yes' if " + condition + " else 'no'\")"));
  }

  /** The whole program. */
  String result(String variable) {
    return lines + "RESULT=Result(var=" + variable + ")\n";
  }

  private String step(String variable, String call) {
    lines.append(variable).append('=').append(call).append('\n');
    return variable;
  }
}
