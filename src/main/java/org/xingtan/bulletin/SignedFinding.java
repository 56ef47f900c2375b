package org.xingtan.bulletin;

/// What the checks had found in an issue when it was signed, and what was answered.
///
/// @param rule [#ELSEWHERE] for what another publication printed otherwise
/// @param answer empty where none was needed
record SignedFinding(String rule, String place, String sentence, String answer, String name) {
  static final String ELSEWHERE = "elsewhere";

  static SignedFinding elsewhere(String sentence) {
    return new SignedFinding(ELSEWHERE, "", sentence, "", "");
  }

  boolean answered() {
    return !answer.isEmpty();
  }
}
