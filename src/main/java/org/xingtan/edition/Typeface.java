package org.xingtan.edition;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/// An opened font file.
record Typeface(TrueTypeFont font, CmapLookup glyphs, int unitsPerEm) {

  static Typeface of(TrueTypeFont font) throws IOException {
    return new Typeface(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
  }

  boolean has(int character) {
    return glyphs.getGlyphId(character) != 0;
  }

  /// In parts of the size of the font.
  double advance(int character) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(character)) / (double) unitsPerEm;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// In units of the font, upwards; empty for a blank.
  GeneralPath outline(int character) {
    try {
      GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(character));
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
