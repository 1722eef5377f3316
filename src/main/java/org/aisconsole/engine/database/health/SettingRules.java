package org.aisconsole.engine.database.health;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aisconsole.engine.database.catalog.AdmissionFacts;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.SettingFacts;

/** Settings that lose data, let anybody in, or wait for something. */
final class SettingRules {
    /** Switches that must be on, with what it means that they are not. */
    private static final Map<String, Severity> MUST_BE_ON = Map.of(
            "fsync", Severity.CRITICAL,
            "full_page_writes", Severity.CRITICAL,
            "autovacuum", Severity.CRITICAL,
            "track_counts", Severity.WARNING,
            "synchronous_commit", Severity.NOTICE);

    static final List<Rule> ALL = List.of(
            SettingRules::switches, SettingRules::passwords, SettingRules::restart, SettingRules::admission);

    private SettingRules() {}

    private static Stream<Finding> switches(Catalog catalog, HealthLimits limits) {
        return MUST_BE_ON.keySet().stream()
                .flatMap(name -> catalog.settingFacts(name).stream())
                .filter(setting -> setting.value().equals("off"))
                .map(setting -> new Finding(
                        setting.name() + "_off",
                        Area.SETTINGS,
                        MUST_BE_ON.getOrDefault(setting.name(), Severity.NOTICE),
                        1,
                        setting.name(),
                        List.of(setting.source()),
                        Settings.change(setting, "on")));
    }

    private static Stream<Finding> passwords(Catalog catalog, HealthLimits limits) {
        return catalog.settingFacts("password_encryption").stream()
                .filter(setting -> setting.value().equals("md5"))
                .map(setting -> new Finding(
                        "password_md5",
                        Area.SETTINGS,
                        Severity.WARNING,
                        0.5,
                        setting.name(),
                        List.of(),
                        Settings.change(setting, "scram-sha-256")));
    }

    private static Stream<Finding> restart(Catalog catalog, HealthLimits limits) {
        List<String> waiting = catalog.settings().values().stream()
                .filter(SettingFacts::pendingRestart)
                .map(SettingFacts::name)
                .sorted()
                .toList();
        return waiting.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "restart_pending",
                        Area.SETTINGS,
                        Severity.NOTICE,
                        0.1,
                        "",
                        List.of(String.join(", ", waiting)),
                        Fix.NONE));
    }

    private static Stream<Finding> admission(Catalog catalog, HealthLimits limits) {
        return catalog.admissions().stream().map(line -> new Finding(
                "trust",
                Area.SETTINGS,
                isLocal(line) ? Severity.NOTICE : Severity.CRITICAL,
                0.9,
                "pg_hba.conf:" + line.line(),
                List.of(line.roles(), line.databases(), from(line), Integer.toString(line.line())),
                Fix.NONE));
    }

    private static boolean isLocal(AdmissionFacts line) {
        return line.address().startsWith("127.") || line.address().equals("::1");
    }

    private static String from(AdmissionFacts line) {
        return line.address().isEmpty() ? line.kind() : line.address();
    }
}
