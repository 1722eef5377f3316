package org.aisconsole.ui.connection;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aisconsole.target.tls.Tls;

/** How a connection is encrypted, while it is being edited. */
final class TlsDraft {
    final ObjectProperty<Tls.Mode> mode = new SimpleObjectProperty<>(Tls.Mode.OFF);
    final StringProperty authority = new SimpleStringProperty("");
    final StringProperty certificate = new SimpleStringProperty("");
    final StringProperty key = new SimpleStringProperty("");

    void read(Tls tls) {
        mode.set(tls.mode());
        authority.set(tls.authority());
        certificate.set(tls.certificate());
        key.set(tls.key());
    }

    Tls tls() {
        return new Tls(mode.get(), authority.get().strip(), certificate.get().strip(), key.get().strip());
    }
}
