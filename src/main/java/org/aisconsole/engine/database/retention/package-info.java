/**
 * What is kept for how long: policies, what they would remove, and runs that remove it in small transactions, that can be
 * killed at any moment and gone on with.
 */
@NullMarked
package org.aisconsole.engine.database.retention;

import org.jspecify.annotations.NullMarked;
