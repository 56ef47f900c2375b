package org.xingtan.bulletin;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;

/// Files of an issue, for the office and, once published, for everybody.
@Controller
class EditionFileController {
  private final Issues issues;
  private final Published published;
  private final EditionFiles files;
  private final Audit audit;

  EditionFileController(Issues issues, Published published, EditionFiles files, Audit audit) {
    this.issues = issues;
    this.published = published;
    this.files = files;
    this.audit = audit;
  }

  @GetMapping("/issues/{issue}/edition.{ending}")
  @MayCall(Caller.CITY_OFFICE)
  ResponseEntity<byte[]> index(
      Identity identity, @PathVariable int issue, @PathVariable String ending) {
    Issue found = issues.find(issue);
    audit.record(
        identity, AuditEvent.EXPORT, found.address() + "/edition." + ending, found.state().name());
    return files.file(found, ending);
  }

  @GetMapping("/bulletins/{series}/{year}/{number}/edition.{ending}")
  @MayCall(Caller.ANYONE)
  ResponseEntity<byte[]> show(
      @PathVariable String series,
      @PathVariable int year,
      @PathVariable int number,
      @PathVariable String ending) {
    return files.file(published.find(series, year, number), ending);
  }
}
