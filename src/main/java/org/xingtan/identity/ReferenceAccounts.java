package org.xingtan.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.NewAccount.NewPost;
import org.xingtan.web.Caller;

/// Ready accounts for each role of the invented reference city, named with their passwords on the sign-in page. Whoever
/// loads that city calls it; no other city ever has them.
@Service
public class ReferenceAccounts {
  private final ObjectProvider<ReferenceRoster> roster;
  private final ReferenceAccountStore store;
  private final NewAccounts newAccounts;
  private final Clock clock;

  ReferenceAccounts(
      ObjectProvider<ReferenceRoster> roster,
      ReferenceAccountStore store,
      NewAccounts newAccounts,
      Clock clock) {
    this.roster = roster;
    this.store = store;
    this.newAccounts = newAccounts;
    this.clock = clock;
  }

  /// Makes them once; a second call changes nothing. Fails when the roster is empty: load it first.
  @Transactional
  public void create() {
    if (!store.mark(clock.instant())) {
      return;
    }
    ReferenceRoster.People people = roster.getObject().people().orElseThrow();
    NewPost city = new NewPost(Caller.CITY_OFFICE, "市工程办", Scope.city());
    NewPost area =
        new NewPost(
            Caller.AREA_ADMINISTRATOR,
            people.area().name(),
            Scope.area((short) people.area().id()));
    NewPost school =
        new NewPost(
            Caller.SCHOOL_ADMINISTRATOR,
            people.school().name(),
            Scope.school(people.school().id()));
    add(1, "CITY_OFFICE", "city", "程思远", List.of(city));
    add(2, "AREA_ADMINISTRATOR", "area", "梁慧敏", List.of(area));
    add(3, "SCHOOL_ADMINISTRATOR", "school", "陈志强", List.of(school));
    add(4, "TEACHER", "teacher", people.teacher().name(), List.of(own(people, people.teacher())));
    add(
        5,
        "SEVERAL_POSTS",
        "several",
        people.severalPosts().name(),
        List.of(area, school, own(people, people.severalPosts())));
  }

  private void add(int ordinal, String role, String signInName, String name, List<NewPost> posts) {
    String password = "xingtan-" + signInName;
    newAccounts
        .create(new NewAccount(signInName, name, password, false, posts))
        .ifPresent(account -> store.insert(account, ordinal, role, password));
  }

  private static NewPost own(ReferenceRoster.People people, ReferenceRoster.Person person) {
    return new NewPost(Caller.TEACHER, people.school().name(), Scope.own(person.teacherId()));
  }
}
