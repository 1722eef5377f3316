/** The dashboard: Postgres, Redis and the host at a glance, live. */
@NullMarked
package org.aisconsole.ui.dashboard;

import org.jspecify.annotations.NullMarked;
