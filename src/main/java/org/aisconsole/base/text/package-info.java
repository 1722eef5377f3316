/**
 * Words for people: resource bundles, one per room of the house, English complete and German beside it.
 */
@NullMarked
package org.aisconsole.base.text;

import org.jspecify.annotations.NullMarked;
