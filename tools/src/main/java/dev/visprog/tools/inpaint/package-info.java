/**
 * Paints something else in place of regions: {@link dev.visprog.tools.inpaint.Inpainter} is the
 * model, and {@link dev.visprog.tools.inpaint.ReplaceTool} lets it work on the part of a picture
 * that matters and lays what it painted back, without a seam and without touching anything else.
 */
@NullMarked
package dev.visprog.tools.inpaint;

import org.jspecify.annotations.NullMarked;
