package org.aisconsole.base.job;

import org.aisconsole.base.text.Message;

/** Progress that nobody watches. */
enum Unwatched implements Progress {
    INSTANCE;

    @Override
    public void fraction(double done) {}

    @Override
    public void message(Message message) {}
}
