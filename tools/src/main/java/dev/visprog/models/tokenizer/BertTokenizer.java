package dev.visprog.models.tokenizer;

import static dev.visprog.models.tokenizer.TokenizerJson.array;
import static dev.visprog.models.tokenizer.TokenizerJson.object;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tokenizer of BERT: words, then the longest pieces of them that the vocabulary has (Wu et al.
 * 2016). From {@code vocab.txt}, as {@code BertConverter} of Hugging Face transformers puts it
 * together.
 */
final class BertTokenizer {
  private static final String[] ROLES = {
    "unk_token", "sep_token", "pad_token", "cls_token", "mask_token"
  };
  private static final String[] USUAL = {"[UNK]", "[SEP]", "[PAD]", "[CLS]", "[MASK]"};

  private BertTokenizer() {}

  static TokenizerSource read(TokenizerFolder folder) throws CheckpointException {
    Vocabulary vocabulary = Vocabulary.ofLines(folder.file("vocab.txt"), folder.lines("vocab.txt"));
    String[] names = new String[ROLES.length];
    Map<SpecialToken, Long> specials = new LinkedHashMap<>();
    for (int i = 0; i < ROLES.length; i++) {
      String usual = USUAL[i];
      SpecialToken token = folder.special(ROLES[i]).orElseGet(() -> new SpecialToken(usual, false));
      names[i] = token.content();
      // The mask is for training: a small vocabulary may lack it.
      if (!ROLES[i].equals("mask_token") || vocabulary.id(names[i]).isPresent()) {
        specials.put(new SpecialToken(names[i], false), vocabulary.required(names[i]));
      }
    }
    byte[] json =
        TokenizerJson.of(
            specials,
            object(
                "BertNormalizer",
                "clean_text",
                true,
                "handle_chinese_chars",
                flag(folder, "tokenize_chinese_chars", true),
                "strip_accents",
                stripAccents(folder.setting("strip_accents")),
                "lowercase",
                flag(folder, "do_lower_case", true)),
            object("BertPreTokenizer"),
            object(
                "BertProcessing",
                "sep",
                array(names[1], vocabulary.required(names[1])),
                "cls",
                array(names[3], vocabulary.required(names[3]))),
            object("WordPiece", "prefix", "##", "cleanup", true),
            object(
                "WordPiece",
                "unk_token",
                names[0],
                "continuing_subword_prefix",
                "##",
                "max_input_chars_per_word",
                100,
                "vocab",
                TokenizerJson.vocabulary(vocabulary)));
    return new TokenizerSource(json, vocabulary);
  }

  private static boolean flag(TokenizerFolder folder, String key, boolean usual) {
    return folder.setting(key).asBoolean(usual);
  }

  /** Left to the tokenizer where nothing is said: then accents go with the capitals. */
  private static Object stripAccents(JsonNode setting) {
    return setting.isBoolean() ? (Object) setting.asBoolean() : TokenizerJson.NULL;
  }
}
