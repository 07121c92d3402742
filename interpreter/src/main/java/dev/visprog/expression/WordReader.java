package dev.visprog.expression;

import dev.visprog.expression.ExpressionLexer.Kind;
import dev.visprog.expression.ExpressionLexer.Word;
import java.util.List;

/** Goes through the words of an expression, one after the other. */
final class WordReader {
  private final List<Word> words;
  private int at;

  WordReader(List<Word> words) {
    this.words = words;
  }

  /** The next word; at the end again and again the end. */
  Word peek() {
    return words.get(at);
  }

  void skip() {
    at++;
  }

  /** The word that was skipped last. */
  Word last() {
    return words.get(at - 1);
  }

  boolean isWord(String word) {
    return peek().kind() == Kind.NAME && peek().text().equals(word);
  }

  boolean isSign(String sign) {
    return peek().kind() == Kind.SIGN && peek().text().equals(sign);
  }

  /** Skips a sign that must be there. */
  void take(String sign) throws ExpressionException {
    if (!isSign(sign)) {
      throw unexpected("'" + sign + "'");
    }
    skip();
  }

  /** What to say of the next word when something else is wanted. */
  ExpressionException unexpected(String wanted) {
    Word word = peek();
    String got =
        switch (word.kind()) {
          case END -> "the end of the expression";
          case TEXT -> "a text";
          case PLACEHOLDER -> "{" + word.text() + "}";
          case NAME, NUMBER, SIGN -> "'" + word.text() + "'";
        };
    return new ExpressionException(word.span(), "got " + got + ", want " + wanted);
  }
}
