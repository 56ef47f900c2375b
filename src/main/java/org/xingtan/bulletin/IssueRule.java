package org.xingtan.bulletin;

import java.util.List;
import org.xingtan.web.Words;

/// A rule about an issue as a whole. `docs/rules/bulletin.md` §6 says why each is there.
interface IssueRule {
  List<Finding> examine(Composed composed, Words words);
}
