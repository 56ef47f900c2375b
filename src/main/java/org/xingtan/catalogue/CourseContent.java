package org.xingtan.catalogue;

import java.math.BigDecimal;
import java.util.List;
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

  public record Kind(
      Category category, CourseForm form, @Nullable String subject, List<String> stages) {}
}
