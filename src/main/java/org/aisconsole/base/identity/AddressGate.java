package org.aisconsole.base.identity;

/** Says from where people may come at all. It is asked before a password is looked at. */
@FunctionalInterface
public interface AddressGate {
    /** Lets everybody come. */
    AddressGate OPEN = address -> {};

    /**
     * Lets an address pass, or not.
     *
     * @param address an IP address, or {@code local}
     * @throws org.aisconsole.base.failure.FailureException {@code watch.blocked} if it is blocked
     */
    void require(String address);
}
