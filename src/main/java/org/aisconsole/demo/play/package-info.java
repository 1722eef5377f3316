/**
 * Traffic on the sample suite: its query and command mix at a set rate, with incidents, so that every screen has life;
 * and the same mix as a load test of the user's own targets.
 */
@NullMarked
package org.aisconsole.demo.play;

import org.jspecify.annotations.NullMarked;
