package org.xingtan.intake;

import java.util.List;

/// One column of a bulk sheet: what a cell must look like, for reading, templates and documentation.
///
/// @param name header in files
/// @param label header in Chinese, accepted as well
/// @param kind what a cell holds
/// @param required whether an empty cell is a fault
/// @param key whether the column is part of the sheet's key
/// @param choices allowed values, for CHOICE (and for the elements of a LIST); empty otherwise
/// @param example a value for the template and the documentation
/// @param note one English sentence of rule for the documentation; may be empty
public record Column(
    String name,
    String label,
    Kind kind,
    boolean required,
    boolean key,
    List<String> choices,
    String example,
    String note) {

  /// What a cell holds, and the type of its staged column.
  public enum Kind {
    /// staged as text
    TEXT,
    /// staged as date
    DAY,
    /// staged as timestamptz, read in the city's zone
    MOMENT,
    /// staged as integer
    INTEGER,
    /// staged as numeric
    DECIMAL,
    /// one of the choices; staged as text
    CHOICE,
    /// elements separated by semicolons; staged as text[]
    LIST,
    /// a national identity number or other document number, checked by its kind; staged as <name>_cipher, <name>_hash (bytea) and <name>_masked (text)
    IDENTITY_NUMBER,
    /// a mobile number; staged as <name>_cipher, <name>_hash (bytea) and <name>_masked (text)
    MOBILE
  }

  public static Column key(String name, String label, Kind kind, String example) {
    return new Column(name, label, kind, true, true, List.of(), example, "");
  }

  public static Column required(String name, String label, Kind kind, String example) {
    return new Column(name, label, kind, true, false, List.of(), example, "");
  }

  public static Column optional(String name, String label, Kind kind, String example) {
    return new Column(name, label, kind, false, false, List.of(), example, "");
  }

  /// A required CHOICE column.
  public static Column choice(String name, String label, String... choices) {
    return new Column(name, label, Kind.CHOICE, true, false, List.of(choices), choices[0], "");
  }

  /// The same column with allowed values.
  public Column among(String... values) {
    return new Column(name, label, kind, required, key, List.of(values), example, note);
  }

  /// The same column as part of the key, without being required.
  public Column inKey() {
    return new Column(name, label, kind, required, true, choices, example, note);
  }

  public Column orEmpty() {
    return new Column(name, label, kind, false, key, choices, example, note);
  }

  public Column noted(String rule) {
    return new Column(name, label, kind, required, key, choices, example, rule);
  }
}
