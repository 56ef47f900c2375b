package org.xingtan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.xingtan.Application;

/// Rules 1 and 2: no cycles between rooms, only public types across them, and only the rooms that a package names.
class ModularityTest {
  private static final Pattern ROOM = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

  private static final ApplicationModules ROOMS = ApplicationModules.of(Application.class);

  @Test
  void rooms_use_each_other_only_as_they_say() {
    ROOMS.verify();
  }

  /// Whoever reads the list from top to bottom never meets a room that was not told of yet.
  @Test
  void the_map_lists_every_room_below_those_that_it_uses() throws ClassNotFoundException {
    List<String> map =
        ROOM.matcher(Sources.text(Sources.MAP))
            .results()
            .map((MatchResult room) -> room.group(1))
            .toList();
    assertThat(map)
        .containsExactlyInAnyOrderElementsOf(
            ROOMS.stream().map(room -> room.getIdentifier().toString()).toList());
    for (String room : map) {
      assertThat(used(room)).as("what %s uses", room).isSubsetOf(map.subList(0, map.indexOf(room)));
    }
  }

  private static List<String> used(String room) throws ClassNotFoundException {
    ApplicationModule said =
        Class.forName("org.xingtan." + room + ".package-info")
            .getAnnotation(ApplicationModule.class);
    assertThat(said).as("what %s may use", room).isNotNull();
    return List.of(said.allowedDependencies());
  }
}
