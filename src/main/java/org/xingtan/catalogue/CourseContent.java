package org.xingtan.catalogue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xingtan.catalogue.CourseWords.Category;
import org.xingtan.catalogue.CourseWords.CourseForm;

/// What a course is.
///
/// @param subject code of the subject it is made for; nothing for all
/// @param stages it is made for; empty for all
/// @param contentAddress where its lessons are
/// @param picture digest of its picture
public record CourseContent(
    String title,
    String introduction,
    Kind kind,
    BigDecimal creditHours,
    BigDecimal priceYuan,
    @Nullable String contentAddress,
    @Nullable String picture) {

  /// The named parameters of statements that write a course.
  public Map<String, @Nullable Object> columns() {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("title", title());
    columns.put("introduction", introduction());
    columns.put("category", kind.category().name());
    columns.put("form", kind.form().name());
    columns.put("subject", kind.subject());
    columns.put("stages", kind.stages().toArray(String[]::new));
    columns.put("hours", creditHours());
    columns.put("price", priceYuan());
    columns.put("address", contentAddress());
    columns.put("picture", picture());
    return columns;
  }

  public record Kind(
      Category category, CourseForm form, @Nullable String subject, List<String> stages) {}
}
