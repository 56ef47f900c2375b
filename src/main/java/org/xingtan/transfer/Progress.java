package org.xingtan.transfer;

/// Hears how far a pass over the files has come. Called often; must be quick.
public interface Progress {

  /// What is being done with a sheet.
  enum Phase {
    READING,
    CHECKING,
    COMPARING,
    APPLYING,
    REMOVING,
    SETTLING
  }

  /// The right to import was had; nobody else is importing.
  default void began() {}

  void at(Phase phase, String sheet, long rows);
}
