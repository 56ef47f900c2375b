package org.xingtan.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// What the checks found, what was answered, and the signature.
///
/// @param signature who signed and when; nothing before
/// @param elsewhere where the same tables were printed otherwise, and why
record SignOffPage(
    Shell shell,
    IssueHead head,
    String address,
    String summary,
    List<Group> groups,
    List<String> elsewhere,
    Sign sign,
    @Nullable Signature signature) {

  /// Findings of one rule.
  ///
  /// @param open keys of those that wait for an answer
  record Group(String rule, String heading, String why, List<Line> lines, List<String> open) {}

  /// @param mend where it can be mended
  /// @param answer what was answered; nothing while it waits
  record Line(
      String key,
      boolean grave,
      String where,
      String sentence,
      @Nullable String opens,
      @Nullable String mend,
      @Nullable String answer) {}

  /// @param possible whether the form is shown
  /// @param hash of what stands before the reader's eyes
  record Sign(boolean possible, String hash, String hint) {}

  record Signature(String text, boolean publish, List<Link> links) {}

  record Link(String text, String address) {}
}
