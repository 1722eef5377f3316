package org.aisconsole.store;

/**
 * A file of an archive.
 *
 * @param runId number of the run that made it
 * @param number from 1
 * @param file its name in the folder of the run
 * @param held rows in it
 * @param bytes of the file
 * @param sha256 of the file, 64 hexadecimal digits
 */
public record RetentionPartRow(long runId, int number, String file, long held, long bytes, String sha256) {}
