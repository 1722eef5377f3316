package org.aisconsole.cli;

import java.util.concurrent.Callable;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.change.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Applies a plan that was saved, such as one that somebody else has looked through. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Apply a saved plan to a saved connection: checked before, recorded, verified after."
                + " Ends with 0 if it was applied, 1 if a preview found that it cannot be, 2 on a failure.")
final class ApplyCommand implements Callable<Integer> {
    private final Programs programs;
    private final Terminal terminal;
    private final Answers answers;

    @Mixin
    private LaunchOptions launch = new LaunchOptions();

    @Mixin
    private ApplyOptions options = new ApplyOptions();

    @Mixin
    private Identity identity = new Identity();

    ApplyCommand(Programs programs, Terminal terminal, Answers answers) {
        this.programs = programs;
        this.terminal = terminal;
        this.answers = answers;
    }

    @Override
    public Integer call() {
        Preview preview = programs.apply(
                launch, options, tools -> identity.actor(tools, answers), terminal.progress());
        terminal.out().println(terminal.texts().get(preview.plan().title()));
        preview.plan().steps().stream().map(PlanStep::shown).forEach(terminal.out()::println);
        preview.unmet()
                .forEach(unmet -> terminal.say(
                        Message.of("cli.apply.unmet", unmet.check().shown(), unmet.check().expected(), unmet.found())));
        if (!options.preview()) {
            terminal.say(Message.of("cli.apply.done", preview.title(), preview.plan().hash()));
        }
        terminal.out().flush();
        return preview.unmet().isEmpty() ? ExitCode.OK : ExitCode.WARNING;
    }
}
