package dev.visprog.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.check.Checker;
import dev.visprog.check.ProgramException;
import dev.visprog.source.Source;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import dev.visprog.value.Type;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalProgramTest {
  private static final Checker CHECKER = new Checker(StandardToolbox.declared(), Limits.DEFAULT);

  @Test
  void isOneNestedCall() throws Exception {
    assertThat(
            form(
                """
                OBJ=Loc(image=IMAGE, object='the Red Ball')
                IMAGE0=Replace(image=IMAGE, object=OBJ, prompt='A mushroom.')
                RESULT=Result(var=IMAGE0)
                """))
        .isEqualTo(
            "Replace(image=IMAGE, object=Loc(image=IMAGE, object='red ball'), prompt='mushroom')");
  }

  @Test
  void forgetsNamesOrderAndStepsThatOnlyRename() throws Exception {
    assertThat(
            form(
                """
                CUPS=Loc(IMAGE, 'cup')
                BOTTLES=LOC(object='bottle', image=IMAGE)
                BOTH=Union(BOTTLES, CUPS)
                SAME=BOTH
                OUT=Tag(image=IMAGE, object=SAME)
                """))
        .isEqualTo(
            form(
                """
                X=Loc(image=IMAGE, object='bottle')
                Y=Loc(image=IMAGE, object='cup')
                Z=Union(object=Y, other=X)
                IMAGE0=Tag(image=IMAGE, object=Z)
                RESULT=Result(var=IMAGE0)
                """));
  }

  @Test
  void keepsWhatIsTakenFromWhat() throws Exception {
    String program =
        """
        X=Loc(image=IMAGE, object='vehicle')
        Y=Loc(image=IMAGE, object='bus')
        Z=Without(object=%s, other=%s)
        IMAGE0=Tag(image=IMAGE, object=Z)
        """;
    assertThat(form(program.formatted("X", "Y"))).isNotEqualTo(form(program.formatted("Y", "X")));
  }

  @Test
  void doesNotMindTheOrderOfCategories() throws Exception {
    String program =
        "X=Classify(image=IMAGE, categories=%s, unique=False)\nIMAGE0=Tag(image=IMAGE, object=X)\n";
    assertThat(form(program.formatted("['red', 'grey']")))
        .isEqualTo(form(program.formatted("['gray', 'red']")))
        .isNotEqualTo(form(program.formatted("['gray', 'blue']")));
  }

  private static String form(String program) throws ProgramException {
    return CanonicalProgram.of(
        CHECKER.check(Source.of(program), Map.of("IMAGE", Type.IMAGE)).orThrow());
  }
}
