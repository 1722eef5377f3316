package org.aisconsole.engine.database.health;

import java.time.Duration;
import java.time.Instant;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/** How long ago something was, inside a sentence. */
final class Since {
    private Since() {}

    static Message of(@Nullable Instant then, Instant now) {
        return then == null
                ? Message.of("health.never")
                : Message.of("health.ago", Amount.seconds(Math.max(0, Duration.between(then, now).toSeconds())));
    }
}
