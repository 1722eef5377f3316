package org.aisconsole.engine.identity;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.jspecify.annotations.Nullable;

/**
 * Who is at this console now. Alone, the user of the operating system, always. In a team, whoever has signed in, until they
 * leave or the console is locked because nobody was there.
 */
public final class Session {
    private final People people;
    private final Door door;
    private final Actor alone;
    private final List<Consumer<Optional<Actor>>> watchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Actor signedIn;
    private volatile Mode mode;
    /** How often the sessions of whoever is there had been ended when this one was looked at first; -1 before that. */
    private volatile long ended = -1;

    /**
     * A session in which nobody has signed in yet.
     *
     * @param systemUser name of the operating system's user
     */
    public Session(People people, Door door, String systemUser) {
        this.people = people;
        this.door = door;
        this.alone = Actor.solo(systemUser, door);
        this.mode = people.mode();
    }

    /** Whether people sign in; once they do, until the team is dissolved. */
    public Mode mode() {
        return mode;
    }

    /** Looks again whether people sign in: the first account may have been made meanwhile. */
    public Mode refresh() {
        if (mode == Mode.SOLO) {
            mode = people.mode();
        }
        return mode;
    }

    /** The team was dissolved, as the store has it now: whoever is here is alone. Nothing happens if there is a team still. */
    public void dissolved() {
        if (mode == Mode.TEAM && people.mode() == Mode.SOLO) {
            signedIn = null;
            mode = Mode.SOLO;
            tell();
        }
    }

    /** By which door this session came. */
    public Door door() {
        return door;
    }

    /**
     * Who acts.
     *
     * @throws FailureException {@code identity.session} if nobody has signed in
     */
    public Actor actor() {
        return current().orElseThrow(() -> FailureException.expected("identity.session"));
    }

    /** Who is there, if anybody. */
    public Optional<Actor> current() {
        return mode == Mode.SOLO ? Optional.of(alone) : Optional.ofNullable(signedIn);
    }

    /** Somebody has signed in. */
    public void begin(Actor actor) {
        mode = Mode.TEAM;
        ended = -1;
        signedIn = actor;
        tell();
    }

    /** Whoever was there is not any more: signed out, or locked out by the clock. Nothing happens to one who is alone. */
    public void end() {
        signedIn = null;
        tell();
    }

    /**
     * Looks whether whoever is there may still be there, and with which roles: another admin may have changed that. Asks the
     * store; to be called now and then.
     */
    public void recheck() {
        dissolved();
        Actor held = signedIn;
        if (held == null) {
            return;
        }
        Optional<Account> account = people.all().stream()
                .filter(one -> one.at(door).id().equals(held.id()))
                .findFirst();
        if (account.isPresent() && isOver(account.get())) {
            end();
            return;
        }
        Optional<Actor> now = account.filter(Account::isActive)
                .map(one -> one.at(door));
        if (now.isEmpty()) {
            end();
        } else if (!now.get().equals(held)) {
            long known = ended;
            begin(now.get());
            ended = known;
        }
    }

    private boolean isOver(Account account) {
        long now = people.sessionsEnded(account.id());
        boolean over = ended >= 0 && now > ended;
        ended = now;
        return over;
    }

    /** Calls on each change, on the thread that made it. */
    public void watch(Consumer<Optional<Actor>> watcher) {
        watchers.add(watcher);
    }

    private void tell() {
        Optional<Actor> now = current();
        watchers.forEach(watcher -> watcher.accept(now));
    }
}
