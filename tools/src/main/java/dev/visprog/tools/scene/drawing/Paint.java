package dev.visprog.tools.scene.drawing;

/** What a shape is filled with: one {@link Ink}, or a {@link Blend} of two. */
public sealed interface Paint permits Ink, Blend {}
