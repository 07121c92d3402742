/**
 * Questions about a scene, in free wording, and their answers. {@code Inquiries} reads a text by
 * the rules of one small grammar for each kind of question; what it reads is an {@code Inquiry},
 * which knows its answer for any view of a scene.
 */
@NullMarked
package dev.visprog.tools.scene.answer;

import org.jspecify.annotations.NullMarked;
