package dev.visprog.models.checkpoint;

/**
 * What the directory of a zip archive says about one of its members.
 *
 * @param flags bit 0: encrypted
 * @param method 0: stored as it is
 * @param stored bytes in the archive
 * @param size bytes of the member
 * @param header where its own header starts in the file
 */
record ZipMember(String name, int flags, int method, long stored, long size, long header) {}
