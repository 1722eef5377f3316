package org.aisconsole.ui.shell;

import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.aisconsole.base.job.JobState;
import org.aisconsole.base.job.JobStatus;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The bar at the bottom: the oldest job with progress and cancel, how many more there are, and what the window depends on. */
final class JobBar extends HBox {
    private final ShellViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Label times = Labels.of("", "muted", "figures");
    private final Button cancel = new Button();
    private final Label more = Labels.of("", "muted");
    private final HBox job;

    JobBar(ShellViewModel model, Texts texts, ObservableValue<StatusLine> status) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("job-bar");
        cancel.setText(texts.get("ui.cancel"));
        cancel.getStyleClass().addAll("flat", "accent", "small");
        progress.getStyleClass().add("small");
        for (Region fixed : List.of(progress, times, cancel, more)) {
            fixed.setMinWidth(USE_PREF_SIZE); // where it gets narrow, the title gives way
        }
        job = new HBox(new FontIcon(MaterialDesignP.PROGRESS_CLOCK), title, progress, times, cancel, more);
        job.getStyleClass().add("job");
        Label news = Labels.of("", "muted", "figures");
        news.setMinWidth(USE_PREF_SIZE); // a job's words give way first
        news.textProperty().bind(status.map(StatusLine::news));
        DependencyBar dependencies = new DependencyBar(texts, status.map(StatusLine::dependencies));
        getChildren().addAll(job, Labels.spring(), dependencies, news);
        model.jobs().addListener((ListChangeListener<JobStatus>) change -> show());
        show();
    }

    private void show() {
        job.setVisible(!model.jobs().isEmpty());
        if (model.jobs().isEmpty()) {
            return;
        }
        JobStatus status = model.jobs().getFirst();
        Message step = status.message();
        title.setText(step == null ? texts.get(status.title()) : texts.get(status.title()) + " · " + texts.get(step));
        progress.setProgress(status.fraction() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : status.fraction());
        times.setText(times(status));
        cancel.setDisable(status.state() == JobState.CANCELLING);
        cancel.setOnAction(pressed -> model.cancel(status));
        int others = model.jobs().size() - 1;
        more.setText(others == 0 ? "" : texts.get("ui.jobs.more", others));
    }

    private String times(JobStatus status) {
        String elapsed = clock(status.elapsed());
        return status.remaining()
                .map(left -> texts.get(
                        "ui.jobs.left", Math.round(status.fraction() * 100), elapsed, clock(left)))
                .orElse(elapsed);
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
