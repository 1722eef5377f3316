package org.aisconsole.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aisconsole.engine.connection.ConnectionProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Lists the saved connections. */
@Command(
        name = "connections",
        mixinStandardHelpOptions = true,
        description = "List the saved connections. No password is part of them.")
final class ConnectionsCommand implements Callable<Integer> {
    private final Programs programs;
    private final Terminal terminal;

    @Mixin
    private LaunchOptions options = new LaunchOptions();

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.TEXT;

    ConnectionsCommand(Programs programs, Terminal terminal) {
        this.programs = programs;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ConnectionProfile> profiles = programs.connections(options);
        if (format == Format.JSON) {
            JsonMapper json = JsonMapper.builder().build();
            terminal.out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(
                    profiles.stream().map(ConnectionsCommand::object).toList()));
        } else {
            profiles.forEach(profile -> terminal.out()
                    .printf("%-30s %-12s %-36s %s%n", profile.name(), word(profile), postgres(profile), redis(profile)));
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private static Map<String, Object> object(ConnectionProfile profile) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", profile.name());
        object.put("folder", profile.folder());
        object.put("environment", word(profile));
        object.put("postgres", postgres(profile));
        object.put("redis", redis(profile));
        return object;
    }

    private static String word(ConnectionProfile profile) {
        return profile.environment().name().toLowerCase(Locale.ROOT);
    }

    private static String postgres(ConnectionProfile profile) {
        return profile.postgresPlace()
                .map(place -> place.user() + "@" + place.endpoint() + "/" + place.database())
                .orElse("");
    }

    private static String redis(ConnectionProfile profile) {
        return profile.redisPlace().map(place -> place.topology().toString()).orElse("");
    }
}
