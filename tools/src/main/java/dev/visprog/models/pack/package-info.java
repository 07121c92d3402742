/**
 * Model packs, as data: which published model serves which tool, and which of its files it needs.
 */
@NullMarked
package dev.visprog.models.pack;

import org.jspecify.annotations.NullMarked;
