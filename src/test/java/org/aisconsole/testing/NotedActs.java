package org.aisconsole.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.Recorder;

/** Notes acts in memory, for views and view-models that are tested without a store. */
public final class NotedActs implements Recorder {
    private final List<Act> acts = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Actor actor() {
        return Actor.solo("amy", Door.WINDOW);
    }

    @Override
    public <T> T record(Act act, Supplier<T> work) {
        acts.add(act);
        return work.get();
    }

    @Override
    public void note(Act fact) {
        acts.add(fact);
    }

    /** What was done, in order. */
    public List<String> words() {
        return acts.stream().map(act -> act.action().word() + " " + act.target()).toList();
    }
}
