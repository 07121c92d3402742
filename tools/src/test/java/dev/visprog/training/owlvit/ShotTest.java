package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.SceneObject;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.layout.SceneGenerator;
import dev.visprog.training.data.Phrase;
import dev.visprog.value.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotTest {
  private final Scene scene = new SceneGenerator(11).scene(4);
  private final Box bounds = scene.picture().frame().bounds();

  private static Query noun(String noun) {
    return new Query(new Phrase(noun, null, null, null, null), null);
  }

  @Test
  void showsEachObjectInItsBoxUnderItsName() {
    Shot shot = Shot.of(scene, bounds);
    for (SceneObject object : scene.truth().objects()) {
      Query named = noun(object.category().noun());
      assertThat(shot.targets())
          .as("%s", object)
          .anyMatch(each -> each.box().equals(object.box()) && named.isTrueOf(each.facts()));
    }
    long things = shot.targets().stream().filter(Shot.Target::isThing).count();
    long faces = scene.truth().objects().stream().filter(one -> one.face() != null).count();
    assertThat(things).isEqualTo(scene.truth().objects().size() + faces);
    assertThat(shot.isWhole()).isTrue();
  }

  @Test
  void aMirrorImageOfAMirrorImageIsTheSame() {
    Shot shot = Shot.of(scene, bounds);
    Shot mirrored = shot.mirrored();
    assertThat(mirrored.picture().rgb(0, 5))
        .isEqualTo(shot.picture().rgb(shot.picture().width() - 1, 5));
    assertThat(mirrored.targets().get(0).box().x0())
        .isEqualTo(shot.picture().width() - shot.targets().get(0).box().x1());
    assertThat(mirrored.mirrored().targets()).isEqualTo(shot.targets());
    assertThat(mirrored.mirrored().picture().toBgr()).isEqualTo(shot.picture().toBgr());
  }

  @Test
  void aPartHasBoxesInsideOfIt() {
    Chance chance = new Chance(2);
    for (int i = 0; i < 20; i++) {
      Shot shot = Shot.any(scene, chance);
      Box frame = Box.ofSize(shot.picture().width(), shot.picture().height());
      for (Shot.Target target : shot.targets()) {
        assertThat(target.box().intersect(frame)).isEqualTo(target.box());
        float[] relative = shot.relative(target);
        assertThat(relative[0] - relative[2] / 2).isBetween(-1e-4f, 1f);
        assertThat(relative[1] + relative[3] / 2).isBetween(0f, 1.0001f);
      }
    }
  }

  @Test
  void kindsOfThingsAreTrueToo() {
    List<String> sentences =
        Query.NOUNS.stream().map(query -> query.phrase().noun()).map(String::valueOf).toList();
    assertThat(sentences).contains("animal", "face", "dog");
    Shot shot = Shot.of(scene, bounds);
    for (Shot.Target target : shot.targets()) {
      if (noun(Category.DOG.noun()).isTrueOf(target.facts())) {
        assertThat(noun("animal").isTrueOf(target.facts())).isTrue();
      }
    }
  }
}
