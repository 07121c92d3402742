/**
 * What instructions speak of: things with what narrows them down ("the two largest red balls to the
 * left of the tree that nobody holds"), how they are said, and the steps that find them.
 */
@NullMarked
package dev.visprog.prompts.embedded.thing;

import org.jspecify.annotations.NullMarked;
