/** What tests stand on: the embedded servers, started once a run, and the account of skipped tests. */
@NullMarked
package org.aisconsole.testing;

import org.jspecify.annotations.NullMarked;
