package dev.visprog.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.fake.Drawn;
import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerFormTest {
  @Test
  void answersThatSayTheSameHaveOneForm() {
    same(new Number(3), new Text("3"), new Text("3.0"), new Text(" Three. "));
    same(Truth.TRUE, new Text("yes"), new Text("TRUE"), new Text("Yes."));
    same(new Text("Red"), new Text(" red. "));
    same(new Names(List.of("A", "b")), new Names(List.of("a ", "B.")));
    same(Drawn.picture(2, 2, 7), Drawn.picture(2, 2, 7));
  }

  @Test
  void otherAnswersHaveAnother() {
    assertThat(
            List.of(
                form(new Number(0)),
                form(new Number(1)),
                form(Truth.TRUE),
                form(Truth.FALSE),
                form(new Text("")),
                form(new Text("red")),
                form(new Text("dark red")),
                form(new Names(List.of("red"))),
                form(new Names(List.of())),
                form(Drawn.picture(2, 2, 7)),
                form(Drawn.picture(2, 2, 8)),
                form(Drawn.regions(Drawn.picture(20, 20, 7)))))
        .doesNotHaveDuplicates();
  }

  private static void same(Value first, Value... others) {
    assertThat(others).allSatisfy(other -> assertThat(form(other)).isEqualTo(form(first)));
  }

  private static String form(Value value) {
    return AnswerForm.of(value);
  }
}
