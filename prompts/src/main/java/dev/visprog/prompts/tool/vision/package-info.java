/**
 * The tools {@code Vqa}, {@code Caption} and {@code Verify} by a language model with eyes, such as
 * LLaVA, Qwen-VL, GPT-4o or Gemini. What such a model says, and what is written in a picture that
 * it reads, can only ever become a short text, or a yes or no.
 */
@NullMarked
package dev.visprog.prompts.tool.vision;

import org.jspecify.annotations.NullMarked;
