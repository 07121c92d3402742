package dev.visprog.prompts.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tokens cost, as the user wrote it down: lines such as {@code gpt-4o-mini, 0.15, 0.60}, the
 * model's name and the prices of a million prompt tokens and of a million completion tokens, in one
 * currency. Empty lines, lines that begin with {@code #} and the heading {@code model, prompt,
 * completion} are skipped.
 *
 * @param prices price by name of the model
 */
public record PriceTable(Map<String, Price> prices) {
  /** Nobody knows what anything costs. */
  public static final PriceTable NONE = new PriceTable(Map.of());

  private static final int MOST_BYTES = 1 << 20;
  private static final double MILLION = 1e6;
  private static final String FORM =
      "want model, price of a million prompt tokens, of completion tokens";

  public PriceTable {
    prices = Map.copyOf(prices);
  }

  /**
   * Reads a price file.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line is wrong; the message names file and line
   */
  public static PriceTable read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "the price file '%s' has more than 1 MB, want a line for each model".formatted(file));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(file.toString(), text);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "the price file '%s' is no UTF-8 text".formatted(file), null);
    }
  }

  /**
   * Reads prices from text.
   *
   * @param name what messages call it
   * @throws IllegalArgumentException if a line is wrong
   */
  public static PriceTable parse(String name, String text) {
    Map<String, Price> prices = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\ufeff", "").strip();
      if (line.isEmpty() || line.startsWith("#") || isHeading(line, prices)) {
        continue;
      }
      String place = name + ":" + (i + 1) + ": ";
      String[] fields = line.split(",", -1);
      if (fields.length != 3 || fields[0].isBlank()) {
        throw new IllegalArgumentException(place + "got '" + line + "', " + FORM);
      }
      Price price = new Price(number(place, fields[1]), number(place, fields[2]));
      if (prices.put(fields[0].strip(), price) != null) {
        throw new IllegalArgumentException(
            place + "got '" + fields[0].strip() + "' again, want each model once");
      }
    }
    return new PriceTable(prices);
  }

  private static boolean isHeading(String line, Map<String, Price> before) {
    return before.isEmpty() && line.matches("(?i)model\\s*,\\s*prompt\\s*,\\s*completion");
  }

  private static double number(String place, String field) {
    String text = field.strip();
    if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw new IllegalArgumentException(
          place + "got the price '" + text + "', want a number such as 0.15");
    }
    return new BigDecimal(text).doubleValue();
  }

  /** What so many tokens cost; null if nobody knows. */
  @Nullable Double cost(String model, long promptTokens, long completionTokens) {
    Price price = prices.get(model);
    return price == null
        ? null
        : (promptTokens * price.prompt() + completionTokens * price.completion()) / MILLION;
  }

  /**
   * What the tokens of one model cost.
   *
   * @param prompt a million tokens read
   * @param completion a million tokens written
   */
  public record Price(double prompt, double completion) {}
}
