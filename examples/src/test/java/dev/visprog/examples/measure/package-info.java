/**
 * Instructions in many wordings, by family, with the programs that answer them: what planners are
 * measured with. A planner's program is judged by its answers on drawn scenes, whose truth the
 * tools know, against those of the reference program; where the answer is a picture, also by its
 * form.
 *
 * <p>There are two files. {@code own.txt} may be read by those who write a planner, and what a
 * measurement says of it names every instruction that failed. {@code blind.txt} was written by
 * somebody who never saw a planner, and is never looked at while writing one: of it, no output, no
 * message of a test and no commit tells more than how many instructions of a family came to what,
 * and the lines of blocks whose references have to be mended.
 */
@NullMarked
package dev.visprog.examples.measure;

import org.jspecify.annotations.NullMarked;
