package dev.visprog.training;

import java.time.Duration;

/**
 * How a network is trained.
 *
 * @param rate how large the steps are; it also says how many
 * @param muon whether matrices take the steps of {@link Muon}; all else takes those of AdamW
 * @param decay how much matrices shrink at a step of rate 1
 * @param longest the length that all gradients together may have
 * @param average the share of the old average of the weights that is kept at each step
 * @param seed of the batches and the first weights
 * @param leg after which training stops and can be resumed
 * @param between the time between two savings
 * @param makers threads that make batches
 */
public record TrainingPlan(
    LearningRate rate,
    boolean muon,
    float decay,
    float longest,
    double average,
    long seed,
    Duration leg,
    Duration between,
    int makers) {}
