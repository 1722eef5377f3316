package org.aisconsole.base.secret;

import java.util.regex.Pattern;

/**
 * What a secret is for. Both parts are plain ASCII, because some keychains mangle anything else.
 *
 * @param owner whose it is, such as the id of a connection: 1 to 200 letters, digits and {@code . _ : @ -}
 * @param role which of the owner's secrets, such as {@code postgres.password}: 1 to 100 small letters, digits, {@code . -}
 */
public record SecretName(String owner, String role) {
    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9._:@-]{1,200}");
    private static final Pattern ROLE = Pattern.compile("[a-z0-9.-]{1,100}");

    /** Checks both parts. */
    public SecretName {
        if (!OWNER.matcher(owner).matches() || !ROLE.matcher(role).matches()) {
            throw new IllegalArgumentException("no name for a secret: " + owner + "/" + role);
        }
    }

    /** Both parts as one word, different for different names. */
    public String account() {
        return owner + "/" + role;
    }
}
