package org.aisconsole.cli;

import java.nio.file.Path;
import java.util.List;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.monitor.HealthReport;

/**
 * What a tour of the screens found.
 *
 * @param pictures the pictures saved
 * @param problems a sentence for each screen that showed a failure or an emptiness that should not be
 * @param health the targets as they were during the tour
 */
public record TourReport(List<Path> pictures, List<Message> problems, HealthReport health) {
    /** Copies the lists. */
    public TourReport {
        pictures = List.copyOf(pictures);
        problems = List.copyOf(problems);
    }
}
