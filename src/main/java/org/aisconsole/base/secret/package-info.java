/**
 * Keeping secrets out of what people and files can see.
 */
@NullMarked
package org.aisconsole.base.secret;

import org.jspecify.annotations.NullMarked;
