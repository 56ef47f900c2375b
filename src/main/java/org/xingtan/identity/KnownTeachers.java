package org.xingtan.identity;

import java.util.List;
import java.util.Optional;

/// The people of the roster, as far as signing in must know them. `activation` provides the one bean: the roster stands below
/// this room.
public interface KnownTeachers {

  /// Whoever has this teacher number, identity number or mobile. Several only where a mobile is recorded for several people.
  List<Integer> typed(String number);

  Optional<KnownTeacher> find(int teacher);

  /// @param school of today; the last one of whoever is not employed
  record KnownTeacher(int id, String number, String name, String school) {}
}
