package org.aisconsole.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.settings.Settings.Appearance;
import org.aisconsole.base.settings.Settings.Audit;
import org.aisconsole.base.settings.Settings.Demo;
import org.aisconsole.base.settings.Settings.Sampling;
import org.aisconsole.base.settings.Settings.Store;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.base.settings.Settings.Theme;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.postgres.PostgresUrl;
import org.aisconsole.target.redis.RedisUrl;
import org.aisconsole.ui.settings.SettingField.Lens;
import org.aisconsole.ui.settings.TypedSetting.Misread;

/** Everything that can be set, each as a field. */
public final class SettingsViewModel {
    private static final List<String> LANGUAGES = List.of("", "en", "de");
    private static final int SCALE_STEP = 10;

    private final SettingField<Theme> theme;
    private final SettingField<Integer> fontScale;
    private final SettingField<String> language;
    private final TypedSetting<Integer> interval;
    private final SettingField<Boolean> suite;
    private final SettingField<SuiteSize> size;
    private final TypedSetting<Integer> rate;
    private final SettingField<Boolean> incidents;
    private final TypedSetting<String> storeUrl;
    private final TypedSetting<String> storeUser;
    private final SettingField<SecretPlace> place;
    private final TypedSetting<String> witness;
    private final TypedSetting<Integer> checkpoints;
    private final TypedSetting<Integer> idleMinutes;
    private final TypedSetting<String> limitsRedis;

    /**
     * Fields over the settings.
     *
     * @param keeper changes them
     */
    public SettingsViewModel(SettingsKeeper keeper) {
        theme = SettingField.live(keeper, appearance(Appearance::theme, (a, to) ->
                new Appearance(to, a.fontScale(), a.language())), "appearance", "theme");
        fontScale = SettingField.live(keeper, appearance(Appearance::fontScale, (a, to) ->
                new Appearance(a.theme(), to, a.language())), "appearance", "fontScale");
        language = SettingField.atNextStart(keeper, appearance(Appearance::language, (a, to) ->
                new Appearance(a.theme(), a.fontScale(), to)), "appearance", "language");
        interval = number(SettingField.live(keeper, new Lens<>(
                now -> now.sampling().intervalSeconds(),
                (now, to) -> now.withSampling(new Sampling(to))), "sampling", "intervalSeconds"), 1, 300);
        suite = SettingField.atNextStart(keeper, demo(Demo::enabled, (d, to) ->
                new Demo(to, d.size(), d.rate(), d.incidents())), "demo", "enabled");
        size = SettingField.atNextStart(keeper, demo(Demo::size, (d, to) ->
                new Demo(d.enabled(), to, d.rate(), d.incidents())), "demo", "size");
        rate = number(SettingField.atNextStart(keeper, demo(Demo::rate, (d, to) ->
                new Demo(d.enabled(), d.size(), to, d.incidents())), "demo", "rate"), 0, 10_000);
        incidents = SettingField.atNextStart(keeper, demo(Demo::incidents, (d, to) ->
                new Demo(d.enabled(), d.size(), d.rate(), to)), "demo", "incidents");
        storeUrl = new TypedSetting<>(SettingField.atNextStart(keeper, store(Store::url, (s, to) ->
                new Store(to, s.user())), "store", "url"), url -> url, SettingsViewModel::readUrl);
        storeUser = new TypedSetting<>(SettingField.atNextStart(keeper, store(Store::user, (s, to) ->
                new Store(s.url(), to)), "store", "user"), user -> user, String::strip);
        place = SettingField.live(keeper, new Lens<>(
                now -> now.secrets().place(),
                (now, to) -> now.withSecrets(new Settings.Secrets(to))), "secrets", "place");
        witness = new TypedSetting<>(SettingField.atNextStart(keeper, audit(Audit::witness, (a, to) ->
                new Audit(to, a.checkpointMinutes())), "audit", "witness"), where -> where, String::strip);
        checkpoints = number(SettingField.atNextStart(keeper, audit(Audit::checkpointMinutes, (a, to) ->
                new Audit(a.witness(), to)), "audit", "checkpointMinutes"), 1, 1_440);
        idleMinutes = number(SettingField.live(keeper, new Lens<>(
                now -> now.identity().idleMinutes(),
                (now, to) -> now.withIdentity(new Settings.Identity(to))), "identity", "idleMinutes"), 1, 480);
        limitsRedis = new TypedSetting<>(SettingField.atNextStart(keeper, new Lens<>(
                now -> now.limits().redis(),
                (now, to) -> now.withLimits(new Settings.Limits(to))), "limits", "redis"), url -> url, SettingsViewModel::readRedis);
    }

    private static <T> Lens<T> appearance(Function<Appearance, T> get, BiFunction<Appearance, T, Appearance> set) {
        return new Lens<>(
                now -> get.apply(now.appearance()), (now, to) -> now.withAppearance(set.apply(now.appearance(), to)));
    }

    private static <T> Lens<T> demo(Function<Demo, T> get, BiFunction<Demo, T, Demo> set) {
        return new Lens<>(now -> get.apply(now.demo()), (now, to) -> now.withDemo(set.apply(now.demo(), to)));
    }

    private static <T> Lens<T> store(Function<Store, T> get, BiFunction<Store, T, Store> set) {
        return new Lens<>(now -> get.apply(now.store()), (now, to) -> now.withStore(set.apply(now.store(), to)));
    }

    private static <T> Lens<T> audit(Function<Audit, T> get, BiFunction<Audit, T, Audit> set) {
        return new Lens<>(now -> get.apply(now.audit()), (now, to) -> now.withAudit(set.apply(now.audit(), to)));
    }

    private static TypedSetting<Integer> number(SettingField<Integer> field, int least, int most) {
        return new TypedSetting<>(field, String::valueOf, typed -> {
            try {
                int number = Integer.parseInt(typed.strip());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                throw new Misread(Message.of("settings.number", least, most));
            }
            throw new Misread(Message.of("settings.number", least, most));
        });
    }

    private static String readUrl(String typed) throws Misread {
        return read(typed, url -> PostgresUrl.parse(url, ""));
    }

    private static String readRedis(String typed) throws Misread {
        return read(typed, url -> RedisUrl.parse(url, ""));
    }

    private static String read(String typed, Consumer<String> check) throws Misread {
        String url = typed.strip();
        try {
            if (!url.isEmpty()) {
                check.accept(url);
            }
            return url;
        } catch (FailureException misread) {
            throw new Misread(FailureText.why(misread.failure()));
        }
    }

    /** Colour scheme. */
    public SettingField<Theme> theme() {
        return theme;
    }

    /** Size of the type in percent. */
    public SettingField<Integer> fontScale() {
        return fontScale;
    }

    /** The sizes to choose from, with the present one, which a variable may have set to something else. */
    public List<Integer> fontScales() {
        int now = fontScale.valueProperty().get();
        IntStream steps = IntStream.iterate(80, scale -> scale <= 200, scale -> scale + SCALE_STEP);
        return IntStream.concat(steps, IntStream.of(now)).distinct().sorted().boxed().toList();
    }

    /** Language tag; empty for the system's. */
    public SettingField<String> language() {
        return language;
    }

    /** The languages to choose from, with the present one. */
    public List<String> languages() {
        List<String> tags = new ArrayList<>(LANGUAGES);
        String now = language.valueProperty().get();
        if (!tags.contains(now)) {
            tags.add(now);
        }
        return tags;
    }

    /** Seconds between two measurements. */
    public TypedSetting<Integer> interval() {
        return interval;
    }

    /** Whether there is a sample suite at all. */
    public SettingField<Boolean> suite() {
        return suite;
    }

    /** How much sample data there is. */
    public SettingField<SuiteSize> size() {
        return size;
    }

    /** Requests a second on the suite. */
    public TypedSetting<Integer> rate() {
        return rate;
    }

    /** Whether the suite has incidents. */
    public SettingField<Boolean> incidents() {
        return incidents;
    }

    /** Where the console's own tables are. */
    public TypedSetting<String> storeUrl() {
        return storeUrl;
    }

    /** Who signs in there. */
    public TypedSetting<String> storeUser() {
        return storeUser;
    }

    /** Where secrets are kept. */
    public SettingField<SecretPlace> place() {
        return place;
    }

    /** Who keeps checkpoints of the audit ledger. */
    public TypedSetting<String> witness() {
        return witness;
    }

    /** Minutes between two checkpoints. */
    public TypedSetting<Integer> checkpoints() {
        return checkpoints;
    }

    /** Minutes until the console of a team locks itself. */
    public TypedSetting<Integer> idleMinutes() {
        return idleMinutes;
    }

    /** The Redis in which rate limits are counted; empty for the embedded one. */
    public TypedSetting<String> limitsRedis() {
        return limitsRedis;
    }
}
