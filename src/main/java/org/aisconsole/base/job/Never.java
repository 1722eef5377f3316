package org.aisconsole.base.job;

/** Work that nobody can stop, such as a sampler's tick, which has its time limit instead. */
enum Never implements Cancellation {
    INSTANCE;

    @Override
    public boolean requested() {
        return false;
    }

    @Override
    public Registration onCancel(Runnable action) {
        return () -> {};
    }
}
