package org.xingtan.tablefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much a file may unfold to before it is refused, so that a small upload cannot fill disk or memory.
///
/// @param unfoldedMegabytes all of an archive or workbook, unpacked
/// @param ratio unpacked size over packed size of one entry; entries below one megabyte are left alone
/// @param entries files inside an archive or workbook
/// @param sharedStringMegabytes the table of texts of a workbook, which is held in memory
/// @param csvMegabytes one CSV file
@ConfigurationProperties("xingtan.reading")
public record ReadingLimits(
    @DefaultValue("2048") long unfoldedMegabytes,
    @DefaultValue("200") long ratio,
    @DefaultValue("1000") int entries,
    @DefaultValue("96") long sharedStringMegabytes,
    @DefaultValue("4096") long csvMegabytes) {

  static final long MEGABYTE = 1 << 20;

  public static ReadingLimits usual() {
    return new ReadingLimits(2048, 200, 1000, 96, 4096);
  }
}
