package org.xingtan.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.time.CityTime;

/// One field of a [Fields], shown by `web/field.jte`.
///
/// @param type of the input element, or `select`, `textarea`, `checkbox`
/// @param hint below the field; may be empty
public record Field(
    String name,
    String label,
    String type,
    String value,
    String hint,
    boolean required,
    List<Choice> choices) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  public record Choice(String value, String label, boolean selected) {}

  public static Field text(String name, String label, @Nullable String value) {
    return of(name, label, "text", value == null ? "" : value);
  }

  public static Field search(String name, String label, String value) {
    return of(name, label, "search", value);
  }

  public static Field paragraph(String name, String label, @Nullable String value) {
    return of(name, label, "textarea", value == null ? "" : value);
  }

  public static Field day(String name, String label, @Nullable LocalDate value) {
    return of(name, label, "date", value == null ? "" : value.toString());
  }

  /// A moment in the city's local time, to the minute.
  public static Field moment(String name, String label, @Nullable Instant value) {
    return of(
        name,
        label,
        "datetime-local",
        value == null ? "" : value.atZone(CityTime.ZONE).format(MINUTE));
  }

  public static Field number(String name, String label, @Nullable BigDecimal value) {
    return of(
        name, label, "number", value == null ? "" : value.stripTrailingZeros().toPlainString());
  }

  public static Field number(String name, String label, @Nullable Integer value) {
    return number(name, label, value == null ? null : BigDecimal.valueOf(value));
  }

  public static Field choice(String name, String label, List<Choice> choices) {
    return new Field(name, label, "select", "", "", false, choices);
  }

  /// A choice that narrows a list; its first, empty one narrows nothing.
  ///
  /// @param label key of its label
  /// @param text what stands for a code
  public static Field narrowing(
      String name,
      Words words,
      String label,
      String chosen,
      Stream<String> codes,
      UnaryOperator<String> text) {
    Stream<Choice> all = Stream.of(new Choice("", words.of("web.all"), chosen.isEmpty()));
    Stream<Choice> some =
        codes.map(code -> new Choice(code, text.apply(code), code.equals(chosen)));
    return choice(name, words.of(label), Stream.concat(all, some).toList());
  }

  public static Field ticked(String name, String label, boolean value) {
    return of(name, label, "checkbox", value ? "true" : "");
  }

  /// Several of a list, each with a box; sent as one value each under the same name.
  public static Field several(String name, String label, List<Choice> choices) {
    return new Field(name, label, "several", "", "", false, choices);
  }

  public static Field file(String name, String label) {
    return of(name, label, "file", "");
  }

  /// Sent along unseen; a refusal does not bring back an old value.
  public static Field hidden(String name, String value) {
    return of(name, "", "hidden", value);
  }

  public Field mandatory() {
    return new Field(name, label, type, value, hint, true, choices);
  }

  public Field hinted(String text) {
    return new Field(name, label, type, value, text, required, choices);
  }

  /// The same field with what somebody typed, after a refusal.
  Field typed(Typed typed) {
    if (unseen()) {
      return this;
    }
    List<String> values = typed.all(name);
    List<Choice> again =
        choices.stream()
            .map(choice ->
                new Choice(choice.value(), choice.label(), values.contains(choice.value())))
            .toList();
    String text = values.isEmpty() ? "" : values.getFirst();
    return new Field(name, label, type, type.equals("file") ? "" : text, hint, required, again);
  }

  public boolean unseen() {
    return type.equals("hidden");
  }

  public boolean select() {
    return type.equals("select");
  }

  public boolean textarea() {
    return type.equals("textarea");
  }

  public boolean checkbox() {
    return type.equals("checkbox");
  }

  public boolean boxes() {
    return type.equals("several");
  }

  public @Nullable String step() {
    return type.equals("number") ? "any" : null;
  }

  public boolean checked() {
    return !value.isEmpty();
  }

  public @Nullable String describedBy() {
    return hint.isEmpty() ? null : name + "-hint";
  }

  private static Field of(String name, String label, String type, String value) {
    return new Field(name, label, type, value, "", false, List.of());
  }
}
