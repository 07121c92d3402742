/**
 * The page that shows what a run did. {@link dev.visprog.report.HtmlReport} turns a trace into what
 * the page says (records of this package), and the templates in {@code src/main/jte}, which become
 * classes of this package, turn that into HTML.
 */
@NullMarked
package dev.visprog.report;

import org.jspecify.annotations.NullMarked;
