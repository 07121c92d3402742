package dev.visprog.models.tokenizer;

import static dev.visprog.models.tokenizer.TokenizerJson.array;
import static dev.visprog.models.tokenizer.TokenizerJson.object;
import static dev.visprog.models.tokenizer.TokenizerJson.regex;

import dev.visprog.models.checkpoint.CheckpointException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokenizer of CLIP: lower case, then byte pairs (Sennrich et al. 2016) of the bytes of words,
 * with a mark where a word ends. From {@code vocab.json} and {@code merges.txt}, as {@code
 * CLIPConverter} of Hugging Face transformers puts it together.
 */
final class ClipTokenizer {
  /** The first line says which version of the format it is; the last ones are not used. */
  private static final int LAST_MERGE = 49152 - 256 - 2;

  private static final String WORDS =
      "'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+";

  private ClipTokenizer() {}

  static TokenizerSource read(TokenizerFolder folder) throws CheckpointException {
    if (!folder.has("merges.txt")) {
      throw new CheckpointException(
          folder.file("merges.txt") + ": is missing, and vocab.json is of no use without it");
    }
    Vocabulary vocabulary =
        Vocabulary.ofJson(folder.file("vocab.json"), folder.bytes("vocab.json"));
    SpecialToken bos = special(folder, "bos_token", "<|startoftext|>");
    SpecialToken eos = special(folder, "eos_token", "<|endoftext|>");
    SpecialToken unknown = special(folder, "unk_token", eos.content());
    Map<SpecialToken, Long> specials = new LinkedHashMap<>();
    put(specials, bos, vocabulary);
    put(specials, eos, vocabulary);
    put(specials, unknown, vocabulary);
    put(specials, special(folder, "pad_token", eos.content()), vocabulary);
    long first = vocabulary.required(bos.content());
    long last = vocabulary.required(eos.content());
    byte[] json =
        TokenizerJson.of(
            specials,
            object(
                "Sequence",
                "normalizers",
                array(
                    object("NFC"),
                    object("Replace", "pattern", regex("\\s+"), "content", " "),
                    object("Lowercase"))),
            object(
                "Sequence",
                "pretokenizers",
                array(
                    object("Split", "pattern", regex(WORDS), "behavior", "Removed", "invert", true),
                    object(
                        "ByteLevel",
                        "add_prefix_space",
                        false,
                        "trim_offsets",
                        true,
                        "use_regex",
                        true))),
            object(
                "RobertaProcessing",
                "sep",
                array(eos.content(), last),
                "cls",
                array(bos.content(), first),
                "trim_offsets",
                false,
                "add_prefix_space",
                false),
            object("ByteLevel", "add_prefix_space", true, "trim_offsets", true, "use_regex", true),
            object(
                "BPE",
                "dropout",
                TokenizerJson.NULL,
                "unk_token",
                unknown.content(),
                "continuing_subword_prefix",
                "",
                "end_of_word_suffix",
                "</w>",
                "fuse_unk",
                false,
                "vocab",
                TokenizerJson.vocabulary(vocabulary),
                "merges",
                TokenizerJson.strings(merges(folder))));
    return new TokenizerSource(json, vocabulary);
  }

  private static List<String> merges(TokenizerFolder folder) throws CheckpointException {
    List<String> lines = folder.lines("merges.txt");
    List<String> merges =
        lines.subList(Math.min(1, lines.size()), Math.min(lines.size(), LAST_MERGE + 1)).stream()
            .filter(line -> !line.isBlank())
            .toList();
    for (String merge : merges) {
      if (merge.split(" ", -1).length != 2) {
        throw new CheckpointException(
            "%s:%d: got '%s', want two tokens"
                .formatted(folder.file("merges.txt"), lines.indexOf(merge) + 1, merge));
      }
    }
    return merges;
  }

  private static SpecialToken special(TokenizerFolder folder, String role, String usual) {
    return folder.special(role).orElseGet(() -> new SpecialToken(usual, true));
  }

  /** The first mention of a token decides how it is looked for. */
  private static void put(Map<SpecialToken, Long> specials, SpecialToken token, Vocabulary ids)
      throws CheckpointException {
    if (specials.keySet().stream().noneMatch(known -> known.content().equals(token.content()))) {
      specials.put(token, ids.required(token.content()));
    }
  }
}
