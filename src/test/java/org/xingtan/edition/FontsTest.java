package org.xingtan.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
  private static final Path OURS = Path.of("src/main/resources/org/xingtan/edition/fonts");

  @TempDir private Path folder = Path.of("");

  /// A font that calls itself otherwise, as the office's own would.
  private static byte[] renamed(String file, String name) throws IOException {
    byte[] font = Files.readAllBytes(OURS.resolve(file));
    ByteBuffer bytes = ByteBuffer.wrap(font);
    for (int table = 0; table < bytes.getShort(4); table++) {
      int entry = 12 + table * 16;
      if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("name")) {
        rename(bytes, bytes.getInt(entry + 8), name);
      }
    }
    return font;
  }

  private static void rename(ByteBuffer font, int table, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
    for (int number = 0; number < font.getShort(table + 2); number++) {
      int record = table + 6 + number * 12;
      if (font.getShort(record + 6) == 1) {
        font.putShort(record + 8, (short) text.length);
        font.position(table + font.getShort(table + 4) + font.getShort(record + 10));
        font.put(text);
      }
    }
  }

  @Test
  void fonts_that_the_office_owns_come_before_ours_by_the_names_they_give_themselves()
      throws IOException {
    Files.write(folder.resolve("whatever.ttf"), renamed("title.ttf", "SimHei"));
    Files.write(folder.resolve("second.ttf"), renamed("hei.ttf", "黑体"));
    Fonts fonts = new Fonts(folder.toString());
    Fonts ours = new Fonts("");
    assertThat(outline(fonts, Face.HEI)).isEqualTo(outline(ours, Face.TITLE));
    assertThat(outline(fonts, Face.KAI)).isEqualTo(outline(ours, Face.KAI));
  }

  private static String outline(Fonts fonts, Face face) {
    double[] point = new double[6];
    StringBuilder outline = new StringBuilder();
    for (var path = fonts.face(face).outline('教').getPathIterator(null);
        !path.isDone();
        path.next()) {
      path.currentSegment(point);
      outline.append(Arrays.toString(point));
    }
    return outline.toString();
  }

  @Test
  void an_owned_font_that_lacks_a_character_borrows_it_from_ours() throws IOException {
    Files.write(folder.resolve("fang.ttf"), renamed("hei.ttf", "仿宋"));
    Fonts fonts = new Fonts(folder.toString());
    int rare = "𠮷".codePointAt(0);
    assertThat(fonts.face(Face.FANG).has(rare)).isFalse();
    assertThat(fonts.knowing(Face.FANG, rare)).isEqualTo(fonts.face(Face.RARE));
  }

  @Test
  void what_is_no_font_and_a_folder_that_is_not_there_do_no_harm() throws IOException {
    Files.writeString(folder.resolve("broken.ttf"), "not a font");
    assertThat(new Fonts(folder.toString()).face(Face.HEI).has('教')).isTrue();
    assertThat(new Fonts(folder.resolve("nowhere").toString()).face(Face.HEI).has('教')).isTrue();
  }

  @Test
  void our_fonts_hold_every_character_that_an_office_can_type_and_no_look_alikes()
      throws Exception {
    Fonts fonts = new Fonts("");
    for (Face face : Face.values()) {
      for (int row = 0xB0; row <= 0xF7; row++) {
        for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
          String sign = new String(new byte[] {(byte) row, (byte) cell}, "GB2312");
          assertThat(fonts.face(face).has(sign.codePointAt(0))).as("%s in %s", sign, face).isTrue();
        }
      }
      for (int code = 0x2E80; code <= 0x2FDF; code++) {
        assertThat(fonts.face(face).has(code)).isFalse();
      }
    }
  }
}
