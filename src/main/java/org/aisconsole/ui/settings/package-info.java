/**
 * The settings screen: what can be set, where secrets are kept, where files are.
 */
@NullMarked
package org.aisconsole.ui.settings;

import org.jspecify.annotations.NullMarked;

