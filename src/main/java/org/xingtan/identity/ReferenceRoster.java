package org.xingtan.identity;

import java.util.Optional;

/// The people of the invented reference city who get ready accounts. `roster` provides the one bean: it stands below this room
/// and knows them.
public interface ReferenceRoster {

  /// Nothing while no roster is loaded.
  Optional<People> people();

  /// @param teacher somebody who teaches in the school
  /// @param severalPosts another one, who is to hold a post of each kind below the city office
  record People(Place area, Place school, Person teacher, Person severalPosts) {}

  record Place(int id, String name) {}

  record Person(int teacherId, String name) {}
}
