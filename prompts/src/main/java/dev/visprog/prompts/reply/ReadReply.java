package dev.visprog.prompts.reply;

/** What a language model's reply came to. */
public sealed interface ReadReply {

  /**
   * It holds a program, sound or not.
   *
   * @param text one step a line, as the model wrote them
   * @param ended whether it has come to its {@code Result}
   */
  record ProgramText(String text, boolean ended) implements ReadReply {}

  /**
   * The model will not do it.
   *
   * @param sentence what it says, shortened to one line
   */
  record Refused(String sentence) implements ReadReply {}

  /**
   * There is no program in it.
   *
   * @param problem what there is instead, in one sentence
   */
  record NoProgram(String problem) implements ReadReply {}
}
