/** The rules of the house, as tests. */
@NullMarked
package org.aisconsole.house;

import org.jspecify.annotations.NullMarked;
