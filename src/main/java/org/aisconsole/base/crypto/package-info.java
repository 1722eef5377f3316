/**
 * What is encrypted and signed, on the cryptography of the JDK: tokens of AES-256-GCM with a key id and the place that they
 * belong to, Fernet tokens for compatibility, Ed25519 signatures, and base64url that has one spelling only.
 */
@NullMarked
package org.aisconsole.base.crypto;

import org.jspecify.annotations.NullMarked;
