package dev.visprog.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.fake.FakeTool;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.value.Number;
import dev.visprog.value.Text;
import dev.visprog.value.Type;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static Signature.Builder draw() {
    return Signature.named("Draw").doc("Draws.").takes("image", Type.IMAGE, "the picture");
  }

  private static FakeTool tool(String name, String... aliases) {
    return new FakeTool(
        Signature.named(name)
            .aliases(aliases)
            .doc("Does it.")
            .returns(Type.NUMBER, "A=" + name + "()"),
        (arguments, context) -> new Number(1));
  }

  @Test
  void readsAsDocumentation() {
    assertThat(StandardSignatures.LOC)
        .hasToString("Loc(image: Image, object: Text, threshold: Number?) -> Regions");
    assertThat(StandardSignatures.LIST).hasToString("List(query: Text, max: Number = 20) -> Names");
  }

  @Test
  void isRefusedWhenIncomplete() {
    assertThatThrownBy(() -> Signature.named("draw").doc("x").returns(Type.TEXT, "x"))
        .hasMessageContaining("got tool name 'draw'");
    assertThatThrownBy(() -> Signature.named("Draw").returns(Type.TEXT, "A=Draw()"))
        .hasMessage("tool Draw has no doc, want one sentence");
    assertThatThrownBy(() -> draw().returns(Type.TEXT, " "))
        .hasMessage("tool Draw has no example, want a step that calls it");
    assertThatThrownBy(
            () -> draw().takes("image", Type.TEXT, "again").returns(Type.TEXT, "A=Draw()"))
        .hasMessage("tool Draw has two parameters named 'image'");
    assertThatThrownBy(() -> draw().takes("x", Type.TEXT, " "))
        .hasMessage("parameter 'x' has no doc, want half a sentence");
    assertThatThrownBy(() -> draw().framedBy("y").returns(Type.IMAGE, "A=Draw(image=B)"))
        .hasMessage("tool Draw has no parameter 'y' to frame its result");
  }

  @Test
  void isFoundUnderEverySpelling() {
    Toolbox tools = StandardToolbox.declared();
    for (String spelling : new String[] {"Loc", "LOC", "l_o_c"}) {
      assertThat(tools.find(spelling)).map(Tool::signature).contains(StandardSignatures.LOC);
    }
    for (String spelling :
        new String[] {"CROP_RIGHTOF", "CropRightOf", "CropRight", "CROP_RIGHT"}) {
      assertThat(tools.find(spelling)).map(Tool::signature).contains(StandardSignatures.CROP_RIGHT);
    }
    assertThat(tools.find("Nope")).isEmpty();
  }

  @Test
  void mayNotTakeAnothersNameOrAWordOfTheLanguage() {
    assertThatThrownBy(() -> Toolbox.of(tool("Draw", "Paint"), tool("Paint")))
        .hasMessage("tools Draw and Paint are both called 'paint'");
    assertThatThrownBy(() -> Toolbox.of(tool("Eval")))
        .hasMessage("'Eval' is a word of the language, want another name");
    assertThat(Toolbox.of(tool("Draw"), tool("Draw", "Paint")).tools()).hasSize(1);
  }

  @Test
  void splitsATextWhereNamesAreWanted() throws ToolException {
    Signature signature =
        Signature.named("Pick")
            .doc("Picks.")
            .takes("names", Type.NAMES, "what from")
            .returns(Type.TEXT, "A=Pick(names='a, b')");
    Arguments bound = Arguments.bind(signature, java.util.Map.of("names", new Text(" a, b ,,c")));
    assertThat(bound.names("names").values()).containsExactly("a", "b", "c");
    assertThatThrownBy(() -> bound.text("nope")).hasMessage("Pick has no parameter 'nope'");
  }
}
