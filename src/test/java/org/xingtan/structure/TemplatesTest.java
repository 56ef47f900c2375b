package org.xingtan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rules 14 to 16: templates show, they do not compute, and nothing in them stands in line.
class TemplatesTest {
  private static final Pattern INLINE =
      Pattern.compile("\\sstyle=|\\son[a-z]+=\"|<style|<script(?![^>]*\\ssrc=)|hx-on|javascript:");
  private static final Pattern COMPUTES =
      Pattern.compile("!\\{|\\$unsafe\\{|\\.stream\\(|\\bnew [A-Z]|->");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  static List<Path> templates() {
    return Sources.files(Sources.TEMPLATES, ".jte");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void no_template_carries_script_or_style_in_line(Path template) {
    assertThat(INLINE.matcher(Sources.text(template)).results().map(match -> match.group()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void no_template_computes(Path template) {
    assertThat(COMPUTES.matcher(Sources.text(template)).results().map(match -> match.group()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void texts_stand_in_the_message_files(Path template) {
    assertThat(CHINESE.matcher(Sources.text(template)).find()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void templates_stay_short(Path template) {
    assertThat(Sources.text(template).lines().count()).isLessThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_posting_form_is_protected_against_forgery(Path template) {
    String text = Sources.text(template);
    long forms = Pattern.compile("<form[^>]*method=\"post\"").matcher(text).results().count();
    long tokens = Pattern.compile("@template\\.web\\.csrf\\(").matcher(text).results().count();
    assertThat(tokens).isEqualTo(forms);
  }
}
