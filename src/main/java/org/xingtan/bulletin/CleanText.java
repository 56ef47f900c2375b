package org.xingtan.bulletin;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as it is taken in: what a text processor or a web page brings along besides words is left out, and said.
/// `docs/rules/bulletin.md` §3.
///
/// @param leftOut what was dropped
record CleanText(String text, Set<LeftOut> leftOut) {
  enum LeftOut {
    SCRIPTS,
    PICTURES,
    STYLES,
    TABLES,
    MARKUP,
    INVISIBLE
  }

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|<!\\[[^>]*>", Pattern.DOTALL);
  private static final Pattern SCRIPT = whole("script|iframe|object|embed");
  private static final Pattern STYLE = whole("style|xml|head|title");
  private static final Pattern PICTURE =
      Pattern.compile(
          "<(img|v:imagedata|v:shape|svg|video|audio)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TABLE =
      Pattern.compile("<(table|tr|td|th)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEW_LINE =
      Pattern.compile("<br\\s*/?>|</(p|div|tr|li|h[1-6])\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern STYLED =
      Pattern.compile("<[a-z][^>]*\\s(style|class|face|color)=[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "</?(html|body|meta|link|p|div|span|font|b|i|u|s|strong|em|a|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|col"
              + "|colgroup|br|hr|sup|sub|img|svg|path|video|audio|v:[a-z]+|o:[a-z]+|w:[a-z]+|form|input|button)\\b[^>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]|\\uFFFC");

  static CleanText of(String raw) {
    Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
    String text = raw.replace("\r\n", "\n").replace('\r', '\n');
    if (TAG.matcher(text).find() || SCRIPT.matcher(text).find() || COMMENT.matcher(text).find()) {
      text = words(text, leftOut);
    }
    text = drop(text, UNSEEN, LeftOut.INVISIBLE, leftOut);
    text = text.replaceAll("[\\t\\u00A0\\u2002-\\u200A]+", " ").replaceAll(" *\\n\\s*", "\n");
    return new CleanText(text.strip(), leftOut);
  }

  private static String words(String markup, Set<LeftOut> leftOut) {
    if (STYLED.matcher(markup).find()) {
      leftOut.add(LeftOut.STYLES);
    }
    String text = drop(markup, SCRIPT, LeftOut.SCRIPTS, leftOut);
    text = drop(text, COMMENT, LeftOut.MARKUP, leftOut);
    text = drop(text, STYLE, LeftOut.STYLES, leftOut);
    text = drop(text, PICTURE, LeftOut.PICTURES, leftOut);
    if (TABLE.matcher(text).find()) {
      leftOut.add(LeftOut.TABLES);
    }
    text = NEW_LINE.matcher(text).replaceAll("\n");
    text = drop(text, TAG, LeftOut.MARKUP, leftOut);
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String drop(String text, Pattern what, LeftOut kind, Set<LeftOut> leftOut) {
    Matcher found = what.matcher(text);
    if (!found.find()) {
      return text;
    }
    leftOut.add(kind);
    return found.replaceAll("");
  }

  private static Pattern whole(String names) {
    return Pattern.compile(
        "<(" + names + ")\\b[^>]*>.*?</\\1\\s*>|<(" + names + ")\\b[^>]*>",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
