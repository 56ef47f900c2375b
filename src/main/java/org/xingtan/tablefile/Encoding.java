package org.xingtan.tablefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xingtan.tablefile.UnreadableTable.Reason;

/// Decides how the bytes of a CSV file are to be read, over the whole file and before the first row: UTF-8, or GB18030 (with
/// GBK and GB2312 inside it) as Chinese Excel saves it. A UTF-8 file with a damaged byte is refused rather than read as GB18030,
/// which would turn every name in it into another.
enum Encoding {
  UTF_8,
  GB18030;

  static Encoding of(Path file) throws IOException {
    Utf8Scan scan = new Utf8Scan();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] block = new byte[256 << 10];
      int read = in.readNBytes(block, 0, 4);
      refuseUtf16(block, read);
      boolean marked = read >= 3 && (block[0] & 0xFF) == 0xEF && (block[1] & 0xFF) == 0xBB;
      while (read > 0) {
        scan.take(block, read);
        read = in.read(block);
      }
      scan.end();
      return decide(file, scan, marked);
    }
  }

  private static Encoding decide(Path file, Utf8Scan scan, boolean marked) throws IOException {
    if (scan.invalid() == 0) {
      return UTF_8;
    }
    if (marked || scan.valid() * 4 > scan.invalid() || !decodes(file)) {
      throw new UnreadableTable(Reason.UNKNOWN_ENCODING, scan.firstInvalidRow());
    }
    return GB18030;
  }

  private static void refuseUtf16(byte[] start, int length) throws UnreadableTable {
    if (length < 2) {
      return;
    }
    int mark = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
    if (mark == 0xFFFE || mark == 0xFEFF) {
      throw new UnreadableTable(Reason.UTF_16, 0);
    }
  }

  private static boolean decodes(Path file) throws IOException {
    CharsetDecoder decoder = Charset.forName("GB18030").newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(64 << 10);
    CharBuffer chars = CharBuffer.allocate(64 << 10);
    try (InputStream in = Files.newInputStream(file)) {
      int read = 0;
      while (read >= 0) {
        read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
        CoderResult result = decoder.decode(bytes, chars.clear(), read < 0);
        if (result.isError()) {
          return false;
        }
        bytes.compact();
      }
      return true;
    }
  }
}
