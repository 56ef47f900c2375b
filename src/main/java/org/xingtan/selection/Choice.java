package org.xingtan.selection;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wish for a seat.
///
/// @param request the form that asks: the same form asks once, however often it is sent
/// @param schoolId the school that selects for the person; nothing when people select for themselves
/// @param feeSeen fee as the person saw it, where a page showed one
public record Choice(
    int teacherId,
    int sectionId,
    UUID request,
    @Nullable Integer schoolId,
    @Nullable BigDecimal feeSeen) {

  public static Choice own(int teacherId, int sectionId, UUID request) {
    return new Choice(teacherId, sectionId, request, null, null);
  }

  public static Choice ofSchool(int schoolId, int teacherId, int sectionId, UUID request) {
    return new Choice(teacherId, sectionId, request, schoolId, null);
  }

  /// Who asks, with which form.
  List<Object> form() {
    return Arrays.asList(teacherId, request, schoolId);
  }

  String by() {
    return schoolId == null ? "OWN" : "SCHOOL";
  }
}
