package org.xingtan.post;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was typed to give a post.
///
/// @param person teacher number or sign-in name
/// @param name of somebody outside the roster who has no account yet
record PostForm(
    @Nullable String role,
    @Nullable String area,
    @Nullable String school,
    @Nullable String person,
    @Nullable String name,
    @Nullable String from,
    @Nullable String reason) {

  static final PostForm EMPTY = new PostForm(null, null, null, null, null, null, null);

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return Optional.of(LocalDate.parse(text(typed)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
