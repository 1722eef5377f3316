package org.aisconsole.base.export;

import java.util.List;

/**
 * A page of the window as a document.
 *
 * @param title its title, on the first page and in the file's properties
 * @param lines what is said below the title: of what, which time, when made
 * @param width width of the page that the pictures were taken from, in its own units
 * @param blocks headings and pictures, in their order
 */
public record PdfReport(String title, List<String> lines, double width, List<Block> blocks) {
    /** Copies the lists. */
    public PdfReport {
        lines = List.copyOf(lines);
        blocks = List.copyOf(blocks);
    }

    /** A part of the document that is not cut in two. */
    public sealed interface Block {}

    /**
     * Words above the pictures that follow; never alone at the end of a page.
     *
     * @param words the words
     */
    public record Heading(String words) implements Block {}

    /**
     * A picture.
     *
     * @param picture its pixels
     */
    public record Figure(Picture picture) implements Block {}
}
