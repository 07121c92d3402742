/**
 * Reading and writing picture files. A file is untrusted: our own code walks its structure first,
 * finds its size, orientation and colour profile, refuses what is too large or cut short, and hands
 * the decoder a copy without anything that the decoder does not need. The decoders (the JDK's, and
 * OpenCV's libwebp) give plain samples; colours, transparency and orientation are settled here, in
 * one place for all formats.
 */
@NullMarked
package dev.visprog.tools.image;

import org.jspecify.annotations.NullMarked;
