package org.xingtan.recount;

/// Numbers that tell sets of cells and of persons apart without sorting them: what stands for a cell or a person is hashed, times how often it
/// counts, and added up. The sum over lines is that over their nets, so that millions of lines are looked at once and kept nowhere.
///
/// Two different sets have the same sum once in a trillion times: forty bits of each hash are added, which leaves room for eight million of
/// the same. More of them, PostgreSQL refuses to multiply.
final class Fingerprint {
  /// In the places of the cuts of a roll-up.
  enum Cut {
    AREA_OWNERSHIP,
    AREA_SUBJECT,
    SCHOOL,
    COURSE
  }

  static final String OWNERSHIP = "case %s when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end";

  private Fingerprint() {}

  static String cell(Cut cut, String key1, String key2, String day) {
    return cell(Integer.toString(cut.ordinal()), key1, key2, day);
  }

  /// Value and seed are hashed in all their bits, a single bigint is not.
  static String cell(String cut, String key1, String key2, String day) {
    return "(hashint4extended(%s * 4 + %s, (%s::bigint << 32) + (%s - date '1899-01-01')) >> 24)"
        .formatted(key2, cut, key1, day);
  }

  /// A person under area, school, subject and ownership, which are columns of that table.
  static String person(String teacher, String table) {
    return """
    (hashint4extended(
      %3$s,
      hashint4extended(
        coalesce(%1$s.school_id, 0),
        (coalesce(%1$s.area_id, 0)::bigint << 32) + coalesce(%1$s.subject_id, 0) * 4 + %2$s
      )
    ) >> 24)\
    """
        .formatted(table, OWNERSHIP.formatted(table + ".ownership"), teacher);
  }

  /// A person alone.
  static String teacher(String column) {
    return "(hashint4extended(%s, 1) >> 24)".formatted(column);
  }

  /// The city's day of a moment, by its offset: its name costs four times as much, and summer time ended in 1991.
  static String day(String moment) {
    return "(%s at time zone interval '8 hours')::date".formatted(moment);
  }
}
