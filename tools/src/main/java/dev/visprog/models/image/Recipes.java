package dev.visprog.models.image;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.image.Levels.Channels;
import dev.visprog.models.image.Levels.Spread;
import org.jspecify.annotations.Nullable;

/**
 * How each image processor of transformers reads its configuration, with the defaults of its class
 * (version 4.57; {@code models/<name>/image_processing_<name>.py}).
 */
final class Recipes {
  private static final Spread CLIP_SPREAD =
      new Spread(
          new Channels(0.48145466, 0.4578275, 0.40821073),
          new Channels(0.26862954, 0.26130258, 0.27577711));
  private static final Spread IMAGENET_SPREAD =
      new Spread(new Channels(0.485, 0.456, 0.406), new Channels(0.229, 0.224, 0.225));
  private static final Spread HALF_SPREAD =
      new Spread(new Channels(0.5, 0.5, 0.5), new Channels(0.5, 0.5, 0.5));

  private Recipes() {}

  static Recipe of(ProcessorKind kind, ProcessorConfig config) throws CheckpointException {
    return switch (kind) {
      case CLIP -> clip(config);
      case OWL_VIT -> owlVit(config);
      case OWL_V2 -> owlV2(config);
      case VILT -> vilt(config);
      case BLIP -> blip(config);
      case MASK_FORMER -> maskFormer(config);
      case SAM -> sam(config);
    };
  }

  private static Recipe clip(ProcessorConfig config) throws CheckpointException {
    StatedSize size = config.size("size", StatedSize::shortest, StatedSize.shortest(224));
    SizeRule rule =
        size.shortest() > 0 ? new SizeRule.ShortestEdge(size.shortest()) : exact(config, size);
    Size crop = crop(config, true, 224);
    return new PilRecipe(
        resized(config, rule),
        config.resampling(Resampling.BICUBIC),
        crop,
        levels(config, CLIP_SPREAD),
        null);
  }

  private static Recipe owlVit(ProcessorConfig config) throws CheckpointException {
    SizeRule rule = exact(config, config.size("size", StatedSize::square, StatedSize.square(768)));
    return new PilRecipe(
        resized(config, rule),
        config.resampling(Resampling.BICUBIC),
        crop(config, false, 768),
        levels(config, CLIP_SPREAD),
        null);
  }

  private static Recipe owlV2(ProcessorConfig config) throws CheckpointException {
    StatedSize size = config.size("size", StatedSize::square, StatedSize.square(960));
    Levels levels = levels(config, CLIP_SPREAD);
    boolean resize = config.flag("do_resize", true);
    if (!config.flag("do_rescale", true)) {
      throw config.wrong("do_rescale", "true: OWLv2 pads and resizes what is rescaled");
    }
    return new SmoothRecipe(
        config.flag("do_pad", true), resize ? exact(config, size).size() : null, levels);
  }

  private static Recipe vilt(ProcessorConfig config) throws CheckpointException {
    StatedSize size = config.size("size", StatedSize::shortest, StatedSize.shortest(384));
    int divisor = config.whole("size_divisor", 1, 32);
    if (size.shortest() == 0) {
      throw config.wrong("size", "shortest_edge");
    }
    return new PilRecipe(
        resized(config, new SizeRule.ShrunkToMultiples(size.shortest(), divisor)),
        config.resampling(Resampling.BICUBIC),
        null,
        levels(config, HALF_SPREAD),
        null);
  }

  private static Recipe blip(ProcessorConfig config) throws CheckpointException {
    SizeRule rule = exact(config, config.size("size", StatedSize::square, StatedSize.square(384)));
    return new PilRecipe(
        resized(config, rule),
        config.resampling(Resampling.BICUBIC),
        null,
        levels(config, CLIP_SPREAD),
        null);
  }

  private static Recipe maskFormer(ProcessorConfig config) throws CheckpointException {
    StatedSize size = config.size("size", StatedSize::shortest, StatedSize.shortest(800));
    SizeRule rule;
    if (size.shortest() > 0) {
      int longest = size.longest() > 0 ? size.longest() : config.whole("max_size", 1, 1333);
      if (longest <= size.shortest()) {
        throw config.wrong(
            size.longest() > 0 ? "size" : "max_size",
            "a longest side above the shortest, %d".formatted(size.shortest()));
      }
      rule = new SizeRule.ShortestWithin(size.shortest(), longest);
    } else {
      rule = exact(config, size);
    }
    // The name that the feature extractor had for it.
    String key = config.has("size_divisor") ? "size_divisor" : "size_divisibility";
    int divisor = config.whole(key, 0, 32);
    return new PilRecipe(
        resized(config, divisor > 0 ? new SizeRule.GrownToMultiples(rule, divisor) : rule),
        config.resampling(Resampling.BILINEAR),
        null,
        levels(config, IMAGENET_SPREAD),
        config.has("pad_size") ? padded(config, 0) : null);
  }

  private static Recipe sam(ProcessorConfig config) throws CheckpointException {
    StatedSize size = config.size("size", StatedSize::longest, StatedSize.longest(1024));
    if (size.longest() == 0) {
      throw config.wrong("size", "longest_edge");
    }
    return new PilRecipe(
        resized(config, new SizeRule.LongestEdge(size.longest())),
        config.resampling(Resampling.BILINEAR),
        null,
        levels(config, IMAGENET_SPREAD),
        config.flag("do_pad", true) ? padded(config, 1024) : null);
  }

  private static SizeRule.Exact exact(ProcessorConfig config, StatedSize size)
      throws CheckpointException {
    if (!size.isExact()) {
      throw config.wrong("size", "height and width");
    }
    return new SizeRule.Exact(size.exact());
  }

  private static @Nullable SizeRule resized(ProcessorConfig config, SizeRule rule)
      throws CheckpointException {
    return config.flag("do_resize", true) ? rule : null;
  }

  private static @Nullable Size crop(ProcessorConfig config, boolean done, int edge)
      throws CheckpointException {
    StatedSize size = config.size("crop_size", StatedSize::square, StatedSize.square(edge));
    if (!size.isExact()) {
      throw config.wrong("crop_size", "height and width");
    }
    return config.flag("do_center_crop", done) ? size.exact() : null;
  }

  private static Size padded(ProcessorConfig config, int edge) throws CheckpointException {
    StatedSize size = config.size("pad_size", StatedSize::square, StatedSize.square(edge));
    if (!size.isExact()) {
      throw config.wrong("pad_size", "height and width");
    }
    return size.exact();
  }

  private static Levels levels(ProcessorConfig config, Spread absent) throws CheckpointException {
    double factor = config.number("rescale_factor", 1.0 / 255);
    Channels mean = config.channels("image_mean", absent.mean());
    Channels deviation = config.channels("image_std", absent.deviation());
    for (int c = 0; c < 3; c++) {
      if (deviation.of(c) == 0) {
        throw config.wrong("image_std", "no 0: it divides");
      }
    }
    return new Levels(
        config.flag("do_rescale", true) ? factor : 1,
        config.flag("do_normalize", true) ? new Spread(mean, deviation) : null);
  }
}
