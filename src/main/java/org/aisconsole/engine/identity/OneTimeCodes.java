package org.aisconsole.engine.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.aisconsole.base.crypto.DataCipher;
import org.aisconsole.base.crypto.Place;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.store.AccountRecord;
import org.aisconsole.store.AccountRecords;

/** The second factor: secrets of authenticator apps, encrypted in the store, and codes that work once. */
public final class OneTimeCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;

    private final AccountRecords records;
    private final DataCipher cipher;
    private final Doorkeeper doorkeeper;
    private final Recording recording;
    private final InstantSource clock;

    /**
     * The codes of a store's accounts.
     *
     * @param recording where it is written down that codes are begun or ended
     */
    public OneTimeCodes(
            AccountRecords records,
            DataCipher cipher,
            Doorkeeper doorkeeper,
            Recording recording,
            InstantSource clock) {
        this.records = records;
        this.cipher = cipher;
        this.doorkeeper = doorkeeper;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * A secret that is not asked for yet: first the user proves with {@link #confirm} that their app has it.
     *
     * @param bytes the secret
     * @param uri the same as address for an app, {@code otpauth://…}
     */
    public record Enrolment(Secret bytes, Secret uri) {}

    /** A fresh secret for an account. */
    public Enrolment enrol(Account account) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String text = Base32.encode(secret);
        String label = URLEncoder.encode("AIS Console:" + account.name(), StandardCharsets.UTF_8).replace("+", "%20");
        String uri = "otpauth://totp/" + label + "?secret=" + text + "&issuer=AIS%20Console";
        return new Enrolment(Secret.of(new String(secret, StandardCharsets.ISO_8859_1)), Secret.of(uri));
    }

    /**
     * Asks for codes of this secret from now on. Only the owner can: nobody else has their app.
     *
     * @param code a code of the app
     * @throws FailureException {@code identity.code} if it is not the secret's; {@code identity.refused} for another's account
     */
    public void confirm(Actor actor, Account account, Enrolment enrolment, String code) {
        if (!isOwn(actor, account)) {
            throw new FailureException(Doorkeeper.refusal(actor, Permission.MANAGE_PEOPLE));
        }
        byte[] secret = enrolment.bytes().reveal().getBytes(StandardCharsets.ISO_8859_1);
        OptionalLong step = Totp.match(secret, code, clock.instant());
        if (step.isEmpty()) {
            throw FailureException.expected("identity.code");
        }
        boolean ignored = recording.record(actor, act("begin", account), () -> {
            records.totp(account.id(), cipher.encrypt(secret, place(account.id())));
            return records.useStep(account.id(), step.getAsLong());
        });
    }

    /** Does not ask for codes any more; the owner's choice, or an admin's for somebody who lost their phone. */
    public void remove(Actor actor, Account account) {
        if (!isOwn(actor, account)) {
            doorkeeper.require(actor, Permission.MANAGE_PEOPLE);
        }
        boolean ignored = recording.record(actor, act("end", account), () -> {
            records.totp(account.id(), null);
            return true;
        });
    }

    private static Act act(String what, Account account) {
        return Act.of(AuditAction.ACCOUNT_CODE, what).concerning(account.at(Door.WINDOW).id());
    }

    private static boolean isOwn(Actor actor, Account account) {
        return actor.id().equals(account.at(actor.door()).id());
    }

    /** Whether a code is right and was not used before; uses it up, and encrypts the secret anew if its key is an old one. */
    boolean accepts(AccountRecord account, String token, String code) {
        Place place = place(account.id());
        OptionalLong step = Totp.match(cipher.decrypt(token, place), code, clock.instant());
        if (step.isEmpty() || !records.useStep(account.id(), step.getAsLong())) {
            return false;
        }
        if (cipher.isOutdated(token)) {
            records.renewTotp(account.id(), token, cipher.renew(token, place));
        }
        return true;
    }

    private static Place place(long account) {
        return new Place("account", "totp", Long.toString(account));
    }
}
