package org.xingtan.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.xingtan.time.CityTime;

/// What somebody typed into a form. What cannot be read is absent and remembered: ask [#unreadable] before believing the rest.
public final class Typed {
  private final MultiValueMap<String, String> values;
  private final List<String> unreadable = new ArrayList<>();

  public Typed(MultiValueMap<String, String> values) {
    this.values = values;
  }

  /// Without blanks around it; empty when nothing was typed.
  public String text(String name) {
    String value = values.getFirst(name);
    return value == null ? "" : value.strip();
  }

  public @Nullable String textOrNull(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean ticked(String name) {
    return !text(name).isEmpty();
  }

  public @Nullable LocalDate day(String name) {
    return read(name, LocalDate::parse);
  }

  public @Nullable Instant moment(String name) {
    return read(name, text -> LocalDateTime.parse(text).atZone(CityTime.ZONE).toInstant());
  }

  public @Nullable BigDecimal decimal(String name) {
    return read(name, Typed::number);
  }

  public @Nullable Integer integer(String name) {
    return read(name, text -> number(text).intValueExact());
  }

  /// One of an enumeration's words.
  public <T extends Enum<T>> @Nullable T word(String name, Class<T> type) {
    return read(name, text -> Enum.valueOf(type, text));
  }

  /// The first value that could not be read.
  public Optional<String> unreadable() {
    return unreadable.stream().findFirst();
  }

  private <T> @Nullable T read(String name, Function<String, T> reading) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException notOne) {
      unreadable.add(text);
      return null;
    }
  }

  /// No exponents: 1e9 is a slip, not a number of hours.
  private static BigDecimal number(String text) {
    if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,4})?")) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }
}
