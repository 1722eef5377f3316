package org.aisconsole.ui.watch;

import org.aisconsole.engine.watch.AllowList;
import org.aisconsole.engine.watch.Watch;
import org.aisconsole.engine.watch.WatchRules;

/**
 * What the screen of the threat watch uses.
 *
 * @param watch what was seen and found
 * @param rules how the rules are set
 * @param allowed who is never kept out
 */
public record WatchEngines(Watch watch, WatchRules rules, AllowList allowed) {}
