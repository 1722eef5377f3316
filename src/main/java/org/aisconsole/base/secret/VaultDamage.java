package org.aisconsole.base.secret;

import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/** A vault file is not what this console wrote; carries how that was noticed. */
final class VaultDamage extends Exception {
    private final transient Message how;

    VaultDamage(String how, @Nullable Throwable cause) {
        super(how, cause);
        this.how = Message.of(how);
    }

    Message how() {
        return how;
    }
}
