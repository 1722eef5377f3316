package org.aisconsole.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.change.Change;
import org.aisconsole.engine.connection.ConnectionProfile.Role;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.connection.PostgresPlace;
import org.aisconsole.engine.connection.RedisPlace;
import org.aisconsole.engine.database.Extensions;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.target.tls.Tls;
import org.jspecify.annotations.Nullable;

/**
 * A second connection to the embedded servers that is called production, so that the tour has pictures of what is only there
 * for production: its colour, its lock, a change and its way back.
 *
 * @param connection the connection, open and locked
 * @param extensions those of its database
 */
record TourProduction(OpenConnection connection, Extensions extensions) {
    private static final String DATABASE = "postgres";
    private static final String REASON = "INC-1042: bloat of the orders table";

    /** Saves and opens the connection, changes something there, and takes it back. */
    static TourProduction open(Workbench bench, Desk desk) {
        OpenConnection suite = bench.connections().find("embedded").orElseThrow();
        PostgresProfile postgres = suite.postgres().orElseThrow().profile();
        ConnectionProfile profile = save(desk, "Webshop", Environment.PRODUCTION, postgres, redis(suite));
        save(desk, "Webshop rehearsal", Environment.STAGING, postgres, null);
        suite.redis().ifPresent(redis -> desk.signIns().put(profile, Role.REDIS, redis.profile().password(), false));
        OpenConnection connection = bench.connections().open(profile);
        PostgresTarget target = connection.postgres().orElseThrow();
        TourProduction production = new TourProduction(connection, new Extensions(target));
        if (bench.guards().session().current().isPresent()) { // in a team nobody is signed in on a tour, so nobody changes
            production.missing().ifPresent(extension -> production.change(bench, extension));
        }
        return production;
    }

    private static ConnectionProfile save(
            Desk desk,
            String name,
            Environment environment,
            PostgresProfile postgres,
            @Nullable RedisPlace redis) {
        PostgresPlace place =
                new PostgresPlace(postgres.endpoint(), DATABASE, postgres.user(), Tls.PREFER, List.of());
        ConnectionProfile profile =
                new ConnectionProfile(ConnectionProfile.newId(), name, "Examples", environment, place, redis);
        desk.book().save(profile);
        desk.signIns().put(profile, Role.POSTGRES, postgres.password(), false);
        return profile;
    }

    private static @Nullable RedisPlace redis(OpenConnection suite) {
        return suite.redis()
                .map(RedisTarget::profile)
                .filter(profile -> profile.topology() instanceof RedisProfile.Topology.Standalone)
                .map(profile -> {
                    Endpoint endpoint = ((RedisProfile.Topology.Standalone) profile.topology()).endpoint();
                    return RedisPlace.standalone(endpoint, profile.user(), Tls.OFF);
                })
                .orElse(null);
    }

    private void change(Workbench bench, String extension) {
        bench.productionLock().unlock(connection, Duration.ofMinutes(5), REASON);
        Change change = bench.changes().apply(extensions.create(extension), REASON, Cancellation.never());
        bench.changes().takeBack(change, REASON, Cancellation.never());
        bench.productionLock().lock(connection);
    }

    /** An extension that its database has not. */
    Optional<String> missing() {
        return extensions.missing(Cancellation.never()).stream().reduce((first, second) -> second);
    }
}
