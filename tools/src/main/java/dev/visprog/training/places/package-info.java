/** What each place of a picture shows, which backbones learn before anything else. */
@NullMarked
package dev.visprog.training.places;

import org.jspecify.annotations.NullMarked;
