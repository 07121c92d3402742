/**
 * What words mean in the drawn world: "red ball", "small dogs", "people not wearing hats", "the car
 * to the left of the house". {@code Lexicon} knows the words, {@code PhraseReader} and {@code
 * ConditionReader} the grammar; a {@code Phrase} finds what it means in a view of a scene. A new
 * word goes into {@code words.txt}, a new wording into {@code Idiom}.
 */
@NullMarked
package dev.visprog.tools.scene.phrase;

import org.jspecify.annotations.NullMarked;
