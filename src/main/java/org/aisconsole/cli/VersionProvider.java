package org.aisconsole.cli;

import org.aisconsole.base.settings.Version;
import picocli.CommandLine.IVersionProvider;

/** Prints the program's version as the build stamped it. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"AIS Console " + Version.current(), "Java " + Runtime.version()};
    }
}
