/** The AIS sample suite: a schema like the real one and data that is the same for the same seed. */
@NullMarked
package org.aisconsole.demo.suite;

import org.jspecify.annotations.NullMarked;
