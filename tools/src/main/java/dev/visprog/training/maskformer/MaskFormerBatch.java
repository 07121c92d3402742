package dev.visprog.training.maskformer;

import java.util.List;

/** Pictures of one size, and their true segments. */
record MaskFormerBatch(Canvas canvas, List<Sample> samples) {}
