package org.aisconsole.base.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A Redis command as redis-cli takes it: words with anything unusual in them are quoted. */
final class RedisWords {
    private RedisWords() {}

    static String shown(List<String> command) {
        return command.stream().map(RedisWords::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return word.matches("[A-Za-z0-9:._*@+-]+") ? word : '"' + escaped(word) + '"';
    }

    private static String escaped(String word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            switch (letter) {
                case '"', '\\' -> text.append('\\').append(letter);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(letter);
            }
        }
        return text.toString();
    }
}
