package dev.visprog.examples.gallery;

/** The page that shows the gallery. */
final class GalleryPage {
  private GalleryPage() {}

  /** In Markdown. */
  static String of(Gallery gallery) {
    StringBuilder page =
        new StringBuilder(
            """
            # Gallery

            Drawn scenes, what was asked of each, and what comes of it if every tool sees what is there. `gallery.json` lists the
            scenes with their seed, the programs and the answers; a test carries all of them out. A tick says that the small
            models that come inside visprog see enough for it; what is painted anew is painted by them.

            | scene | instruction | result | models inside |
            | --- | --- | --- | --- |
            """);
    for (Piece piece : gallery.pieces()) {
      if (piece.isEdit() && Pack.showing(piece).isEmpty()) {
        continue;
      }
      StringBuilder scenes = new StringBuilder();
      for (String scene : piece.scenes()) {
        scenes.append(picture("../images/" + scene + ".png", scene));
      }
      String answer = piece.answer();
      String result = answer == null ? picture(piece.name() + ".png", piece.instruction()) : answer;
      String inside = piece.sketch() ? "✓" : "";
      page.append("| %s | %s | %s | %s |%n".formatted(scenes, piece.instruction(), result, inside));
    }
    return page.toString();
  }

  private static String picture(String file, String told) {
    return "<img src=\"%s\" alt=\"%s\" height=\"160\">".formatted(file, told);
  }
}
