/** People: accounts, roles and what they permit; the sign-in, and the lock that comes when nobody is there. */
@NullMarked
package org.aisconsole.ui.identity;

import org.jspecify.annotations.NullMarked;
