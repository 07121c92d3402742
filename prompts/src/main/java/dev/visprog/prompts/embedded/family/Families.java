package dev.visprog.prompts.embedded.family;

import java.util.List;

/** All families, in the order in which people are told of them. */
public final class Families {
  private Families() {}

  public static final List<Family> ALL =
      List.of(
          new HideFaces(),
          new CountFaces(),
          new FindAnyFace(),
          new CompareFaceCount(),
          new TagFaces(),
          new BlurAroundFaces(),
          new ColourFacesOnly(),
          new CropFace(),
          new CropBesideFace(),
          new CropHalf(),
          new CountFacesInBoth(),
          new CompareFacesInPictures(),
          new FacesInEachPicture());
}
