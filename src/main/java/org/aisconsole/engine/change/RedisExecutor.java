package org.aisconsole.engine.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.target.redis.RedisTarget;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;

/**
 * Carries plans out on a Redis, command by command: Redis has no roll-back, so what is done is done, and is counted.
 *
 * @param target the server
 */
record RedisExecutor(RedisTarget target) implements PlanExecutor {
    @Override
    public List<Preview.Unmet> unmet(List<PlanCheck> checks, Cancellation cancellation) {
        List<Preview.Unmet> unmet = new ArrayList<>();
        for (PlanCheck check : checks) {
            cancellation.check();
            String found = text(send(((PlanCheck.Redis) check).command()));
            if (!found.equals(check.expected())) {
                unmet.add(new Preview.Unmet(check, found));
            }
        }
        return unmet;
    }

    private @Nullable Object send(List<String> words) {
        return target.call(redis -> {
            CommandArguments command = new CommandArguments(() -> bytes(words.getFirst()));
            words.subList(1, words.size()).forEach(word -> command.add(bytes(word)));
            return redis.executeCommand(command);
        });
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** An answer as a check compares it: words as they are, lists line by line, maps as lines of name and value. */
    private static String text(@Nullable Object answer) {
        return switch (answer) {
            case null -> "";
            case byte[] raw -> new String(raw, StandardCharsets.UTF_8);
            case List<?> list -> list.stream().map(RedisExecutor::text).collect(Collectors.joining("\n"));
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "\n" + text(entry.getValue()))
                    .collect(Collectors.joining("\n"));
            case Map.Entry<?, ?> pair -> text(pair.getKey()) + "\n" + text(pair.getValue());
            default -> String.valueOf(answer);
        };
    }

    @Override
    public void carryOut(Plan plan, Steps done, Cancellation cancellation, Progress progress) {
        PostgresExecutor.requireBefore(unmet(plan.before(), cancellation));
        int count = 0;
        for (PlanStep step : plan.steps()) {
            cancellation.check();
            send(((PlanStep.Redis) step).command());
            done.done(++count);
        }
        PostgresExecutor.requireAfter(unmet(plan.after(), cancellation));
    }
}
