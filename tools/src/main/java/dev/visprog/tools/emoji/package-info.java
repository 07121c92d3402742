/**
 * Emoji: their names, their pictures, and the tool that lays them over regions. Names are the short
 * names of the Unicode Common Locale Data Repository. Pictures are drawn outlines (SVG), so they
 * are crisp at any size: Noto Emoji, and Twemoji for what Noto lacks, such as the flags of
 * countries.
 */
@NullMarked
package dev.visprog.tools.emoji;

import org.jspecify.annotations.NullMarked;
