/**
 * A language model behind an OpenAI-compatible endpoint, by langchain4j. The HTTP side is ours: it
 * bounds time and size, waits as the server asks, and is alone in knowing the API key, which
 * langchain4j never sees. Whatever goes wrong becomes one sentence for the user.
 */
@NullMarked
package dev.visprog.prompts.endpoint;

import org.jspecify.annotations.NullMarked;
