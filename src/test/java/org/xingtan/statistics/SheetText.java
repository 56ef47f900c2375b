package org.xingtan.statistics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// The parts of a workbook as text.
final class SheetText {
  private SheetText() {}

  static String of(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("sheet", ".xlsx");
    Files.write(file, workbook);
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var part : zip.stream().toList()) {
        text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return Pattern.compile("&#x?([0-9a-fA-F]+);")
        .matcher(text)
        .replaceAll(code -> Character.toString(number(code.group())));
  }

  private static int number(String reference) {
    boolean hexadecimal = reference.startsWith("&#x");
    String digits = reference.replaceAll("[&#x;]", "");
    return Integer.parseInt(digits, hexadecimal ? 16 : 10);
  }
}
