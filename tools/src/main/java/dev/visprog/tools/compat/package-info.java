/**
 * What the research code of VisProg (Gupta and Kembhavi, CVPR 2023; {@code
 * engine/step_interpreters.py}) did otherwise, so that published programs can be replayed. Only
 * what does not depend on its models, which are gone, is here.
 */
@NullMarked
package dev.visprog.tools.compat;

import org.jspecify.annotations.NullMarked;
