/** Training of a small OWL-ViT: things of drawn scenes, and words that are true of them. */
@NullMarked
package dev.visprog.training.owlvit;

import org.jspecify.annotations.NullMarked;
