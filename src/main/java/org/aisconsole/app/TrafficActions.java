package org.aisconsole.app;

import java.util.Locale;
import org.aisconsole.base.text.Texts;
import org.aisconsole.demo.play.Incident;
import org.aisconsole.demo.play.TrafficPlayer;
import org.aisconsole.ui.shell.Action;
import org.aisconsole.ui.shell.Actions;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What the user can do with the traffic on the sample suite, from the palette. */
final class TrafficActions {
    private TrafficActions() {}

    static void addTo(Actions actions, Texts texts, TrafficPlayer traffic) {
        actions.add(new Action(
                "traffic.pause",
                texts.get("app.traffic.pause"),
                MaterialDesignP.PLAY_PAUSE,
                null,
                () -> traffic.pause(!traffic.isPaused())));
        for (Incident incident : Incident.values()) {
            String key = incident.name().toLowerCase(Locale.ROOT);
            actions.add(new Action(
                    "incident." + key,
                    texts.get("app.incident." + key),
                    MaterialDesignF.FLASH_OUTLINE,
                    null,
                    () -> traffic.make(incident)));
        }
    }
}
