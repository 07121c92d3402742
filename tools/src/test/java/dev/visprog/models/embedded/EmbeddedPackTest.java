package dev.visprog.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPackTest {
  @TempDir private Path home;
  private Path source;
  private Path unpacked;

  @BeforeEach
  void write() throws IOException {
    source = Files.createDirectories(home.resolve("source"));
    unpacked = home.resolve("cache/unpacked");
    Path clip = Files.createDirectories(home.resolve("clip"));
    Files.writeString(clip.resolve("config.json"), "{}");
    Files.write(clip.resolve("model.safetensors"), new byte[300_000]);
    Path painter = Files.createDirectories(home.resolve("painter/unet"));
    Files.writeString(painter.resolve("config.json"), "{\"a\": 1}");
    PackWriter.put(source, "clip", clip);
    PackWriter.put(source, "inpainting", home.resolve("painter"));
    Files.writeString(source.resolve("README.md"), "# The models");
    PackWriter.list(source);
  }

  @Test
  void aPackInAJarIsUnpackedWhereModelsAreLoadedFrom() throws IOException {
    try (URLClassLoader loader = jar()) {
      EmbeddedPack pack = EmbeddedPack.read(Resources.of(loader, "a/pack"), "sketch");
      assertThat(pack.models()).containsExactly("clip", "inpainting");
      assertThat(pack.has("vilt")).isFalse();
      assertThat(pack.bytes("clip")).isEqualTo(300_002);
      assertThat(pack.card()).contains("# The models");
      UnpackedPack there = pack.unpackedIn(unpacked);
      there.prepare("clip");
      assertThat(there.folder("clip").resolve("config.json")).hasContent("{}");
      assertThat(there.folder("clip").resolve("model.safetensors")).hasSize(300_000);
      assertThat(there.folder("inpainting")).doesNotExist();
      there.prepare("inpainting");
      assertThat(there.folder("inpainting").resolve("unet/config.json")).exists();
      assertThat(namesIn(unpacked)).noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void whatIsDamagedOrMissingThereIsRestored() throws IOException {
    EmbeddedPack pack = pack();
    pack.unpackedIn(unpacked).prepare("clip");
    Path weights = unpacked.resolve("clip/model.safetensors");
    byte[] other = new byte[300_000];
    other[7] = 1;
    Files.write(weights, other);
    Files.delete(unpacked.resolve("clip/config.json"));
    UnpackedPack again = pack.unpackedIn(unpacked);
    EmbeddedFile file = pack.files("clip").get(1);
    assertThat(again.problem(file)).contains(UnpackedPack.Problem.DAMAGED);
    assertThat(again.problem(pack.files("clip").get(0))).contains(UnpackedPack.Problem.MISSING);
    again.prepare("clip");
    assertThat(weights).hasBinaryContent(new byte[300_000]);
    assertThat(unpacked.resolve("clip/config.json")).exists();
    assertThat(again.problem(file)).isEmpty();
  }

  @Test
  void aRightFileIsLeftAlone() throws IOException {
    pack().unpackedIn(unpacked).prepare("clip");
    Path weights = unpacked.resolve("clip/model.safetensors");
    Object before = Files.readAttributes(weights, "unix:ino").get("ino");
    pack().unpackedIn(unpacked).prepare("clip");
    assertThat(Files.readAttributes(weights, "unix:ino")).containsEntry("ino", before);
  }

  @Test
  void aDamagedFileOfThePackIsNamed() throws IOException {
    EmbeddedPack pack = pack();
    Files.write(source.resolve("clip/model.safetensors"), new byte[300_001]);
    assertThatThrownBy(() -> pack.unpackedIn(unpacked).prepare("clip"))
        .isInstanceOf(EmbeddedException.class)
        .hasMessageContaining("clip/model.safetensors of the pack is damaged: got sha256 ")
        .hasMessageContaining("get visprog anew");
    assertThat(namesIn(unpacked)).doesNotContain("model.safetensors");
    assertThat(namesIn(unpacked)).noneMatch(name -> name.startsWith("."));
    Files.delete(source.resolve("clip/config.json"));
    assertThatThrownBy(() -> pack.unpackedIn(home.resolve("other")).prepare("clip"))
        .hasMessageContaining("clip/config.json of the pack cannot be copied: no such file");
  }

  @Test
  void severalAtOnceLeaveOneWholeCopy() throws IOException {
    EmbeddedPack pack = pack();
    List<CompletableFuture<Void>> all =
        Stream.generate(() -> CompletableFuture.runAsync(() -> prepare(pack))).limit(8).toList();
    all.forEach(CompletableFuture::join);
    assertThat(unpacked.resolve("clip/model.safetensors")).hasBinaryContent(new byte[300_000]);
    assertThat(namesIn(unpacked)).noneMatch(name -> name.startsWith("."));
  }

  private void prepare(EmbeddedPack pack) {
    try {
      pack.unpackedIn(unpacked).prepare("clip");
    } catch (EmbeddedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whereNothingCanBeWrittenATemporaryFolderServes() throws IOException {
    EmbeddedPack pack = pack();
    Path file = Files.writeString(home.resolve("file"), "");
    Path place = UnpackPlace.of(pack, "sketch", file.resolve("cache"));
    assertThat(place).isEmptyDirectory();
    pack.unpackedIn(place).prepare("clip");
    assertThat(place.resolve("clip/config.json")).exists();
    assertThat(UnpackPlace.of(pack, "sketch", home.resolve("c")))
        .isEqualTo(home.resolve("c/models--visprog--sketch/snapshots/" + pack.revision()));
  }

  @Test
  void whereAFileIsInTheWayThePlaceIsNamed() throws IOException {
    Files.createDirectories(unpacked);
    Files.writeString(unpacked.resolve("clip"), "in the way");
    assertThatThrownBy(() -> pack().unpackedIn(unpacked).prepare("clip"))
        .hasMessageContaining("could not write '" + unpacked)
        .hasMessageContaining("HF_HOME");
  }

  @Test
  void newFilesMakeANewRevisionAndOldOnesGo() throws IOException {
    String before = pack().revision();
    assertThat(before).matches("[0-9a-f]{40}");
    Path clip = Files.createDirectories(home.resolve("clip2"));
    Files.writeString(clip.resolve("config.json"), "{\"b\": 2}");
    PackWriter.put(source, "clip", clip);
    PackWriter.list(source);
    EmbeddedPack after = pack();
    assertThat(after.revision()).isNotEqualTo(before);
    assertThat(after.files("clip"))
        .extracting(EmbeddedFile::name)
        .containsExactly("clip/config.json");
    assertThat(source.resolve("clip/model.safetensors")).doesNotExist();
  }

  @Test
  void refusesListsThatLeadOutOfThePackOrAreNone() throws IOException {
    for (String text :
        new String[] {
          "{\"files\": [{\"name\": \"../x\", \"size\": 1, \"sha256\": \""
              + "0".repeat(64)
              + "\"}]}",
          "{\"files\": [{\"name\": \"clip/x\", \"size\": 1, \"sha256\": \"12\"}]}",
          "{\"files\": [{\"name\": \"clip/x\"}]}",
          "{\"files\": [",
        }) {
      Files.writeString(source.resolve("files.json"), text);
      assertThatThrownBy(this::pack)
          .isInstanceOf(EmbeddedException.class)
          .hasMessageContaining("files.json of the pack sketch is no list of files");
    }
    Files.delete(source.resolve("files.json"));
    assertThatThrownBy(this::pack).hasMessageContaining("cannot be read: no such file");
  }

  private EmbeddedPack pack() throws EmbeddedException {
    return EmbeddedPack.read(Resources.in(source), "sketch");
  }

  private URLClassLoader jar() throws IOException {
    Path jar = home.resolve("pack.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry("a/pack/" + source.relativize(file)));
        Files.copy(file, out);
      }
    }
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
