package org.aisconsole.base.export;

import java.awt.image.BufferedImage;

/**
 * Pixels on their way into a file.
 *
 * @param width pixels across
 * @param argb rows of pixels from the top, 32-bit ARGB; its length is a multiple of the width
 * @param scale pixels for each unit of the page that it was taken from; 2 for a sharp print
 */
@SuppressWarnings("ArrayRecordComponent") // a picture of a million pixels, written once
public record Picture(int width, int[] argb, double scale) {
    /** Checks that there are whole rows. */
    public Picture {
        if (width < 1 || argb.length == 0 || argb.length % width != 0) {
            throw new IllegalArgumentException(argb.length + " pixels in rows of " + width);
        }
    }

    /** Pixels down. */
    public int height() {
        return argb.length / width;
    }

    /** This one on top of another, both at the left. */
    public Picture above(Picture below) {
        int wide = Math.max(width, below.width);
        int[] pixels = new int[wide * (height() + below.height())];
        copy(pixels, wide, 0);
        below.copy(pixels, wide, height());
        return new Picture(wide, pixels, scale);
    }

    private void copy(int[] onto, int wide, int firstRow) {
        for (int row = 0; row < height(); row++) {
            System.arraycopy(argb, row * width, onto, (firstRow + row) * wide, width);
        }
    }

    /** The same as an image of the JDK. */
    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height(), argb, 0, width);
        return image;
    }
}
