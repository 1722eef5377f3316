package org.aisconsole.base.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    private static Path data(String system, Map<String, String> environment) {
        return UserFolders.of(system, HOME, environment).data();
    }

    @Test
    void eachPlatformHasItsPlace() {
        assertThat(data("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/ais-console"));
        assertThat(data("Mac OS X", Map.of())).isEqualTo(HOME.resolve("Library/Application Support/AIS Console"));
        assertThat(data("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/AIS Console"));
    }

    @Test
    void thePlatformsOwnVariablesAreHeard() {
        Path elsewhere = Path.of("/data/ada").toAbsolutePath();
        assertThat(data("Linux", Map.of("XDG_DATA_HOME", elsewhere.toString())))
                .isEqualTo(elsewhere.resolve("ais-console"));
        assertThat(data("Windows 11", Map.of("LOCALAPPDATA", elsewhere.toString())))
                .isEqualTo(elsewhere.resolve("AIS Console"));
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        assertThat(data("Linux", Map.of("XDG_DATA_HOME", "data"))).isEqualTo(data("Linux", Map.of()));
    }

    @Test
    void ourOwnVariableWinsEverywhere() {
        Path chosen = Path.of("/srv/console").toAbsolutePath();
        Map<String, String> environment = Map.of("AIS_CONSOLE_HOME", chosen.toString(), "XDG_DATA_HOME", "/x");
        assertThat(data("Linux", environment)).isEqualTo(chosen);
        assertThat(data("Mac OS X", environment)).isEqualTo(chosen);
    }
}
