package org.aisconsole.ui.widget;

/** For charts whose time is chosen elsewhere on the page: there is nothing to zoom. */
public final class FixedTime implements ChartLink.Zoomable {
    @Override
    public void zoomTo(long one, long other) {
        // all of it is shown
    }

    @Override
    public void zoomBy(double factor, long around) {
        // all of it is shown
    }

    @Override
    public void pan(double share) {
        // all of it is shown
    }

    @Override
    public boolean showAll() {
        return false;
    }
}
