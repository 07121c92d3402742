/** What each place of a picture shows, which backbones learn beside the task of their network. */
@NullMarked
package dev.visprog.training.places;

import org.jspecify.annotations.NullMarked;
