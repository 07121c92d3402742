package dev.visprog.tools.text;

import java.awt.Shape;

/**
 * One line of text, ready to be filled.
 *
 * @param shape the letters; the line starts at x 0, its baseline is y 0, y grows downwards
 * @param width how far the line reaches
 */
public record TextOutline(Shape shape, double width) {}
