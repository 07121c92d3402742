/**
 * CLIP: pictures and texts as points of one space (Radford et al. 2021, "Learning Transferable
 * Visual Models From Natural Language Supervision").
 */
@NullMarked
package dev.visprog.models.clip;

import org.jspecify.annotations.NullMarked;
