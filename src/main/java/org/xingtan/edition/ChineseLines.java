package org.xingtan.edition;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/// Where a line of Chinese may end: between any two characters, but no line begins with a closing sign or ends with an opening one, and
/// numbers and foreign words stay whole.
final class ChineseLines implements FSTextBreaker {
  private static final String NOT_FIRST = "，。、；：？！）》」』】〕〉”’…—·％‰℃,.;:?!)]}%〓";
  private static final String NOT_LAST = "（《「『【〔〈“‘([{￥$";

  private String text = "";
  private int place;

  @Override
  public void setText(String newText) {
    text = newText;
    place = 0;
  }

  @Override
  public int next() {
    while (++place < text.length()) {
      if (breaks(text.charAt(place - 1), text.charAt(place))) {
        return place;
      }
    }
    return place == text.length() && place > 0 ? place : BreakIterator.DONE;
  }

  private static boolean breaks(char before, char after) {
    if (Character.isLowSurrogate(after) || blank(after)) {
      return false;
    }
    if (blank(before)) {
      return true;
    }
    if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return wide(before) || wide(after);
  }

  private static boolean blank(char sign) {
    return sign == ' ' || sign == '\n';
  }

  private static boolean wide(char sign) {
    return sign >= 0x2E80 || (sign >= 0x2000 && NOT_FIRST.indexOf(sign) >= 0);
  }
}
