package org.xingtan.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.NewAccount.NewPost;
import org.xingtan.web.Caller;

/// Ready accounts for each role of the invented reference city, named with their passwords on the sign-in page. Whoever
/// loads that city calls it; no other city ever has them.
@Service
public class ReferenceAccounts {
  private static final String OFFICER = "city";

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

  /// Who begins the office's work in the reference city.
  public record Officer(int account, String name) {}

  /// Makes them once; a second call changes nothing. Fails when the roster is empty: load it first.
  ///
  /// @return the officer of the city's office, as long as the account is as it was made
  @Transactional
  public Optional<Officer> create() {
    if (store.mark(clock.instant())) {
      createAll();
    }
    return store.officer(OFFICER);
  }

  private void createAll() {
    ReferenceRoster.People people = roster.getObject().people().orElseThrow();
    NewPost city = new NewPost(Caller.CITY_OFFICE, "市工程办", Scope.city());
    NewPost area = area(people.area());
    NewPost school = school(people.school());
    List<NewPost> all = List.of(area, school, own(people, people.severalPosts()));
    add(1, "CITY_OFFICE", OFFICER, "程思远", List.of(city));
    add(2, "AREA_ADMINISTRATOR", "area", "梁慧敏", List.of(area));
    add(3, "SCHOOL_ADMINISTRATOR", "school", "陈志强", List.of(school));
    add(4, "TEACHER", "teacher", people.teacher().name(), List.of(own(people, people.teacher())));
    add(5, "SEVERAL_POSTS", "several", people.severalPosts().name(), all);
    addSystem(6, Caller.SYSTEM_ADMINISTRATOR, "system", "孙启明");
    addSystem(7, Caller.SECURITY_ADMINISTRATOR, "security", "谢婉君");
    addSystem(8, Caller.AUDIT_ADMINISTRATOR, "audit", "潘国栋");
    add(9, "CITY_COLLEAGUE", "colleague", "何静", List.of(city));
  }

  private void addSystem(int ordinal, Caller role, String signInName, String name) {
    add(ordinal, role.name(), signInName, name, List.of(new NewPost(role, "杏坛", Scope.none())));
  }

  private void add(int ordinal, String role, String signInName, String name, List<NewPost> posts) {
    String password = "xingtan-" + signInName;
    newAccounts
        .create(new NewAccount(signInName, name, password, false, posts))
        .ifPresent(account -> store.insert(account, ordinal, role, password));
  }

  private static NewPost area(ReferenceRoster.Place area) {
    return new NewPost(Caller.AREA_ADMINISTRATOR, area.name(), Scope.area((short) area.id()));
  }

  private static NewPost school(ReferenceRoster.Place school) {
    return new NewPost(Caller.SCHOOL_ADMINISTRATOR, school.name(), Scope.school(school.id()));
  }

  private static NewPost own(ReferenceRoster.People people, ReferenceRoster.Person person) {
    return new NewPost(Caller.TEACHER, people.school().name(), Scope.own(person.teacherId()));
  }
}
