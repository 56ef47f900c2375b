package org.xingtan.staffing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xingtan.identity.IdentityDocuments;
import org.xingtan.roster.PersonalNumber;
import org.xingtan.roster.Stages;
import org.xingtan.web.Typed;

/// Reads a form and keeps the first thing that is wrong with it; what is read is to be believed when nothing is.
final class Reading {
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}]([\\p{L}\\p{M}·•.'’ -]{0,38}[\\p{L}\\p{M}.])");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{13}");
  private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
  private static final Set<String> SEXES = Set.of("M", "F");
  private static final Set<String> STAFF_KINDS = Set.of("FULL_TIME", "OTHER");
  private static final Set<String> IDENTITY_KINDS =
      Set.of("RESIDENT_ID", "HMT_PERMIT", "PASSPORT", "FOREIGN_PERMIT");
  private static final Set<String> STAGES = Set.of(Stages.all());

  private final Typed typed;
  private final Sealing sealing;
  private final LocalDate today;
  private @Nullable StaffRefused refused;

  Reading(Typed typed, Sealing sealing, LocalDate today) {
    this.typed = typed;
    this.sealing = sealing;
    this.today = today;
  }

  Optional<StaffRefused> refused() {
    return Optional.ofNullable(refused);
  }

  void refuse(StaffRefused why) {
    if (refused == null) {
      refused = why;
    }
  }

  /// At most a year ahead: plans further away are no facts.
  LocalDate day() {
    @Nullable LocalDate day = typed.day("on_day");
    LocalDate last = today.plusYears(1);
    if (day == null || day.isBefore(FIRST_DAY) || day.isAfter(last)) {
      refuse(new StaffRefused.DayOutside(FIRST_DAY.toString(), last.toString()));
      return today;
    }
    return day;
  }

  String name() {
    String name = typed.text("name").replaceAll("\\s+", " ");
    if (!NAME.matcher(name).matches()) {
      refuse(new StaffRefused.NameUnsound());
    }
    return name;
  }

  /// Nothing: the next one.
  @Nullable String number() {
    @Nullable String number = typed.textOrNull("number");
    if (number != null && !NUMBER.matcher(number).matches()) {
      refuse(new StaffRefused.NumberUnsound());
    }
    return number;
  }

  String sex() {
    return oneOf("sex", SEXES);
  }

  String staffKind() {
    return oneOf("staff_kind", STAFF_KINDS);
  }

  String identityKind() {
    return oneOf("identity_kind", IDENTITY_KINDS);
  }

  @Nullable String stage() {
    return typed.textOrNull("stage") == null ? null : oneOf("stage", STAGES);
  }

  @Nullable PersonalNumber identityOrNull() {
    String number = IdentityDocuments.fold(typed.text("identity_number"));
    if (number.isEmpty()) {
      return null;
    }
    var wrong = IdentityDocuments.faultOf(typed.text("identity_kind"), number);
    if (wrong != null) {
      refuse(new StaffRefused.IdentityUnsound(wrong.reason(), wrong.arguments()));
    }
    return sealing.identity(number);
  }

  PersonalNumber identity() {
    var identity = identityOrNull();
    if (identity == null) {
      refuse(new StaffRefused.ChoiceMissing());
      return sealing.identity("");
    }
    return identity;
  }

  @Nullable PersonalNumber mobile() {
    String number = IdentityDocuments.fold(typed.text("mobile"));
    if (number.isEmpty()) {
      return null;
    }
    if (!IdentityDocuments.isMobile(number)) {
      refuse(new StaffRefused.MobileUnsound());
    }
    return sealing.mobile(number);
  }

  private String oneOf(String name, Set<String> words) {
    String word = typed.text(name);
    if (!words.contains(word)) {
      refuse(new StaffRefused.ChoiceMissing());
    }
    return word;
  }
}
