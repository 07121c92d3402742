/**
 * PyTorch as the models use it: one device, one way to compute products, one thread, and memory
 * that is given back after each call.
 */
@NullMarked
package dev.visprog.models.engine;

import org.jspecify.annotations.NullMarked;
