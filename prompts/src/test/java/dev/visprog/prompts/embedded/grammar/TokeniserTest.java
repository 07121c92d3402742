package dev.visprog.prompts.embedded.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Hide the FACES, please!    | hide the faces please",
        "people's faces             | people 's faces",
        "everyone’s faces           | everyone 's faces",
        "the persons' faces         | the persons 's faces",
        "isn't, don't, can't        | is not do not can not",
        "What's there? They're      | what is there they are",
        "whats theres won't isnt    | what is there is will not is not",
        "I'd say it's Tom's         | i would say it is tom 's",
        "left-most black–and–white  | left most black and white",
        "with 'a face' or \"b\"     | with QUOTE(a face) or QUOTE(b)",
        "“Disney's castle” «x»      | QUOTE(Disney's castle) QUOTE(x)",
        "'Disney's castle'          | QUOTE(Disney's castle)",
        "an 'open quote             | an OTHER(') open quote",
        "2 faces, 2nd, 2.5 1,000    | NUMBER(2) faces 2nd NUMBER(2.5) NUMBER(1) NUMBER(000)",
        "-1 or a-1                  | OTHER(-) NUMBER(1) or a NUMBER(1)",
        "with ;) or :-P             | with EMOJI(;)) or EMOJI(:-P)",
        "list (up to 8)             | list OTHER(() up to EMOJI(8))",
        "with 😎 and 👩🏽‍🚀             | with EMOJI(😎) and EMOJI(👩🏽‍🚀)",
        "Ｈｉｄｅ ３                    | hide NUMBER(3)",
        "face(s) a&b                | face OTHER(() s OTHER()) a and b",
        "winking_face :ghost:       | winking face ghost",
      })
  void dividesTexts(String text, String tokens) {
    assertThat(
            Tokeniser.tokens(text).stream()
                .map(
                    token ->
                        token.kind() == Token.Kind.WORD
                            ? token.text()
                            : token.kind() + "(" + token.text() + ")")
                .collect(Collectors.joining(" ")))
        .isEqualTo(tokens);
  }
}
