/**
 * The embedded Postgres and Redis: real servers from Maven Central artefacts, unpacked once, started by our own launcher
 * on loopback with random passwords, and never outliving the console.
 */
@NullMarked
package org.aisconsole.demo.server;

import org.jspecify.annotations.NullMarked;
