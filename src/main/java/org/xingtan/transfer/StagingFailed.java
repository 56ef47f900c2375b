package org.xingtan.transfer;

/// The disk or the database failed while rows were staged; not a fault of the file.
final class StagingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StagingFailed(String sheet, Throwable cause) {
    super("staging of " + sheet + " failed", cause);
  }
}
