package dev.visprog.tools.scene.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tools.image.DeepGrey;
import dev.visprog.tools.image.ImageFileWriter;
import dev.visprog.value.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person with a ball in 8×6 pixels, and what can be wrong with it. */
class BadSceneFilesTest {
  private static final String TRUTH =
      """
      {"image":"s.png","mask":"s.mask.png","width":8,"height":6,
       "background":[{"category":"night sky","region":[0,0,8,6]}],
       "objects":[
        {"id":1,"category":"ball","color":"red","size":"small","box":[1,1,3,3],"visible":0.5,
         "wears":[],"holds":[],"heldBy":2},
        {"id":2,"category":"person","color":"blue","size":"large","box":[4,0,8,6],"visible":1.0,
         "wears":["hat"],"holds":["ball"],"face":[5,1,7,3]}]}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeScene() throws IOException {
    write(TRUTH);
    picture(8, 6);
    short[] labels = new short[8 * 6];
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 8; x++) {
        labels[y * 8 + x] = (short) (x >= 4 ? 2 : x >= 1 && x < 3 && y >= 1 && y < 3 ? 1 : 0);
      }
    }
    DeepGrey.of(8, 6, labels).write(folder.resolve("s.mask.png"));
  }

  @Test
  void readsItAsItIs() throws Exception {
    assertThat(SceneFiles.read(folder.resolve("s.png")).truth().objects()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"width\":8|\"width\":9|got 8×6 pixels in 's.png', want 9×6 as 'width' and 'height' say",
        "\"width\":8|\"width\":0|width: got 0, want a whole number from 1 to 32768",
        "\"width\":8|\"width\":8.5|width: got 8.5, want a whole number from 1 to 32768",
        "\"width\":8|\"width\":1e99|width: got 1.0E99, want a whole number from 1 to 32768",
        "\"width\":8,|``|got no field 'width', want one",
        "\"width\":8|\"width\":8,\"width\":8|Duplicate field 'width'",
        "\"width\":8|\"depth\":8|the unknown field 'depth', want only image, mask, width, height",
        "s.png|../s.png|image: got '../s.png', want the name of a file in the same folder",
        "s.png|/etc/passwd|image: got '/etc/passwd', want the name of a file in the same folder",
        "s.png|..|image: got '..', want the name of a file in the same folder",
        "s.png|a\\u0000b|image: got 'a?b', want the name of a file in the same folder",
        "s.png|c:s.png|image: got 'c:s.png', want the name of a file in the same folder",
        "s.mask.png|s.png|mask: got 's.png', want another file than the image",
        "s.mask.png|t.png|t.png': no such file",
        "night sky|night|background[0].category: got 'night', want one of grass, desert, sea",
        "[0,0,8,6]|[0,0,8,7]|background[0].region: got [0,0,8,7], want [left, top, right, bottom]",
        "\"id\":1|\"id\":2|objects[0].id: got 2, want 1, since objects are numbered in order",
        "\"id\":1|\"id\":3|objects[0].id: got 3, want a whole number from 1 to 2",
        "\"ball\",\"color\"|\"dragon\",\"color\"|objects[0].category: got 'dragon', want one of",
        "\"color\":\"red\",|``|objects[0]: got no field 'color', want one",
        "\"red\"|\"grey\"|objects[0].color: got 'grey', want one of red, orange",
        "color|colour|objects[0]: got the unknown field 'colour', want only id",
        "small|tiny|objects[0].size: got 'tiny', want one of small, large",
        "[1,1,3,3]|[3,1,1,3]|objects[0].box: got [3,1,1,3], want [left, top, right, bottom] inside",
        "[1,1,3,3]|[-1,1,3,3]|objects[0].box: got [-1,1,3,3], want [left, top, right, bottom]",
        "[1,1,3,3]|[1,1,3]|objects[0].box: got [1,1,3], want [left, top, right, bottom] inside",
        "[1,1,3,3]|[1,1,4,3]|objects[0].box: got 1,1,4,3, want 1,1,3,3, which is around the pixels",
        "0.5|0|objects[0].visible: got 0, want a number above 0, at most 1",
        "0.5|\"half\"|objects[0].visible: got 'half', want a number above 0, at most 1",
        "\"wears\":[],|\"wears\":[\"hat\"],|objects[0].wears: got [\"hat\"], want none, since only",
        "[\"hat\"]|[\"hat\",\"hat\"]|objects[1].wears[1]: got 'hat', want each thing once",
        "[\"hat\"]|[\"tie\"]|objects[1].wears[0]: got 'tie', want one of hat, glasses",
        "\"heldBy\":2|\"heldBy\":1|objects[0].heldBy: got 1, want the number of another person",
        "\"heldBy\":2|\"heldBy\":3|objects[0].heldBy: got 3, want a whole number from 1 to 2",
        ",\"heldBy\":2|``|objects[1].holds: got [\"ball\"], want [], as the 'heldBy' of the others",
        "[5,1,7,3]|[3,1,7,3]|objects[1].face: got [3,1,7,3], want [left, top, right, bottom]",
        "\"heldBy\":2|\"heldBy\":2,\"face\":[1,1,3,3]|objects[0].face: got [1,1,3,3], want none",
        "{\"image\"|[{\"image\"|got no JSON",
      })
  void saysWhatIsWrong(String correct, String wrong, String message) throws IOException {
    assertThat(TRUTH).contains(correct);
    int at = TRUTH.indexOf(correct);
    write(TRUTH.substring(0, at) + wrong + TRUTH.substring(at + correct.length()));

    refuses("s.json", message);
  }

  @Test
  void refusesTextsThatAreNoJson() throws IOException {
    write("");
    refuses("s.json", "got nothing, want an object");
    write("null");
    refuses("s.json", "got null, want an object");
    write("[".repeat(100_000));
    refuses("s.json", "got no JSON");
    write("{} {}");
    refuses("s.json", "got no JSON");
    Files.write(folder.resolve("s.json"), new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"'});
    refuses("s.json", "got no JSON");
  }

  @Test
  void refusesATruthWithoutEnd() throws IOException {
    write(TRUTH + " ".repeat(1 << 20));
    refuses("s.json", "got more than 1048576 bytes, want less");
  }

  @Test
  void refusesAnotherPictureOfTheSameName() throws IOException {
    picture(9, 6);
    refuses("s.png", "got 9×6 pixels in 's.png', want 8×6 as 'width' and 'height' say");
  }

  @Test
  void refusesAPictureThatTheTruthIsNotAbout() throws IOException {
    Files.copy(folder.resolve("s.png"), folder.resolve("t.png"));
    refuses("t.png", "there is no truth about 't.png' beside it");
    Files.copy(folder.resolve("s.json"), folder.resolve("t.json"));
    refuses("t.png", "image: got 's.png', want 't.png', the picture beside it");
  }

  @Test
  void refusesMasksThatDoNotFit() throws IOException {
    mask(8, 6, 0);
    refuses("s.json", "objects[0]: got no pixel of object 1 in 's.mask.png', want some");
    mask(8, 6, 3);
    refuses("s.json", "got a pixel of object 3 in 's.mask.png', want none above 2");
    mask(8, 6, 0xffff);
    refuses("s.json", "got a pixel of object 65535 in 's.mask.png', want none above 2");
    mask(7, 6, 0);
    refuses("s.json", "got 7×6 pixels in 's.mask.png', want 8×6 as 'width' and 'height' say");
    Files.copy(folder.resolve("s.png"), folder.resolve("c.png"));
    Files.delete(folder.resolve("s.mask.png"));
    Files.copy(folder.resolve("c.png"), folder.resolve("s.mask.png"));
    refuses("s.json", "got a PNG file with 8 bits of colour, want 16 bits of grey");
    Files.writeString(folder.resolve("s.mask.png"), "no picture");
    refuses("s.json", "want a PNG file with 16 bits of grey");
  }

  @Test
  void refusesFoldersAndNothing() throws IOException {
    refuses("u.json", "no such file");
    Files.createDirectory(folder.resolve("u.json"));
    refuses("u.json", "got a folder or a device, want a file");
  }

  private void refuses(String name, String message) {
    assertThatThrownBy(() -> SceneFiles.read(folder.resolve(name)))
        .isInstanceOf(SceneReadException.class)
        .hasMessageStartingWith("could not read '" + folder)
        .hasMessageContaining(message);
  }

  private void write(String json) throws IOException {
    Files.writeString(folder.resolve("s.json"), json);
  }

  private void picture(int width, int height) throws IOException {
    ImageFileWriter.write(
        Image.ofBgr(width, height, new byte[width * height * 3]), folder.resolve("s.png"));
  }

  private void mask(int width, int height, int label) throws IOException {
    short[] labels = new short[width * height];
    labels[0] = (short) label;
    DeepGrey.of(width, height, labels).write(folder.resolve("s.mask.png"));
  }
}
