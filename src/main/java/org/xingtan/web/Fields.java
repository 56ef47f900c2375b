package org.xingtan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form that posts, shown by `web/form.jte`.
///
/// @param submit what the button says
/// @param back where "cancel" leads; nothing for a form within a page
/// @param error what is wrong, after a refusal
/// @param multipart whether a file goes with it
/// @param grave see [#asGrave]
public record Fields(
    String action,
    List<Group> groups,
    String submit,
    @Nullable String back,
    @Nullable String error,
    boolean multipart,
    @Nullable Second second,
    boolean grave) {

  /// Another button, which sends the same fields elsewhere.
  public record Second(String label, String action) {}

  /// @param legend empty for fields that need no heading
  /// @param style name of a class; see [#row]
  public record Group(String legend, List<Field> fields, String style) {
    public Group(String legend, List<Field> fields) {
      this(legend, fields, "");
    }

    /// Short fields that are one line of a list: beside each other where there is room.
    public static Group row(String legend, List<Field> fields) {
      return new Group(legend, fields, "field-row");
    }
  }

  public static Fields of(String action, String submit, Field... fields) {
    return new Fields(
        action, List.of(new Group("", List.of(fields))), submit, null, null, false, null, false);
  }

  public static Fields grouped(String action, String submit, List<Group> groups) {
    return new Fields(action, groups, submit, null, null, false, null, false);
  }

  public Fields backTo(String address) {
    return new Fields(action, groups, submit, address, error, multipart, second, grave);
  }

  public Fields or(String label, String elsewhere) {
    return new Fields(
        action, groups, submit, back, error, multipart, new Second(label, elsewhere), grave);
  }

  public Fields withFile() {
    return new Fields(action, groups, submit, back, error, true, second, grave);
  }

  /// Takes away or ends something: its button does not invite.
  public Fields asGrave() {
    return new Fields(action, groups, submit, back, error, multipart, second, true);
  }

  /// The same form with what is wrong, when nothing of it was typed.
  public Fields failed(String why) {
    return new Fields(action, groups, submit, back, why, multipart, second, grave);
  }

  /// The same form with what was typed.
  public Fields typed(Typed typed) {
    return again(null, typed);
  }

  /// The same form with what was typed and what is wrong with it.
  public Fields refused(String why, Typed typed) {
    return again(why, typed);
  }

  private Fields again(@Nullable String why, Typed typed) {
    List<Group> again = new ArrayList<>();
    for (Group group : groups) {
      again.add(
          new Group(
              group.legend(),
              group.fields().stream().map(field -> field.typed(typed)).toList(),
              group.style()));
    }
    return new Fields(action, again, submit, back, why, multipart, second, grave);
  }

  public @Nullable String encoding() {
    return multipart ? "multipart/form-data" : null;
  }
}
