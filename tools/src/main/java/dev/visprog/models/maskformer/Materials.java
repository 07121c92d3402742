package dev.visprog.models.maskformer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Labels of what has no parts that could be counted, such as the sky: "stuff" (Kirillov et al.
 * 2019, "Panoptic Segmentation"). Published configurations do not say which those are, so names do:
 * those of COCO, with or without the endings of its merged classes, and the general ones of ADE20K.
 * A configuration may say it, under the name that the reference implementation's {@code
 * post_process_panoptic_segmentation} has for it.
 */
final class Materials {
  private static final String KEY = "label_ids_to_fuse";

  private static final List<String> ENDINGS = List.of("-merged", "-other");

  private static final Set<String> NAMES =
      Set.of(
          ("banner,blanket,bridge,cardboard,counter,curtain,door-stuff,floor-wood,flower,fruit,"
                  + "gravel,house,light,mirror-stuff,net,pillow,platform,playingfield,railroad,"
                  + "river,road,roof,sand,sea,shelf,snow,stairs,tent,towel,wall-brick,wall-stone,"
                  + "wall-tile,wall-wood,water,window-blind,window,tree,fence,ceiling,sky,cabinet,"
                  + "table,floor,pavement,mountain,grass,dirt,paper,food,building,rock,wall,rug,"
                  + "sidewalk,earth,plant,field,path,runway,hill,land,ground,lake")
              .split(","));

  private Materials() {}

  /** The positions of such labels: those stated, or else those of such names. */
  static Set<Integer> of(Config config, List<String> labels) throws CheckpointException {
    JsonNode stated = config.node(KEY);
    if (stated.isMissingNode() || stated.isNull()) {
      return among(labels);
    }
    Set<Integer> positions = new HashSet<>();
    for (JsonNode each : stated) {
      positions.add(each.isIntegralNumber() && each.canConvertToInt() ? each.asInt() : -1);
    }
    boolean within = positions.stream().allMatch(each -> each >= 0 && each < labels.size());
    if (!stated.isArray() || !within) {
      throw config.wrong(KEY, stated.toString(), "a list of ids from 0 to " + (labels.size() - 1));
    }
    return positions;
  }

  static Set<Integer> among(List<String> labels) {
    return IntStream.range(0, labels.size())
        .filter(i -> NAMES.contains(plain(labels.get(i))))
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The first of several names, without endings. */
  private static String plain(String label) {
    String name = label.toLowerCase(Locale.ROOT).split(",", 2)[0].strip();
    for (String ending : ENDINGS) {
      if (name.endsWith(ending)) {
        name = name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
