package org.xingtan.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds numbers in typed words that look like statistics, and leaves out days, numbers of documents, ordinals, periods, telephones,
/// clauses, durations, small numerals of prose, and limits by which something is chosen.
final class TypedNumbers {
  private static final List<Pattern> OTHERS =
      Stream.of(
              // days and times
              "\\d{2,4}\\s*[-—–~至]\\s*\\d{2,4}\\s*(?:学年|年)",
              "\\d{2,4}\\s*(?:学年|年)(?:度|代|级)?",
              "\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日?)?",
              "\\d{1,2}\\s*日",
              "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}",
              "\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?",
              "\\d{1,2}\\s*[时点](?:\\s*\\d{1,2}\\s*分)?",
              // documents, ordinals, periods
              "[〔\\[【（(]\\d{4}[〕\\]】）)]\\s*\\d*\\s*号?",
              "\\d+\\s*号",
              "第\\s*\\d+",
              "\\d{4}\\s*期",
              // telephones and accounts
              "1[3-9]\\d{9}",
              "[（(]?0\\d{2,3}[）)]?[-－\\s]?\\d{7,8}",
              "(?:电话|传真|热线|手机|QQ|微信|邮编|账号)[^\\d。，]{0,6}[\\d-—]{5,}",
              // clauses, tables, versions, codes
              "\\d+(?:\\.\\d+){2,}",
              "^\\s*[（(]?\\d+[）)、.．]",
              "[（(]\\d{1,2}[）)]",
              "(?:表|图|附件|附表|附录|工程|系统|版本|平台)\\s*\\d+(?:\\.\\d+)*",
              "\\d+(?:\\.\\d+)*\\s*版",
              "[A-Za-z]+[- ]?\\d+(?:\\.\\d+)*",
              // durations, copies, small numerals
              "\\d+(?:\\.\\d+)?\\s*(?:天|周|个月|小时|分钟|秒|余年|多年)",
              "印\\s*\\d+\\s*份",
              "(?<![\\d.,，])\\d(?![\\d.,，%％])\\s*(?:个(?!区|百分点)|种|项|大|类|点|方面|步|级|条|章|节)")
          .map(Pattern::compile)
          .toList();
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,3}(?:[,，]\\d{3})+|\\d+)(\\.\\d+)?\\s*(个百分点|[%％‰万亿])?\\s*(人次|人|名|位|所|门|个区|个|件|份|项|篇|条|次|学时)?");
  private static final Pattern CHARACTERS =
      Pattern.compile(
          "百分之[零〇一二三四五六七八九十百两点]+"
              + "|(?<![一-龥])?[一二三四五六七八九]成(?=以上|多|左右|的|[，。、；])"
              + "|(?<![第零〇一二三四五六七八九十百千万亿两])[零〇一二三四五六七八九十百千万亿两]{2,}(?:人次|人|名|所|门|件|份|项)");
  private static final int LONG = 3;

  private TypedNumbers() {}

  /// @param value absent for a number in characters
  record Found(int start, int end, String text, @Nullable BigDecimal value, boolean percent) {}

  static List<Found> in(TextSentence sentence) {
    BitSet others = new BitSet();
    for (Pattern other : OTHERS) {
      other
          .matcher(sentence.printed())
          .results()
          .forEach(found -> others.set(found.start(), found.end()));
    }
    List<Found> numbers = new ArrayList<>();
    sentence
        .typed(NUMBER)
        .filter(found -> !others.get(found.start()) && looksLikeStatistic(found))
        .map(TypedNumbers::number)
        .filter(found -> !TypedLimit.is(found, sentence))
        .forEach(numbers::add);
    sentence
        .typed(CHARACTERS)
        .map(TypedNumbers::characters)
        .filter(found -> !TypedLimit.is(found, sentence))
        .forEach(numbers::add);
    return numbers;
  }

  private static boolean looksLikeStatistic(MatchResult found) {
    return found.group(2) != null
        || found.group(3) != null
        || found.group(4) != null
        || found.group(1).length() >= LONG;
  }

  /// Of numbers in characters only the whole itself is read.
  private static Found characters(MatchResult found) {
    String text = found.group();
    return new Found(
        found.start(),
        found.end(),
        text,
        text.equals("百分之百") ? BigDecimal.valueOf(100) : null,
        text.startsWith("百分之"));
  }

  private static Found number(MatchResult found) {
    String decimals = found.group(2) == null ? "" : found.group(2);
    String scale = found.group(3) == null ? "" : found.group(3);
    BigDecimal value = new BigDecimal(found.group(1).replaceAll("[,，]", "") + decimals);
    boolean percent = scale.equals("%") || scale.equals("％");
    boolean plain = scale.isEmpty() || percent;
    return new Found(
        found.start(), found.end(), found.group().strip(), plain ? value : null, percent);
  }
}
