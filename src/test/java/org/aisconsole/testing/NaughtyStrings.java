package org.aisconsole.testing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Strings that have broken programs, and some of our own that the list has not. */
public final class NaughtyStrings {
    private NaughtyStrings() {}

    /** All of them; the test is skipped, and counted, where the list is not there. */
    public static List<String> all() {
        List<String> listed = JsonMapper.builder()
                .build()
                .readValue(SharedData.at("naughty-strings", "blns.json"), new TypeReference<>() {});
        List<String> all = new ArrayList<>(listed);
        all.addAll(own());
        return all;
    }

    /** Those that are ours, which need no data. */
    public static List<String> own() {
        return List.of(
                "",
                " ",
                "\0",
                "a\0b",
                "\uD800",
                "\uDC00\uD800",
                "\u202Egnp.exe",
                "\uFEFF",
                "\u200B\u200B",
                "'; DROP TABLE account; --",
                "\"; DROP TABLE account; --",
                "\\'; SELECT 1; --",
                "=cmd|'/C calc'!A0",
                "\uFF1DSUM(1)",
                "\t=1+1",
                "<svg/onload=alert(1)>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "../../etc/passwd",
                "C:\\nul.txt",
                "a".repeat(100_000),
                "(".repeat(10_000),
                "[".repeat(10_000),
                "e\u0301".repeat(300),
                "Z\u0351\u036B\u0343".repeat(2_000),
                "\u0958".repeat(500),
                "😀".repeat(300),
                "::::::::",
                "1.1.1.1.1.1",
                "@@@@",
                "a@" + "b.".repeat(200) + "c",
                "\"\"\"\".\"\"",
                "{\"a\":".repeat(5_000));
    }
}
