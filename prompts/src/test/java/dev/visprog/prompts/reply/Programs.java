package dev.visprog.prompts.reply;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.program.Parser;
import dev.visprog.program.ProgramPrinter;
import dev.visprog.source.Source;
import java.util.ArrayList;
import java.util.List;

/** Good programs of every kind, and when two are the same. */
final class Programs {
  static final List<String> GOOD =
      List.of(
          """
          BOX0=Loc(image=IMAGE, object='dog')
          ANSWER0=Count(box=BOX0)
          RESULT=Result(var=ANSWER0)
          """,
          """
          BOX0=Loc(image=IMAGE, object='tree')
          IMAGE0=CropLeft(image=IMAGE, box=BOX0)
          BOX1=Loc(image=IMAGE0, object='red ball')
          ANSWER0=Count(box=BOX1)
          ANSWER1=Eval("'yes' if {ANSWER0} > 0 else 'no'")
          RESULT=Result(var=ANSWER1)
          """,
          """
          ANSWER0=Vqa(image=LEFT, question='How many people are in the image?')
          ANSWER1=Vqa(image=RIGHT, question='How many people are in the image?')
          ANSWER2=Eval('({ANSWER0} + {ANSWER1}) == 6 and (True)')
          RESULT=Result(var=ANSWER2)
          """,
          """
          OBJ0=FaceDet(image=IMAGE)
          LIST0=List(query='main characters of a TV show (first season)', max=7)
          OBJ1=Classify(image=IMAGE, object=OBJ0, categories=LIST0)
          IMAGE0=Tag(image=IMAGE, object=OBJ1)
          RESULT=IMAGE0
          """,
          """
          OBJ0=Seg(image=IMAGE)
          OBJ1=Select(image=IMAGE, object=OBJ0, query='sky, sea', category=None)
          IMAGE0=Replace(image=IMAGE, object=OBJ1, prompt='a storm: dark, wild')
          RESULT=Result(var=IMAGE0)
          """,
          """
          ANSWER0=Vqa(image=IMAGE, question="What is the dog's colour?")
          RESULT=Result(var=ANSWER0)
          """,
          """
          OBJ0=Loc(image=IMAGE, object='person', threshold=0.05)
          OBJ1=Classify(image=IMAGE, object=OBJ0, categories=['chef', 'guest'], unique=False)
          OBJ2=Sort(object=OBJ1, by='largest')
          OBJ3=Nth(object=OBJ2, n=-1)
          IMAGE0=Emoji(image=IMAGE, object=OBJ3, emoji=':p')
          RESULT=Result(var=IMAGE0)
          """,
          """
          BOX0=LOC(image=IMAGE,object='LEFT')
          IMAGE0=CROP(image=IMAGE,box=BOX0)
          ANSWER0=VQA(image=IMAGE0,question='Is it day or night?')
          FINAL_RESULT=RESULT(var=ANSWER0)
          """);

  private Programs() {}

  /** The program as the parser reads it, in its one canonical form. */
  static String canonical(String text) {
    List<Diagnostic> findings = new ArrayList<>();
    return ProgramPrinter.print(Parser.parse(new Source("test", text), findings));
  }
}
