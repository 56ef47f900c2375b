package org.xingtan.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Publishing, describing and retiring courses (docs/rules/catalogue.md).
@Service
public class Courses {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]{3,500}");
  private static final BigDecimal MOST_HOURS = new BigDecimal("999");
  private static final BigDecimal MOST_YUAN = new BigDecimal("99999");

  private final CourseStore store;

  Courses(CourseStore store) {
    this.store = store;
  }

  public Optional<Course> find(String code) {
    return store.find(code, null);
  }

  /// Only when the provider is its own.
  public Optional<Course> findOf(String code, int provider) {
    return store.find(code, provider);
  }

  public List<Course> versions(Course course) {
    return store.versions(course.version().firstCode());
  }

  /// What keeps a course from being published, whoever hands it in.
  public Optional<CourseRefused> unfit(CourseContent content) {
    if (content.title().isEmpty()
        || content.title().length() > 100
        || content.introduction().isEmpty()) {
      return Optional.of(new CourseRefused.Incomplete());
    }
    if (!within(content.creditHours(), MOST_HOURS, 1) || content.creditHours().signum() == 0) {
      return Optional.of(new CourseRefused.HoursUnsound());
    }
    if (!within(content.priceYuan(), MOST_YUAN, 2)) {
      return Optional.of(new CourseRefused.PriceUnsound());
    }
    String address = content.contentAddress();
    if (address != null && !ADDRESS.matcher(address).matches()) {
      return Optional.of(new CourseRefused.AddressMalformed());
    }
    String subject = content.kind().subject();
    return subject != null && !store.knowsSubject(subject)
        ? Optional.of(new CourseRefused.SubjectUnknown())
        : Optional.empty();
  }

  private static boolean within(BigDecimal number, BigDecimal most, int decimals) {
    return number.signum() >= 0
        && number.compareTo(most) <= 0
        && number.stripTrailingZeros().scale() <= decimals;
  }

  /// A new row: the first version of a course, or the next one of an earlier.
  @Transactional
  public Optional<CourseRefused> publish(
      String code, CourseContent content, int provider, LocalDate from, @Nullable Course previous) {
    if (!CODE.matcher(code).matches()) {
      return Optional.of(new CourseRefused.CodeMalformed(code));
    }
    Optional<CourseRefused> unfit = unfit(content);
    if (unfit.isPresent()) {
      return unfit;
    }
    return store.insert(code, content, provider, from, previous)
        ? Optional.empty()
        : Optional.of(new CourseRefused.CodeTaken(code));
  }

  /// The code that the next version of a course would have.
  public String nextCode(Course course) {
    return course.version().firstCode() + "-" + (versions(course).size() + 1);
  }

  /// Words and picture may be mended; an address is only given where there was none, because a learner's content does not change.
  @Transactional
  public Optional<CourseRefused> describe(
      Course course, String introduction, @Nullable String address, @Nullable String picture) {
    if (introduction.isEmpty()) {
      return Optional.of(new CourseRefused.Incomplete());
    }
    if (address != null && !ADDRESS.matcher(address).matches()) {
      return Optional.of(new CourseRefused.AddressMalformed());
    }
    String standing = course.content().contentAddress();
    if (standing != null && !standing.equals(address)) {
      return Optional.of(new CourseRefused.ContentFixed());
    }
    store.describe(course.id(), introduction, address, picture);
    return Optional.empty();
  }

  /// From the day on it cannot be selected; all its history stays.
  ///
  /// @param successor the course that takes its place, if any
  @Transactional
  public Optional<CourseRefused> retire(Course course, LocalDate day, @Nullable Course successor) {
    if (!day.isAfter(course.offeredFrom())) {
      return Optional.of(new CourseRefused.RetiredBeforeOffered());
    }
    if (successor != null && (successor.id() == course.id() || successor.retiredOn() != null)) {
      return Optional.of(new CourseRefused.SuccessorUnfit(successor.code()));
    }
    return store.retire(course.id(), day, successor == null ? null : successor.id())
        ? Optional.empty()
        : Optional.of(new CourseRefused.AlreadyRetired(course.code()));
  }
}
