/** The console's figures, measured: run by {@code ./mvnw -Pbench verify}, printed and written as JSON. */
@NullMarked
package org.aisconsole.bench;

import org.jspecify.annotations.NullMarked;

