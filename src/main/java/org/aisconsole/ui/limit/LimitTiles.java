package org.aisconsole.ui.limit;

import java.util.List;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.limit.Consumption;
import org.aisconsole.engine.limit.Decision;
import org.aisconsole.engine.limit.Refusal;
import org.aisconsole.ui.widget.CardGrid;
import org.aisconsole.ui.widget.FigureTile;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;

/** What matters at a glance: who counts, how many are counted, who is nearest to a limit, how many were refused. */
final class LimitTiles {
    private static final int NARROWEST = 12;

    private final LimitsViewModel model;
    private final LimitWords words;
    private final Texts texts;
    private final FigureTile place;
    private final FigureTile subjects;
    private final FigureTile fullest;
    private final FigureTile refused;
    private final CardGrid grid = new CardGrid(4, NARROWEST);

    LimitTiles(LimitsViewModel model, LimitWords words) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.place = new FigureTile(texts.get("limits.tile.place"));
        this.subjects = new FigureTile(texts.get("limits.tile.subjects"));
        this.fullest = new FigureTile(texts.get("limits.tile.fullest"));
        this.refused = new FigureTile(texts.get("limits.tile.refused"));
        grid.show(List.of(place, subjects, fullest, refused));
        model.consumptionProperty().subscribe(this::show);
    }

    CardGrid node() {
        return grid;
    }

    private void show(@Nullable Consumption read) {
        if (read == null) {
            return;
        }
        showPlace(read);
        subjects.show(words.number(read.answers().size()), texts.get("limits.tile.subjects.note"), Status.GOOD);
        showFullest(read.answers());
        showRefused();
    }

    private void showPlace(Consumption read) {
        if (read.place() == Decision.Place.SHARED) {
            place.show(texts.get("limits.place.shared"), texts.get("limits.place.shared.note"), Status.GOOD);
        } else if (read.away() == null) {
            place.show(texts.get("limits.place.own"), texts.get("limits.place.none.note"), Status.WARNING);
        } else {
            String why = FailureText.of(read.away(), texts).what();
            place.show(texts.get("limits.place.own"), texts.get("limits.place.away.note", why), Status.BAD);
        }
    }

    private void showFullest(List<Decision.Answer> answers) {
        if (answers.isEmpty()) {
            fullest.show("—", texts.get("limits.tile.fullest.none"), Status.UNKNOWN);
            return;
        }
        Decision.Answer first = answers.getFirst();
        fullest.show(
                texts.get("limits.percent", (long) Math.floor(first.fullness() * 100)),
                words.subject(first.subject()) + " · " + words.endpoint(first.rule().endpoint()),
                UseBar.status(first.fullness()));
    }

    private void showRefused() {
        List<Refusal> recent = model.recentRefusals();
        long enforced = recent.stream().filter(Refusal::enforced).count();
        refused.show(
                words.number(enforced),
                texts.get("limits.tile.refused.note", recent.size() - enforced),
                enforced > 0 ? Status.WARNING : Status.GOOD);
    }
}
