package dev.visprog.standard;

import dev.visprog.tool.Signature;
import dev.visprog.value.Number;
import dev.visprog.value.Type;
import java.util.List;

/** How each standard tool is called. The classes that implement them return these constants. */
public final class StandardSignatures {
  private StandardSignatures() {}

  // Finding

  public static final Signature LOC =
      Signature.named("Loc")
          .doc("Finds objects by a short description; TOP, BOTTOM, LEFT, RIGHT give that half.")
          .takes("image", Type.IMAGE, "the picture to search")
          .takes("object", Type.TEXT, "what to find, such as 'red ball'")
          .mayTake("threshold", Type.NUMBER, "the least score that counts, 0 to 1")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "BOX0=Loc(image=IMAGE, object='dog')");

  public static final Signature FACE_DET =
      Signature.named("FaceDet")
          .doc("Finds faces.")
          .takes("image", Type.IMAGE, "the picture to search")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "OBJ0=FaceDet(image=IMAGE)");

  public static final Signature SEG =
      Signature.named("Seg")
          .doc("Divides the picture into labelled regions with masks: things, and stuff like sky.")
          .takes("image", Type.IMAGE, "the picture to divide")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "OBJ0=Seg(image=IMAGE)");

  public static final Signature SEGMENT =
      Signature.named("Segment")
          .doc("Gives each region the mask of the object inside its box.")
          .takes("image", Type.IMAGE, "the picture")
          .takes("object", Type.REGIONS, "the boxes")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "OBJ1=Segment(image=IMAGE, object=BOX0)");

  // Choosing

  public static final Signature SELECT =
      Signature.named("Select")
          .doc("Picks the regions that the query means, by label or else by look.")
          .takes("image", Type.IMAGE, "the picture")
          .takes("object", Type.REGIONS, "the regions to pick from")
          .takes("query", Type.TEXT, "what to pick; several, separated by commas")
          .mayTake("category", Type.TEXT, "labels to narrow down to first")
          .nothingFound("no regions")
          .returns(
              Type.REGIONS, "OBJ1=Select(image=IMAGE, object=OBJ0, query='sky', category=None)");

  public static final Signature CLASSIFY =
      Signature.named("Classify")
          .doc("Labels each region (or the whole picture) with the category that fits best.")
          .takes("image", Type.IMAGE, "the picture")
          .mayTake("object", Type.REGIONS, "the regions to label; none: the whole picture")
          .takes("categories", Type.NAMES, "the labels to choose from")
          .mayTake("unique", Type.TRUTH, "whether each category keeps its best region only")
          .nothingFound("no regions")
          .returns(
              Type.REGIONS, "OBJ1=Classify(image=IMAGE, object=OBJ0, categories=['cat', 'dog'])");

  public static final Signature VERIFY =
      Signature.named("Verify")
          .doc("Keeps the regions that have an attribute.")
          .takes("image", Type.IMAGE, "the picture")
          .takes("object", Type.REGIONS, "the regions to test")
          .takes("attribute", Type.TEXT, "what must hold, such as 'wearing a hat'")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "OBJ1=Verify(image=IMAGE, object=OBJ0, attribute='red')");

  public static final Signature SORT =
      Signature.named("Sort")
          .doc("Orders regions by left, right, top, bottom, largest, smallest or score.")
          .takes("object", Type.REGIONS, "the regions to order")
          .takes("by", Type.TEXT, "what comes first")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "OBJ1=Sort(object=OBJ0, by='left')");

  public static final Signature FIRST =
      Signature.named("First")
          .doc("Keeps the first region.")
          .takes("object", Type.REGIONS, "the regions to take from")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "OBJ1=First(object=OBJ0)");

  public static final Signature NTH =
      Signature.named("Nth")
          .doc("Keeps the n-th region, counted from 1; negative counts from the end.")
          .takes("object", Type.REGIONS, "the regions to take from")
          .takes("n", Type.NUMBER, "which one: 1 is the first, -1 the last")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "OBJ1=Nth(object=OBJ0, n=2)");

  public static final Signature UNION =
      Signature.named("Union")
          .doc("Joins two lists of regions; a region in both is kept once.")
          .takes("object", Type.REGIONS, "the first regions")
          .takes("other", Type.REGIONS, "the regions to add")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "OBJ2=Union(object=OBJ0, other=OBJ1)");

  public static final Signature WITHOUT =
      Signature.named("Without")
          .doc("Keeps the regions that do not cover the same place as one of the others.")
          .takes("object", Type.REGIONS, "the regions to keep from")
          .takes("other", Type.REGIONS, "the regions to take away")
          .nothingFound("no regions")
          .returns(Type.REGIONS, "OBJ2=Without(object=OBJ0, other=OBJ1)");

  // Cutting

  public static final Signature CROP =
      crop("Crop", "Cuts out the best region with its surroundings.", "the whole image");
  public static final Signature CROP_LEFT =
      crop("CropLeft", "Cuts out what is left of the best region.", "the left half", "CropLeftOf");
  public static final Signature CROP_RIGHT =
      crop(
          "CropRight",
          "Cuts out what is right of the best region.",
          "the right half",
          "CropRightOf");
  public static final Signature CROP_ABOVE =
      crop("CropAbove", "Cuts out what is above the best region.", "the upper half", "CropAboveOf");
  public static final Signature CROP_BELOW =
      crop("CropBelow", "Cuts out what is below the best region.", "the lower half", "CropBelowOf");
  public static final Signature CROP_FRONT =
      crop(
          "CropFront",
          "Cuts out what is in front of the best region: its surroundings.",
          "the whole image",
          "CropFrontOf",
          "CropInFront",
          "CropInFrontOf");
  public static final Signature CROP_BEHIND =
      crop(
          "CropBehind",
          "Cuts out what is behind the best region: its surroundings.",
          "the whole image",
          "CropBehindOf");
  public static final Signature CROP_AHEAD =
      crop(
          "CropAhead",
          "Cuts out what is ahead of the best region: its surroundings.",
          "the whole image",
          "CropAheadOf");

  private static Signature crop(String name, String doc, String nothing, String... aliases) {
    return Signature.named(name)
        .aliases(aliases)
        .doc(doc)
        .takes("image", Type.IMAGE, "the picture to cut")
        .takes("box", Type.REGIONS, "the region that says where")
        .nothingFound(nothing)
        .returns(Type.IMAGE, "IMAGE0=" + name + "(image=IMAGE, box=BOX0)");
  }

  // Asking

  public static final Signature VQA =
      Signature.named("Vqa")
          .doc("Answers a question about the picture in a word or two.")
          .takes("image", Type.IMAGE, "the picture")
          .takes("question", Type.TEXT, "the question")
          .returns(Type.TEXT, "ANSWER0=Vqa(image=IMAGE, question='What colour is the car?')");

  public static final Signature CAPTION =
      Signature.named("Caption")
          .doc("Describes the picture in one sentence.")
          .takes("image", Type.IMAGE, "the picture")
          .returns(Type.TEXT, "ANSWER0=Caption(image=IMAGE)");

  public static final Signature SIMILARITY =
      Signature.named("Similarity")
          .doc("Tells how well a text fits the picture.")
          .takes("image", Type.IMAGE, "the picture")
          .takes("text", Type.TEXT, "the text")
          .returns(Type.NUMBER, "ANSWER0=Similarity(image=IMAGE, text='a dog on a sofa')");

  public static final Signature COUNT =
      Signature.named("Count")
          .doc("Counts regions.")
          .takes("box", Type.REGIONS, "the regions to count")
          .nothingFound("0")
          .returns(Type.NUMBER, "ANSWER0=Count(box=BOX0)");

  public static final Signature LIST =
      Signature.named("List")
          .doc("Lists known facts, such as the characters of a film.")
          .takes("query", Type.TEXT, "what to list")
          .mayTake("max", new Number(20), "the longest list wanted")
          .returns(Type.NAMES, "LIST0=List(query='planets of the solar system', max=8)");

  // Editing

  public static final Signature TAG =
      edit("Tag", "Draws boxes and labels.", "the image unchanged")
          .returns(Type.IMAGE, "IMAGE0=Tag(image=IMAGE, object=OBJ0)");

  public static final Signature EMOJI =
      edit("Emoji", "Covers each region with an emoji.", "the image unchanged")
          .takes("emoji", Type.TEXT, "its CLDR short name, such as 'winking_face', or itself")
          .returns(Type.IMAGE, "IMAGE0=Emoji(image=IMAGE, object=OBJ0, emoji='winking_face')");

  public static final Signature COLOR_POP =
      edit("ColorPop", "Keeps colour inside the regions, grey outside.", "a grey image")
          .aliases("ColourPop")
          .returns(Type.IMAGE, "IMAGE0=ColorPop(image=IMAGE, object=OBJ0)");

  public static final Signature BG_BLUR =
      edit("BgBlur", "Blurs everything outside the regions.", "the whole image blurred")
          .returns(Type.IMAGE, "IMAGE0=BgBlur(image=IMAGE, object=OBJ0)");

  public static final Signature REPLACE =
      edit("Replace", "Paints something else in place of the regions.", "the image unchanged")
          .takes("prompt", Type.TEXT, "what to paint")
          .returns(Type.IMAGE, "IMAGE0=Replace(image=IMAGE, object=OBJ1, prompt='a white horse')");

  private static Signature.Builder edit(String name, String doc, String nothing) {
    return Signature.named(name)
        .doc(doc)
        .takes("image", Type.IMAGE, "the picture to edit")
        .takes("object", Type.REGIONS, "the regions to work on")
        .nothingFound(nothing);
  }

  /** All of them, in the order in which documentation lists them. */
  public static final List<Signature> ALL =
      List.of(
          LOC,
          FACE_DET,
          SEG,
          SEGMENT,
          SELECT,
          CLASSIFY,
          VERIFY,
          SORT,
          FIRST,
          NTH,
          UNION,
          WITHOUT,
          CROP,
          CROP_LEFT,
          CROP_RIGHT,
          CROP_ABOVE,
          CROP_BELOW,
          CROP_FRONT,
          CROP_BEHIND,
          CROP_AHEAD,
          VQA,
          CAPTION,
          SIMILARITY,
          COUNT,
          LIST,
          TAG,
          EMOJI,
          COLOR_POP,
          BG_BLUR,
          REPLACE);
}
