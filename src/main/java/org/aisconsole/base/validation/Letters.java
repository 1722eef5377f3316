package org.aisconsole.base.validation;

import java.util.function.IntPredicate;

/** Kinds of characters, by code point. */
final class Letters {
    private Letters() {}

    /** Whether all code points are of a kind; true of nothing. */
    static boolean all(String text, IntPredicate kind) {
        return text.codePoints().allMatch(kind);
    }

    /** Whether any code point is of a kind. */
    static boolean any(String text, IntPredicate kind) {
        return text.codePoints().anyMatch(kind);
    }

    /** Half of a pair, which is no character and cannot be stored as UTF-8. */
    static boolean isLoneSurrogate(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }

    /** C0, C1 and DEL; a tab and a line break too. */
    static boolean isControl(int letter) {
        return Character.isISOControl(letter);
    }

    /**
     * What turns the direction of the text around it: overrides, embeddings, isolates and marks. They let a text look like
     * another ("Trojan Source", Boucher and Anderson 2021).
     */
    static boolean isDirection(int letter) {
        return letter == 0x061C
                || (letter >= 0x200E && letter <= 0x200F)
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069);
    }

    /**
     * What is not seen and changes what a text equals: zero-width space and word joiner, soft hyphen, byte order mark, tags,
     * interlinear marks. Joiners stay, since emoji and some scripts are written with them.
     */
    static boolean isInvisible(int letter) {
        return letter == 0x00AD
                || letter == 0x180E
                || letter == 0x200B
                || (letter >= 0x2060 && letter <= 0x2064)
                || letter == 0xFEFF
                || (letter >= 0xFFF9 && letter <= 0xFFFB)
                || (letter >= 0xE0000 && letter <= 0xE007F);
    }

    /** Code points that never will be characters. */
    static boolean isNoCharacter(int letter) {
        return (letter >= 0xFDD0 && letter <= 0xFDEF) || (letter & 0xFFFE) == 0xFFFE;
    }

    /** What no line of text may have in it. */
    static boolean isUnfit(int letter) {
        return isControl(letter) || isDirection(letter) || isInvisible(letter) || isLoneSurrogate(letter) || isNoCharacter(letter);
    }

    /** A to Z in either case. */
    static boolean isAsciiLetter(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    /** 0 to 9; other scripts have digits too, and those are not meant. */
    static boolean isAsciiDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
