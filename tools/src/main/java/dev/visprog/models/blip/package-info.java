/**
 * BLIP: answers to questions about pictures, and captions for them (Li et al. 2022, "BLIP:
 * Bootstrapping Language-Image Pre-training for Unified Vision-Language Understanding and
 * Generation").
 */
@NullMarked
package dev.visprog.models.blip;

import org.jspecify.annotations.NullMarked;
