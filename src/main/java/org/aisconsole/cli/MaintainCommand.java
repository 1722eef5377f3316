package org.aisconsole.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aisconsole.base.job.Progress;
import org.aisconsole.engine.database.upkeep.Done;
import org.aisconsole.engine.database.upkeep.Need;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Does what tables and indexes need, for a timer or by hand. */
@Command(
        name = "maintain",
        mixinStandardHelpOptions = true,
        description = "Vacuum, analyze, freeze and rebuild what needs it on a saved connection; each step is recorded and measured."
                + " Ends with 0 if everything that was done became better, 1 if not, or if a preview found something, 2 on a failure.")
final class MaintainCommand implements Callable<Integer> {
    private final Programs programs;
    private final Terminal terminal;
    private final Answers answers;

    @Mixin
    private LaunchOptions launch = new LaunchOptions();

    @Mixin
    private MaintainOptions options = new MaintainOptions();

    @Mixin
    private Identity identity = new Identity();

    @Option(names = "--format", defaultValue = "TEXT", description = "${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.TEXT;

    MaintainCommand(Programs programs, Terminal terminal, Answers answers) {
        this.programs = programs;
        this.terminal = terminal;
        this.answers = answers;
    }

    @Override
    public Integer call() {
        Progress progress = format == Format.JSON ? Progress.none() : terminal.progress();
        MaintainReport report = programs.maintain(launch, options, tools -> identity.actor(tools, answers), progress);
        if (format == Format.JSON) {
            json(report);
        } else {
            text(report);
        }
        terminal.out().flush();
        boolean well = options.preview() ? report.needs().isEmpty() : report.well();
        return well ? ExitCode.OK : ExitCode.WARNING;
    }

    private void text(MaintainReport report) {
        if (options.preview()) {
            report.needs().forEach(need -> terminal.out()
                    .printf("%-8s %-40s %s%n", need.chore().word(), need.object(), terminal.texts().get(need.why())));
        }
        report.done().forEach(done -> terminal.out()
                .printf("%-8s %-40s %s%n", done.chore().toLowerCase(Locale.ROOT), done.object(), done.outcome()));
    }

    private void json(MaintainReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("due", report.needs().stream().map(this::object).toList());
        object.put("done", report.done().stream().map(MaintainCommand::object).toList());
        terminal.out()
                .println(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(object));
    }

    private Map<String, Object> object(Need need) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("chore", need.chore().word());
        object.put("object", need.object());
        object.put("urgency", need.urgency());
        object.put("why", terminal.texts().get(need.why()));
        return object;
    }

    private static Map<String, Object> object(Done done) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("chore", done.chore().toLowerCase(Locale.ROOT));
        object.put("object", done.object());
        object.put("outcome", done.outcome());
        object.put("began", done.began().toString());
        object.put("ended", done.ended().toString());
        object.put("before", done.before());
        object.put("after", done.after());
        return object;
    }
}
