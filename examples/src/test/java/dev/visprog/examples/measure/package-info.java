/**
 * Measures how well instructions become programs: {@code PlannerMeasurement} on paraphrases that
 * people wrote, {@code QuestionMeasurement} on questions made from scenes. Both print a table by
 * family and hold the figures that the project promises.
 */
@NullMarked
package dev.visprog.examples.measure;

import org.jspecify.annotations.NullMarked;
