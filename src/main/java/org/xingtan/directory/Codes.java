package org.xingtan.directory;

import java.util.List;
import org.xingtan.roster.Stages;

/// The codes that filters offer, in the order in which people expect them.
final class Codes {
  static final List<String> OWNERSHIPS = List.of("PUBLIC", "PRIVATE");
  static final List<String> STAGES = List.of(Stages.all());
  static final List<String> STAFF_KINDS = List.of("FULL_TIME", "OTHER");
  static final List<String> PILOTS = List.of("PROVINCIAL", "CITY");

  private Codes() {}
}
