package org.aisconsole.ui.settings;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A setting that is typed. While it is typed, what is wrong with it is said; it is set when it is committed and right.
 *
 * @param <T> what the setting takes
 */
public final class TypedSetting<T> {
    private final SettingField<T> field;
    private final Function<T, String> words;
    private final Reader<T> reader;
    private final StringProperty text;
    private final ReadOnlyObjectWrapper<@Nullable Message> problem = new ReadOnlyObjectWrapper<>();

    TypedSetting(SettingField<T> field, Function<T, String> words, Reader<T> reader) {
        this.field = field;
        this.words = words;
        this.reader = reader;
        this.text = new SimpleStringProperty(words.apply(field.valueProperty().get()));
        text.addListener((property, before, now) -> check(now));
        field.valueProperty().addListener((property, before, now) -> show(now));
    }

    /** What can be read of a text, or why it cannot. */
    @FunctionalInterface
    interface Reader<T> {
        T read(String text) throws Misread;
    }

    /** A text that cannot be read, and why. */
    static final class Misread extends Exception {
        private final transient Message why;

        Misread(Message why) {
            super(why.key());
            this.why = why;
        }
    }

    private void check(String typed) {
        try {
            reader.read(typed);
            problem.set(null);
        } catch (Misread misread) {
            problem.set(misread.why);
        }
    }

    private void show(T value) {
        try {
            if (!value.equals(reader.read(text.get()))) {
                text.set(words.apply(value));
            }
        } catch (Misread misread) {
            text.set(words.apply(value));
        }
    }

    /** Sets what was typed, if that is right. */
    public void commit() {
        try {
            field.valueProperty().set(reader.read(text.get()));
        } catch (Misread misread) {
            problem.set(misread.why);
        }
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with what is typed, if anything is. */
    public ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The setting behind it. */
    public SettingField<T> field() {
        return field;
    }
}
