/// Recounts everything from the facts, with plain queries of its own, and says where the journal or the roll-ups differ.
///
/// Owns no tables and changes nothing; reads the published views of all rooms. Offers the command `audit`. None of its queries shares text
/// with the rules that write milestones, so that a mistake there cannot hide here.
@ApplicationModule(
    allowedDependencies = {
      "assessment",
      "catalogue",
      "certification",
      "commandline",
      "enrolment",
      "learning",
      "milestone",
      "programme",
      "roster",
      "time",
      "workshop"
    })
@NullMarked
package org.xingtan.recount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
