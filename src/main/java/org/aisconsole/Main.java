package org.aisconsole;

final class Main {
    private Main() {}

    public static void main(String[] args) {
        javafx.application.Platform.startup(() -> {});
    }
}
