package org.aisconsole.cli;

/** What a command's end tells the shell. */
final class ExitCode {
    /** All is well. */
    static final int OK = 0;
    /** It works, but something needs attention. */
    static final int WARNING = 1;
    /** Something does not work. */
    static final int FAILED = 2;
    /** The command line was not understood (EX_USAGE of sysexits.h). */
    static final int USAGE = 64;

    private ExitCode() {}
}
