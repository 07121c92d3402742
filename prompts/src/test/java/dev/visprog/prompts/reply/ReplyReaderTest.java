package dev.visprog.prompts.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.prompts.reply.ReadReply.NoProgram;
import dev.visprog.prompts.reply.ReadReply.ProgramText;
import dev.visprog.prompts.reply.ReadReply.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
  private static final String PROGRAM = Programs.GOOD.get(0);

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void findsTheProgramHoweverItIsPresented(Mutation mutation) {
    for (String program : Programs.GOOD) {
      String reply = mutation.of(program);
      assertThat(canonical(reply)).as(reply).isEqualTo(Programs.canonical(program));
    }
  }

  @Test
  void findsNearlyAllProgramsInTwoDisguisesAtOnce() {
    Random random = new Random(7);
    Mutation[] mutations = Mutation.values();
    List<String> lost = new ArrayList<>();
    int tried = 600;
    for (int i = 0; i < tried; i++) {
      String program = Programs.GOOD.get(random.nextInt(Programs.GOOD.size()));
      Mutation inner = mutations[random.nextInt(mutations.length)];
      Mutation outer = mutations[random.nextInt(mutations.length)];
      if (!canonical(outer.of(inner.of(program))).equals(Programs.canonical(program))) {
        lost.add(inner + " in " + outer);
      }
    }
    System.out.printf(
        "replies in one disguise: all of %d; in two: %d of %d recovered, lost: %s%n",
        mutations.length * Programs.GOOD.size(), tried - lost.size(), tried, lost);
    assertThat(lost).hasSizeLessThan(tried / 10);
  }

  @Test
  void takesTheLastCompleteProgram() {
    assertThat(canonical("A=Loc(image=IMAGE, object='x')\nRESULT=Result(var=A)\n\n" + PROGRAM))
        .isEqualTo(Programs.canonical(PROGRAM));
    assertThat(canonical(PROGRAM + "\nor\n\nBOX0=Loc(image=IMAGE, object='cat')\nANSWER0=Cou"))
        .isEqualTo(Programs.canonical(PROGRAM));
  }

  @Test
  void keepsAnUnescapedApostrophe() {
    String reply = "A=Vqa(image=IMAGE, question='Is this the dog's ball?')\nRESULT=Result(var=A)";
    assertThat(canonical(reply)).contains("\"Is this the dog's ball?\"");
  }

  @Test
  void leavesABrokenStepToTheChecker() {
    String reply = "BOX0=Loc(image=IMAGE, object=)\nANSWER0=Count(box=BOX0)";
    assertThat(ReplyReader.read(reply)).isEqualTo(new ProgramText(reply + "\n", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I can't help with identifying people.",
        "I’m unable to do that.",
        "As an AI, I do not look at pictures.",
        "Sorry, this violates the guidelines."
      })
  void tellsARefusal(String reply) {
    assertThat(ReplyReader.read(reply)).isEqualTo(new Refused(reply));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\r\n ", "```\n```"})
  void tellsThatThereIsNothing(String reply) {
    assertThat(ReplyReader.read(reply)).isInstanceOf(NoProgram.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are three dogs.",
        "You could use x = y here, or f(x).",
        "{\"answer\": 3}",
        "{\"program\": \"\"}",
        "rm -rf / && echo $(A=Loc)",
        "count = many"
      })
  void takesNoProseForAProgram(String reply) {
    assertThat(ReplyReader.read(reply))
        .isInstanceOfSatisfying(
            NoProgram.class, none -> assertThat(none.problem()).contains("holds no program"));
  }

  @Test
  void showsOnlyTheStartOfAStrangeReplyAndNoControlCharacters() {
    ReadReply read = ReplyReader.read("\u001b[31mred\u0007 " + "word ".repeat(10_000));
    assertThat(read)
        .isInstanceOfSatisfying(
            NoProgram.class,
            none ->
                assertThat(none.problem()).hasSizeLessThan(300).doesNotContain("\u001b", "\u0007"));
  }

  @Test
  void survivesHostileReplies() {
    assertThat(ReplyReader.read("A=Loc(".repeat(830_000))).isInstanceOf(NoProgram.class);
    assertThat(ReplyReader.read("x".repeat(999_999))).isInstanceOf(NoProgram.class);
    assertThat(ReplyReader.read("A=Loc(".repeat(160_000))).isInstanceOf(ProgramText.class);
    assertThat(ReplyReader.read("A=Loc(" + ")".repeat(900_000))).isNotNull();
    assertThat(ReplyReader.read("a=b\n".repeat(200_000))).isNotNull();
    assertThat(ReplyReader.read("- ".repeat(400_000) + PROGRAM)).isNotNull();
    assertThat(ReplyReader.read("[".repeat(900_000))).isNotNull();
    assertThat(ReplyReader.read("{\"a\":".repeat(190_000))).isNotNull();
    String many = "A=Count(box=B)\n".repeat(10_000);
    assertThat(ReplyReader.read(many)).isEqualTo(new ProgramText(many, false));
  }

  @Test
  void survivesAnythingAtAll() {
    Random random = new Random(11);
    String alphabet = "AB0_=(),'\"`[]{}\\:;.# \n\r\t“’é→\u200b(image=IMAGE, object='dog')";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(200);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(ReplyReader.read(text.toString())).isNotNull();
    }
  }

  private static String canonical(String reply) {
    return ReplyReader.read(reply) instanceof ProgramText program
        ? Programs.canonical(program.text())
        : "";
  }
}
