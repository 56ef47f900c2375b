package org.xingtan.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// @param total nothing for those who see one area only
record AreasPage(Shell shell, String asOf, List<Row> rows, @Nullable Row total) {

  /// @param schoolsAddress the area's schools; likewise its people
  record Row(
      String name,
      String schools,
      String publicSchools,
      String privateSchools,
      String people,
      String fullTime,
      String others,
      @Nullable String schoolsAddress,
      @Nullable String peopleAddress) {}
}
