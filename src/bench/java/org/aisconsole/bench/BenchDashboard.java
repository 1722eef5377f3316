package org.aisconsole.bench;

import org.aisconsole.engine.monitor.Scope;
import org.aisconsole.ui.dashboard.DashboardEngines;
import org.aisconsole.ui.dashboard.DashboardExport;
import org.aisconsole.ui.dashboard.DashboardView;
import org.aisconsole.ui.dashboard.DashboardViewModel;
import org.aisconsole.ui.shell.Actions;
import org.aisconsole.ui.shell.NoDialogs;
import org.aisconsole.ui.shell.UiContext;

/** The dashboard with all of its cards, as the window makes it. */
final class BenchDashboard {
    private BenchDashboard() {}

    static DashboardView of(UiContext context, DashboardEngines engines, Scope scope) {
        DashboardViewModel model = new DashboardViewModel(context, engines, scope);
        return new DashboardView(context, model, new Actions(), new DashboardExport(context, model, new NoDialogs()));
    }
}
