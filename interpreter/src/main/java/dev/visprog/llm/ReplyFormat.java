package dev.visprog.llm;

/**
 * A JSON form that an endpoint is asked to keep to. Not every endpoint can: whoever reads the reply
 * must be ready for plain text.
 *
 * @param name what the form is called, letters and underscores
 * @param jsonSchema a JSON Schema as JSON text; an object whose properties are all required
 */
public record ReplyFormat(String name, String jsonSchema) {}
