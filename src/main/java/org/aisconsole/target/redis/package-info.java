/**
 * A Redis server, Sentinel group or Cluster: profile and connection.
 */
@NullMarked
package org.aisconsole.target.redis;

import org.jspecify.annotations.NullMarked;
