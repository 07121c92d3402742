package dev.visprog.prompts.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Goes through a reply line by line and tells steps from everything else. */
final class Listing {
  /** How many lines a call may be spread over. */
  private static final int MOST_LINES = 12;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad]");

  private final List<String> lines;
  private final List<Item> items = new ArrayList<>();

  private Listing(List<String> lines) {
    this.lines = lines;
  }

  /** What each piece of the reply is, in order. */
  static List<Item> of(String reply) {
    String visible = INVISIBLE.matcher(reply).replaceAll("");
    Listing listing = new Listing(visible.lines().map(Listing::plain).toList());
    int at = 0;
    while (at < listing.lines.size()) {
      at += listing.take(at);
    }
    return listing.items;
  }

  /** Takes what stands on the line, and gives back how many lines that were. */
  private int take(int at) {
    String line = lines.get(at);
    Optional<String> start = StepStart.in(line);
    if (start.isEmpty()) {
      items.add(other(line));
      return 1;
    }
    StringBuilder call = new StringBuilder(start.get());
    for (int taken = 1; taken <= MOST_LINES; taken++) {
      List<Item.StepText> steps = StepScan.steps(call.toString());
      if (!steps.isEmpty()) {
        items.addAll(steps);
        return taken;
      }
      int next = at + taken;
      if (next >= lines.size() || isBoundary(lines.get(next))) {
        break;
      }
      call.append(' ').append(lines.get(next).strip());
    }
    items.add(StepScan.broken(start.get()));
    return 1;
  }

  private static boolean isBoundary(String line) {
    return line.isBlank() || line.strip().startsWith("```") || StepStart.in(line).isPresent();
  }

  private static Item other(String line) {
    String text = line.strip();
    boolean isPause = text.isEmpty() || (text.startsWith("#") && !text.startsWith("##"));
    return isPause ? new Item.Pause() : new Item.Chatter();
  }

  /** All kinds of blanks are blanks. */
  private static String plain(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean isBlank = Character.isSpaceChar(c) || Character.isWhitespace(c);
      plain.append(isBlank ? ' ' : c);
    }
    return plain.toString();
  }
}
