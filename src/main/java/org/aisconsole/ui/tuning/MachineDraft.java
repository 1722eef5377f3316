package org.aisconsole.ui.tuning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aisconsole.engine.database.tuning.Disk;
import org.aisconsole.engine.database.tuning.Machine;
import org.aisconsole.engine.database.tuning.MachineEntry;
import org.aisconsole.engine.database.tuning.Workload;
import org.jspecify.annotations.Nullable;

/** A server's machine while it is typed. Memory is in GB of 1,024 MB, as the server's own settings count it. */
public final class MachineDraft {
    private static final double GIB = 1 << 30;

    final StringProperty memory = new SimpleStringProperty("");
    final StringProperty cores = new SimpleStringProperty("");
    final ObjectProperty<Disk> disk = new SimpleObjectProperty<>(Disk.UNKNOWN);
    final ObjectProperty<Workload> workload = new SimpleObjectProperty<>(Workload.MIXED);
    final BooleanProperty wrong = new SimpleBooleanProperty();
    private final String point;
    private Optional<Machine> known = Optional.empty();

    /** Nothing is known yet; numbers are written as in the language. */
    MachineDraft(Locale locale) {
        this.point = Character.toString(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    /** Shows what is known. */
    void show(Optional<Machine> machine) {
        known = machine;
        wrong.set(false);
        machine.ifPresent(found -> {
            memory.set(shown(found.memory()));
            cores.set(Integer.toString(found.cores()));
            disk.set(found.disk());
            workload.set(found.workload());
        });
    }

    private String shown(long bytes) {
        return BigDecimal.valueOf(bytes / GIB)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace(".", point);
    }

    /** What was entered; what is as it was measured says nothing. Empty, and said to be wrong, if it is no machine. */
    Optional<MachineEntry> entry() {
        Optional<Machine> measured = known.filter(machine -> machine.origin() != Machine.Origin.ENTERED);
        boolean sameMemory = measured.filter(machine -> shown(machine.memory()).equals(memory.get().strip())).isPresent();
        boolean sameCores = measured.filter(machine -> Integer.toString(machine.cores()).equals(cores.get().strip())).isPresent();
        Long bytes = sameMemory ? null : bytes();
        Integer count = sameCores ? null : count();
        wrong.set((!sameMemory && bytes == null) || (!sameCores && count == null));
        return wrong.get()
                ? Optional.empty()
                : Optional.of(new MachineEntry(bytes, count, disk.get(), workload.get()));
    }

    private @Nullable Long bytes() {
        try {
            double bytes = Double.parseDouble(memory.get().strip().replace(',', '.')) * GIB;
            return bytes >= 1 && bytes <= Machine.MOST_MEMORY ? (long) bytes : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private @Nullable Integer count() {
        try {
            int count = Integer.parseInt(cores.get().strip());
            return count >= 1 && count <= Machine.MOST_CORES ? count : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
