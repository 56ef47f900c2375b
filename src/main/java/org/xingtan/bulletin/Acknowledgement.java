package org.xingtan.bulletin;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.web.NotFound;

/// The office has seen the values as they are now: from here on a value that changes is shown as changed.
@Service
class Acknowledgement {
  private final IssueStore issues;
  private final BoundFigureStore figures;
  private final Composer composer;

  Acknowledgement(IssueStore issues, BoundFigureStore figures, Composer composer) {
    this.issues = issues;
    this.figures = figures;
    this.composer = composer;
  }

  @Transactional
  public void ofAll(int id) {
    Issue issue = issues.find(id).orElseThrow(NotFound::new);
    if (!issues.lock(id).orElseThrow(NotFound::new).open()) {
      return;
    }
    for (Composed.Bound bound : composer.compose(issue).figures().values()) {
      if (!bound.printed().equals(bound.figure().seen())) {
        figures.seen(id, bound.figure().number(), bound.printed());
      }
    }
  }
}
