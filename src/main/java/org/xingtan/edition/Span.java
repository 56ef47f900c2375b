package org.xingtan.edition;

import org.jspecify.annotations.Nullable;

/// A run of text that looks alike.
///
/// @param link address of the page that a figure opens to
/// @param mark of a figure that was corrected after publication, such as (R)
/// @param figure by which whoever made the document knows the figure again
public record Span(
    String text,
    boolean strong,
    @Nullable String link,
    @Nullable String mark,
    @Nullable String figure) {

  public static Span of(String text) {
    return new Span(text, false, null, null, null);
  }

  public static Span strong(String text) {
    return new Span(text, true, null, null, null);
  }

  public static Span figure(String text, @Nullable String link, String figure) {
    return new Span(text, false, link, null, figure);
  }

  public Span marked(String newMark) {
    return new Span(text, strong, link, newMark, figure);
  }
}
