package dev.visprog.tools.scene.exam;

/**
 * What a figure of models trained on drawn scenes should be.
 *
 * @param least below this the models are not good enough to ship
 * @param aim what they could reach
 */
public record Bar(double least, double aim) {}
