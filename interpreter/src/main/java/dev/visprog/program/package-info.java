/**
 * The language's outer form: text becomes tokens, tokens become a {@link
 * dev.visprog.program.Program}, and a program becomes text again. Nothing here knows any tool.
 *
 * <pre>{@code
 * program   := { line }
 * line      := [ step ] [ '#' comment ] NEWLINE
 * step      := NAME '=' ( TOOL '(' [ argument { ',' argument } [ ',' ] ] ')' | NAME )
 * argument  := [ NAME '=' ] value
 * value     := STRING | NUMBER | 'True' | 'False' | 'None' | NAME | '[' [ value { ',' value } ] ']'
 * }</pre>
 */
@NullMarked
package dev.visprog.program;

import org.jspecify.annotations.NullMarked;
