package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Side;
import dev.visprog.prompts.embedded.phrase.TwoPictures;
import java.util.List;

/** Compares how many faces two pictures show. */
final class CompareFacesInPictures implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Are there more faces in the left picture than in the right picture?",
        "Do both pictures show the same number of faces?");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "<is-there> {more} {kind} <in> {picture-side} than [<in>] {other:other-side}",
        "(does | if | whether) {picture-side} <shows> {more} {kind} than {other:other-side}",
        "{picture-side} (contains | shows | has | depicts | includes) {more} {kind} than"
            + " {other:other-side}",
        "<is-there> {as-many} {kind} <in> {picture-side} as [<in>] {other:other-side}",
        "<is-there> {as-many} {kind} {in-both}",
        "(do | if | whether) {both} <shows> {as-many} {kind}",
        "is <number-of> {kind} {as-many:the-same} {in-both}");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    TwoPictures pictures = TwoPictures.of(reading, draft);
    String operator = reading.find("more", String.class).orElse("==");
    Side first = reading.find("picture-side", Side.class).orElse(Side.LEFT);
    Side second = reading.find("other", Side.class).orElse(Side.RIGHT);
    if (first == second) {
      throw new Refusal("it compares a picture with itself");
    }
    return draft.yesOrNo(
        "{%s} %s {%s}".formatted(pictures.count(first), operator, pictures.count(second)));
  }
}
