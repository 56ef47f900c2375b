package org.xingtan.bulletin;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes and changes series with their distribution lists.
@Service
class SeriesList {
  private final SeriesStore store;
  private final RecipientStore recipients;

  SeriesList(SeriesStore store, RecipientStore recipients) {
    this.store = store;
    this.recipients = recipients;
  }

  enum Outcome {
    DONE,
    INCOMPLETE,
    CODE_TAKEN,
    CHANGED_MEANWHILE
  }

  @Transactional
  public Outcome create(SeriesForm form) {
    if (!form.complete()) {
      return Outcome.INCOMPLETE;
    }
    return store
        .insert(form.series(0))
        .map(id -> {
          recipients.replaceOfSeries(id, form.recipients());
          return Outcome.DONE;
        })
        .orElse(Outcome.CODE_TAKEN);
  }

  @Transactional
  public Outcome update(int id, SeriesForm form) {
    if (!form.complete()) {
      return Outcome.INCOMPLETE;
    }
    if (!store.update(form.series(id))) {
      return Outcome.CHANGED_MEANWHILE;
    }
    recipients.replaceOfSeries(id, form.recipients());
    return Outcome.DONE;
  }
}
