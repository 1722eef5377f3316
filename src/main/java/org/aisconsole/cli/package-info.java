/**
 * The command line: parses, calls {@link org.aisconsole.cli.Programs}, prints. The only room that writes to standard
 * output, and the only one that knows exit codes.
 */
@NullMarked
package org.aisconsole.cli;

import org.jspecify.annotations.NullMarked;
