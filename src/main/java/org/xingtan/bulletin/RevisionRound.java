package org.xingtan.bulletin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Looks all published issues through, one after the other: each in a transaction of its own, so that one that cannot be read does not
/// keep the others from being looked at.
@Component
class RevisionRound {
  private static final Logger LOG = LoggerFactory.getLogger(RevisionRound.class);
  private static final int NOBODY = 0;

  private final IssueStore issues;
  private final Revisions revisions;
  private final Composer composer;

  RevisionRound(IssueStore issues, Revisions revisions, Composer composer) {
    this.issues = issues;
    this.revisions = revisions;
    this.composer = composer;
  }

  /// @return how many values were found changed
  int go() {
    Actor itself = new Actor(NOBODY, composer.words().of("bulletin.round"));
    int found = 0;
    for (int issue : issues.allPublished()) {
      found += look(issue, itself);
    }
    return found;
  }

  private int look(int issue, Actor itself) {
    try {
      return revisions.look(issue, itself);
    } catch (DataAccessException unreadable) {
      LOG.error("Issue {} could not be looked through", issue, unreadable);
      return 0;
    }
  }
}
