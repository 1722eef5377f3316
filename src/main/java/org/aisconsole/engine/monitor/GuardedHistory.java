package org.aisconsole.engine.monitor;

import java.util.Optional;
import java.util.function.Supplier;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.job.Cancellation;

/**
 * The past for those who may look. While nobody is signed in the window reads on behind the sign-in, so that it is up to date
 * when somebody is; what it reads nobody sees.
 *
 * @param history the past
 * @param doorkeeper asks the permission table
 * @param here who is at the console, if anybody
 */
public record GuardedHistory(History history, Doorkeeper doorkeeper, Supplier<Optional<Actor>> here)
        implements History {
    @Override
    public Remembered read(Query query, Cancellation cancellation) {
        here.get().ifPresent(actor -> doorkeeper.require(actor, Permission.LOOK));
        return history.read(query, cancellation);
    }
}
