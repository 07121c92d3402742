package dev.visprog.prompts.embedded.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words may stand where. Written as text, read by {@link PatternParser}:
 *
 * <ul>
 *   <li>{@code word}: this word
 *   <li>{@code <concept>}: any phrase of the lexicon's concept
 *   <li><code>{phrase}</code> or <code>{slot:phrase}</code>: a phrase, whose meaning goes into the
 *       slot
 *   <li>{@code [ … ]}: may be left out
 *   <li>{@code ( … | … )}: one of these
 * </ul>
 */
sealed interface Pattern {

  /** Every way on from {@code from}. */
  Collection<Match> match(Chart chart, Match from);

  /** One word. */
  record Word(String text) implements Pattern {
    @Override
    public Collection<Match> match(Chart chart, Match from) {
      return chart.sentence().hasWord(from.end(), text)
          ? List.of(new Match(from.end() + 1, from.reading()))
          : List.of();
    }
  }

  /** Any of the phrases that mean the same. */
  record AnyOf(Lexicon.Concept concept) implements Pattern {
    @Override
    public Collection<Match> match(Chart chart, Match from) {
      List<Match> matches = new ArrayList<>();
      for (int end : concept.ends(chart.sentence(), from.end())) {
        matches.add(new Match(end, from.reading()));
      }
      return matches;
    }
  }

  /** A phrase whose meaning is kept. */
  record Slot(String name, String phrase) implements Pattern {
    @Override
    public Collection<Match> match(Chart chart, Match from) {
      List<Match> matches = new ArrayList<>();
      for (Meaning meaning : chart.read(phrase, from.end())) {
        matches.add(new Match(meaning.end(), from.reading().with(name, meaning.value())));
      }
      return matches;
    }
  }

  /** One after the other. */
  record Sequence(List<Pattern> parts) implements Pattern {
    @Override
    public Collection<Match> match(Chart chart, Match from) {
      Collection<Match> matches = List.of(from);
      for (Pattern part : parts) {
        Set<Match> next = new LinkedHashSet<>();
        for (Match match : matches) {
          if (chart.spend()) {
            next.addAll(part.match(chart, match));
          }
        }
        if (next.isEmpty()) {
          return next;
        }
        matches = next;
      }
      return matches;
    }
  }

  /** One or another. */
  record Choice(List<Pattern> ways) implements Pattern {
    @Override
    public Collection<Match> match(Chart chart, Match from) {
      Set<Match> matches = new LinkedHashSet<>();
      for (Pattern way : ways) {
        matches.addAll(way.match(chart, from));
      }
      return matches;
    }
  }

  /** There or not. */
  record Maybe(Pattern part) implements Pattern {
    @Override
    public Collection<Match> match(Chart chart, Match from) {
      Set<Match> matches = new LinkedHashSet<>(part.match(chart, from));
      matches.add(from);
      return matches;
    }
  }
}
