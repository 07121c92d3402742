package dev.visprog.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.fake.Drawn;
import dev.visprog.value.Image;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
  private static final Image PICTURE = Drawn.picture(50, 50, 9);
  private static final Map<String, Value> VALUES =
      Map.of(
          "TWO", new Text("two"),
          "YES", new Text(" Yes. "),
          "NO", new Text("no"),
          "RED", new Text("Red"),
          "THREE", new Number(3),
          "TRUE", Truth.TRUE,
          "LIST", new Names(List.of("Cat", "dog")),
          "BOXES", Drawn.regions(PICTURE, Drawn.region(1, 1, "a", 1), Drawn.region(2, 2, "b", 1)),
          "HOSTILE", new Text("__import__('os').system('x')"),
          "IMAGE", PICTURE);

  private static String evaluate(String text) throws ExpressionException {
    return Evaluator.evaluate(ExpressionParser.parse(text), VALUES).summary();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // the lecture's, and the paper's
        "{TWO} + {THREE} == 5 and {TWO} + 0 == 2     | True",
        "True xor False xor False                    | True",
        "True xor True                               | False",
        "'yes' if {THREE} > 2 else 'no'              | yes",
        // precedence
        "1 + 2 * 3                                   | 7",
        "(1 + 2) * 3                                 | 9",
        "-2 * -3                                     | 6",
        "10 - 4 - 3                                  | 3",
        "7 // 2 + 7 % 2 + 1 / 4                      | 4.25",
        "-7 // 2                                     | -4",
        "-7 % 3                                      | 2",
        "True or False and False                     | True",
        "True or True xor True                       | True",
        "True xor False and False                    | True",
        "not True == False                           | True",
        "not 1 > 2 and 3 > 2                         | True",
        "1 if False else 2 if False else 3           | 3",
        "'a' if 1 > 2 or 2 > 1 else 'b'              | a",
        // coercions
        "{YES} == 'yes'                              | True",
        "{YES} == True                               | True",
        "{YES} and not {NO}                          | True",
        "{RED} == ' red.'                            | True",
        "{RED} != 'blue'                             | True",
        "TWO == 2                                    | True",
        "'2' == '2.0'                                | False",
        "{THREE} == '3.0'                            | True",
        "True + True + {THREE}                       | 5",
        "{TRUE} == 1                                 | True",
        "'a couple' + 'a dozen' + 'an' + 'none'      | 15",
        "'Twenty' - 'nineteen'                       | 1",
        "'-1.5' * 2                                  | -3",
        "'yes' if {THREE} else 'no'                  | yes",
        // lists and membership
        "'cat' in {LIST}                             | True",
        "'bird' not in LIST                          | True",
        "{THREE} in [1, 2, 3]                        | True",
        "'ed' in {RED}                               | True",
        "len({LIST}) + len(BOXES) + len('añb')       | 7",
        "len([])                                     | 0",
        "min(3, 1, 2) + max([4, 5])                  | 6",
        "sum([{TWO}, {THREE}, 'one'])                | 6",
        "any([False, {YES}]) and not all([{NO}, 1])  | True",
        // functions
        "round(2.5) + round(3.5)                     | 6",
        "round(2.345, 1)                             | 2.3",
        "int(-3.7) + abs(-1) + float('2')            | 0",
        "str({THREE}) == '3'                         | True",
        "lower('ABC') == 'abc'                       | True",
        // templates
        "'{TWO} dogs and {THREE} cats'               | two dogs and 3 cats",
        "'{RED}' == 'red'                            | True",
        "'{not a name} {}'                           | {not a name} {}",
        // what comes from a picture stays data
        "{HOSTILE} == 'x'                            | False",
      })
  void computes(String expression, String value) throws ExpressionException {
    assertThat(evaluate(expression.strip())).isEqualTo(value.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{RED} + 1           | RED holds 'Red', want a number",
        "{RED} and True      | RED holds 'Red', want yes or no",
        "{RED} == 3          | RED holds 'Red', want a number",
        "{HOSTILE} > 1       | HOSTILE holds '__import__('os').system('x')', want a number",
        "1 / 0               | division by zero",
        "1 % 0               | division by zero",
        "1 // (2 - 2)        | division by zero",
        "1e308 * 10          | the number grows too large",
        "min([])             | the list is empty, want at least one number",
        "round(1, 99)        | got 99 decimals, want a whole number from 0 to 15",
        "{IMAGE} == 1        | IMAGE holds Image (image 50×50), want a text, number or truth",
        "sum({THREE})        | THREE holds Number (3), want a list",
        "{GONE} + 1          | no variable 'GONE'",
      })
  void saysWhatItCannotCompute(String expression, String message) {
    assertThatThrownBy(() -> evaluate(expression.strip()))
        .isInstanceOf(ExpressionException.class)
        .hasMessage(message.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "1 < 2 < 3             | comparisons cannot be chained, write 'a < b and b < c'",
        "1 == 1 in [1]         | comparisons cannot be chained, write 'a < b and b < c'",
        "1 +                   | got the end of the expression, want a value",
        "a = 1                 | unknown sign '=', want ==",
        "a && b                | unknown sign '&', want and",
        "a ^ b                 | unknown sign '^', want xor",
        "!a                    | unknown sign '!', want not",
        "1 if 2                | got the end of the expression, want 'else'",
        "(1                    | got the end of the expression, want ')'",
        "[1, 2                 | got the end of the expression, want ',' or ']'",
        "1 2                   | got '2', want an operator or the end",
        "'open                 | the text does not end, want a closing '",
        "{a b}                 | got {a b}, want {NAME}",
        "{a                    | got {a, want {NAME}",
        "1.2.3                 | got '1.2.3', want a number",
        "12abc                 | got '12abc', want a number or a name",
        "a not 1               | got '1', want 'in' after 'not'",
        "abs(1, 2)             | abs got 2 arguments, want one argument",
        "round()               | round got 0 arguments, want 1 to 2 arguments",
        "x.y                   | unknown sign '.'",
        "lambda: 1             | unknown sign ':'",
        "and 1                 | got 'and', want a value",
      })
  void saysWhatItCannotRead(String expression, String message) {
    assertThatThrownBy(() -> ExpressionParser.parse(expression.strip()))
        .isInstanceOf(ExpressionException.class)
        .hasMessage(message.strip());
  }

  @Test
  void knowsTheSignsOfOtherLanguages() {
    assertThatThrownBy(() -> ExpressionParser.parse("a || b"))
        .hasMessage("unknown sign '|', want or");
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "exec", "eval", "__import__", "getattr", "print", "Runtime"})
  void callsNoFunctionButItsOwn(String name) {
    assertThatThrownBy(() -> ExpressionParser.parse(name + "('x')"))
        .hasMessageStartingWith("no function '" + name + "', want one of len, min, max");
  }

  @Test
  void looksNoFurtherThanItNeeds() throws ExpressionException {
    assertThat(evaluate("False and 1 / 0 > 1")).isEqualTo("False");
    assertThat(evaluate("True or {RED} > 1")).isEqualTo("True");
    assertThat(evaluate("1 if True else 1 / 0")).isEqualTo("1");
  }

  @Test
  void boundsLengthAndDepthWhateverTheShape() {
    assertThatThrownBy(() -> ExpressionParser.parse("1+".repeat(6_000) + "1"))
        .hasMessageContaining("want at most 10,000");
    for (String bomb :
        List.of(
            "(".repeat(4_000) + "1" + ")".repeat(4_000),
            "1" + "+1".repeat(4_000),
            "-".repeat(9_000) + "1",
            "not ".repeat(2_000) + "True",
            "[".repeat(4_000) + "]".repeat(4_000),
            "1 if 1 else ".repeat(700) + "1",
            "abs(".repeat(1_900) + "1" + ")".repeat(1_900))) {
      assertThatThrownBy(() -> ExpressionParser.parse(bomb))
          .hasMessageContaining("nests more than 200 deep");
    }
  }
}
