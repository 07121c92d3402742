/**
 * Reads the weights and the configuration of published models, as data: nothing in a file is run,
 * and no file is trusted.
 *
 * <p>{@link dev.visprog.models.checkpoint.Checkpoint} opens a folder in the layout of the Hugging
 * Face hub, {@link dev.visprog.models.checkpoint.StoredTensor} is one of its tensors, and {@link
 * dev.visprog.models.checkpoint.Weights} maps them onto a model, strictly. The formats are
 * safetensors (<a href="https://github.com/huggingface/safetensors#format">its description</a>) and
 * the zip archives that {@code torch.save} has written since PyTorch 1.6.
 */
@NullMarked
package dev.visprog.models.checkpoint;

import org.jspecify.annotations.NullMarked;
