package org.aisconsole.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.job.Cancellation;

/** Asked for when the console closes. */
final class Stop implements Cancellation {
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private volatile boolean requested;

    void now() {
        requested = true;
        actions.forEach(Runnable::run);
    }

    @Override
    public boolean requested() {
        return requested;
    }

    @Override
    public Registration onCancel(Runnable action) {
        actions.add(action);
        return () -> actions.remove(action);
    }
}
