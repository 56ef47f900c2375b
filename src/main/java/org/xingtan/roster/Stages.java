package org.xingtan.roster;

/// School stages as files write them; the type `roster.stage`.
public final class Stages {

  private static final String[] CODES = {
    "KINDERGARTEN", "PRIMARY", "JUNIOR", "SENIOR", "VOCATIONAL", "SPECIAL", "OTHER"
  };

  private Stages() {}

  public static String[] all() {
    return CODES.clone();
  }
}
