/**
 * The model cache, shared with Python: finds the files of published models where {@code
 * huggingface_hub} keeps them, and fetches those that are not there.
 *
 * <p>{@link dev.visprog.models.hub.HubCache} knows the folders, {@link
 * dev.visprog.models.hub.ModelPull} fetches. The layout and the environment variables are those of
 * <a href="https://huggingface.co/docs/huggingface_hub/guides/manage-cache">huggingface_hub</a>.
 * Nothing that a server says is trusted: names stay inside the cache, sizes are checked against the
 * disk, and every file against its checksum.
 */
@NullMarked
package dev.visprog.models.hub;

import org.jspecify.annotations.NullMarked;
