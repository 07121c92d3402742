/**
 * OWL-ViT and OWLv2: finding things in pictures by words (Minderer et al. 2022, "Simple
 * Open-Vocabulary Object Detection with Vision Transformers"; Minderer et al. 2023, "Scaling
 * Open-Vocabulary Object Detection").
 */
@NullMarked
package dev.visprog.models.owlvit;

import org.jspecify.annotations.NullMarked;
