import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A period that opens now, with courses, teachers and accounts of its own; a few of the courses are wished for three times over.
final class OpeningPeriod {
  static final int COURSES = 6;
  private static final int POPULAR = 20;
  private static final int OTHERS = 100;

  private OpeningPeriod() {}

  static void prepare(Connection connection, int teachers) throws Exception {
    try (Statement sql = connection.createStatement()) {
      sql.execute("drop schema if exists bench cascade");
      sql.execute("create schema bench");
      String code = "B" + UUID.randomUUID().toString().substring(0, 6);
      for (String statement : period(code, teachers)) {
        sql.execute(statement);
      }
      try (ResultSet row = sql.executeQuery("select count(*), max(run_id) from bench.person")) {
        row.next();
        System.out.printf("| teachers, courses each, popular courses of all | %,d, %d, %d of %d |%n", row.getInt(1), COURSES, POPULAR, POPULAR + OTHERS);
      }
    }
  }

  private static List<String> period(String code, int teachers) {
    int popular = Math.max(1, 2 * teachers / 3 / POPULAR);
    int others = Math.max(2, 3 * (COURSES - 2) * teachers / 2 / OTHERS);
    return """
        insert into programme.programme (code, name, short_name, begins_on) values ('%1$s', '开放选课测量', '测量', current_date - 30);
        insert into programme.part (programme_id, code, name, ordinal, completion_rule, completion_minimum)
          select id, 'GENERAL', '公共课程', 1, 'HOURS', 20 from programme.programme where code = '%1$s';
        insert into programme.period (code, name, begins_on, ends_on)
          select to_char(current_date, 'YY') || '88', '测量', current_date - 30, current_date + 60
          on conflict (code) do update set ends_on = excluded.ends_on;
        insert into programme.run (period_id, programme_id, reference_day, population_rule, participation_rule, completion_rule)
          select p.id, r.id, current_date - 30, 'EMPLOYED_FULL_TIME', 'PAID', 'ALL_PARTS'
          from programme.period p, programme.programme r where p.code = to_char(current_date, 'YY') || '88' and r.code = '%1$s';
        insert into programme.study_window (run_id, kind, opens_at, closes_at)
          select r.id, 'SELECTION', now() - interval '1 hour', now() + interval '20 days' from programme.v_run r where r.programme_code = '%1$s';
        create table bench.person as
          select s.teacher_id, r.id as run_id, row_number() over (order by s.teacher_id) as number
          from programme.v_run r cross join roster.v_standing(current_date) s
          where r.programme_code = '%1$s' and s.staff_kind = 'FULL_TIME' order by s.teacher_id limit %2$d;
        insert into programme.member (teacher_id, run_id, due, area_id, school_id, subject_id, ownership, staff_kind, stage)
          select s.teacher_id, p.run_id, true, s.area_id, s.school_id, s.subject_id, s.ownership, s.staff_kind, s.stage
          from bench.person p join roster.v_standing(current_date) s on s.teacher_id = p.teacher_id;
        insert into catalogue.course (code, title, category, stages, credit_hours, provider, price_yuan, offered_from)
          select '%1$s-' || n, '测量课程' || n, 'ELECTIVE', '{}', 6, '测量', 0, current_date - 100 from generate_series(0, %3$d) n;
        insert into enrolment.section (run_id, part_id, course_id, code, name, kind, capacity, opens_on)
          select r.id, a.id, c.id, c.code, c.title, 'COURSE', case when substr(c.code, 9)::integer < %4$d then %5$d else %6$d end, current_date - 1
          from programme.v_run r join programme.v_part a on a.programme_id = r.programme_id
          join catalogue.course c on c.code like '%1$s-%%' where r.programme_code = '%1$s';
        insert into identity.account (sign_in_name, name, password_hash, password_kind, password_set_at, created_at)
          select lower('%1$s') || '-' || p.number, '测量', a.password_hash, 'OWN', now(), now()
          from bench.person p, identity.account a where a.sign_in_name = 'teacher';
        insert into identity.post (account_id, role, scope_teacher, scope_name, valid_from)
          select a.id, 'TEACHER', p.teacher_id, '测量', current_date - 1
          from bench.person p join identity.account a on a.sign_in_name = lower('%1$s') || '-' || p.number;
        alter table bench.person add sign_in text;
        update bench.person set sign_in = lower('%1$s') || '-' || number;
        create table bench.choice as
          select p.teacher_id, s.id as section_id, s.capacity from bench.person p
          cross join lateral (
            select (p.number * 7 + k * 10) %% %4$d as n from generate_series(0, 1) k
            union all select %4$d + (p.number * 13 + k * 25) %% %7$d from generate_series(0, %8$d) k) w
          join enrolment.section s on s.code = '%1$s-' || w.n and s.run_id = p.run_id;
        delete from centre.basket where teacher_id in (select teacher_id from bench.person);
        insert into centre.basket (teacher_id, section_id, added_at, fee_yuan) select teacher_id, section_id, now(), 0 from bench.choice;
        create table bench.told (teacher_id integer primary key, seated integer, waiting integer, refused integer);
        analyze programme.member, centre.basket, enrolment.section, identity.account, identity.post
        """
        .formatted(code, teachers, POPULAR + OTHERS - 1, POPULAR, popular, others, OTHERS, COURSES - 3)
        .lines()
        .collect(Collectors.collectingAndThen(Collectors.joining("\n"), OpeningPeriod::statements));
  }

  private static List<String> statements(String text) {
    return Arrays.stream(text.split(";\n")).filter(statement -> !statement.isBlank()).toList();
  }
}
