package org.xingtan.tablefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/// A GB18030 stream as UTF-8 bytes.
final class Utf8Stream extends InputStream {

  private final Reader reader;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final CharBuffer chars = CharBuffer.allocate(32 << 10).limit(0);
  private final ByteBuffer bytes = ByteBuffer.allocate(128 << 10).limit(0);
  private boolean ended;

  Utf8Stream(InputStream in) {
    reader = new InputStreamReader(in, Charset.forName("GB18030"));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!bytes.hasRemaining()) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int taken = Math.min(length, bytes.remaining());
    bytes.get(target, offset, taken);
    return taken;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void fill() throws IOException {
    chars.compact();
    ended = reader.read(chars) < 0;
    chars.flip();
    bytes.clear();
    encoder.encode(chars, bytes, ended);
    bytes.flip();
  }
}
