package org.aisconsole.cli;

import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.identity.Admitted;
import org.aisconsole.engine.identity.Mode;
import org.aisconsole.engine.identity.SignIn;
import picocli.CommandLine.Option;

/** Option that says who works at the command line, in a team. */
public final class Identity {
    private static final String PASSWORD = "AIS_CONSOLE_PASSWORD";
    private static final String CODE = "AIS_CONSOLE_CODE";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Account to sign in with, in a team. Its password comes from AIS_CONSOLE_PASSWORD or standard"
                    + " input, its one-time code from AIS_CONSOLE_CODE.")
    private String name = "";

    /**
     * Who it is: alone, the system's user; in a team, whoever signs in.
     *
     * @throws org.aisconsole.base.failure.FailureException {@code identity…} if they may not
     */
    Actor actor(TeamTools tools, Answers answers) {
        if (tools.session().mode() == Mode.SOLO) {
            return tools.session().actor();
        }
        Secret password = answers.secret(PASSWORD, "password of " + name);
        try {
            SignIn.Typed typed = new SignIn.Typed(name, password, answers.variable(CODE));
            Admitted admitted = tools.signIn().with(typed, Door.CLI, "local");
            tools.session().begin(admitted);
            return admitted.actor();
        } finally {
            password.wipe();
        }
    }
}
