package org.caseveil.document.format;

import org.caseveil.document.scan.ScanLimits;

/**
 * What a file may cost before it is refused; past a limit the file is refused as {@code TOO_LARGE}
 * or {@code HOSTILE} and nothing of it is kept. Bound from {@code config/pipeline.yaml}, which
 * gives each limit's reason.
 *
 * @param bytes size of the file on disk
 * @param characters extracted text, in UTF-16 units
 * @param unpackedBytes all entries of an archive together, unpacked
 * @param compressionRatio unpacked over packed size of one entry
 * @param entries files in an archive
 * @param depth nesting of elements, groups or embedded documents
 * @param pages pages, sheets or slides
 * @param cells cells of a spreadsheet
 * @param scans what pictures of pages may cost
 */
public record Limits(
    long bytes,
    int characters,
    long unpackedBytes,
    int compressionRatio,
    int entries,
    int depth,
    int pages,
    int cells,
    ScanLimits scans) {

  /** The same for a package that this program made: many like paragraphs pack ever so well. */
  Limits ofOwn() {
    return new Limits(
        bytes, characters, unpackedBytes, Integer.MAX_VALUE, entries, depth, pages, cells, scans);
  }
}
