/**
 * Instructions about scenes with programs and answers, from the truth alone. They are what tools,
 * planners and models are judged by, so nothing here asks a tool: {@code Known} says what holds in
 * a scene, a class for each few families drafts instructions that have one clear answer, and {@code
 * Questions} chooses among the drafts so that no answer can be guessed from its family.
 *
 * <p>What is asked about "the car" is asked only where there is one car, and a thing is to the left
 * of another only if it is so by some pixels. Where the answer is a picture or a description, none
 * is given.
 */
@NullMarked
package dev.visprog.tools.scene.question;

import org.jspecify.annotations.NullMarked;
