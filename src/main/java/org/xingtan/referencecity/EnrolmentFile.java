package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// Writes enrolments.csv, by far the largest file. Rows come period by period and, within a period,
/// teacher by teacher in ascending number: close to the order of the primary key (teacher, period,
/// course, attempt), so that a loader's sort and index are cheap.
final class EnrolmentFile implements Closeable {

  private static final String HEADER =
      "period,section,teacher,attempt,selected_at,paid_at,started_at,completed_at,withdrawn_at,result";

  enum Result {
    NONE(""),
    PASS("PASS"),
    FAIL("FAIL"),
    EXCELLENT("EXCELLENT");

    private final byte[] text;

    Result(String text) {
      this.text = text.getBytes(UTF_8);
    }
  }

  private final CsvFile file;
  private byte[] period = {};

  /// The moments of one enrolment; 0 is never.
  static final class Moments {
    int selected;
    int paid;
    int started;
    int completed;
    int withdrawn;
    Result result = Result.NONE;

    void clear(int selectedAt) {
      selected = selectedAt;
      paid = 0;
      started = 0;
      completed = 0;
      withdrawn = 0;
      result = Result.NONE;
    }

    /// Most pass, some with distinction.
    void complete(int moment, Dice dice) {
      completed = moment;
      result = dice.chance(0.13) ? Result.EXCELLENT : Result.PASS;
    }
  }

  EnrolmentFile(Path folder) throws IOException {
    file = new CsvFile(folder, "enrolments", HEADER);
  }

  void period(String code) {
    period = code.getBytes(UTF_8);
  }

  void row(Section section, long teacher, int attempt, Moments at) throws IOException {
    file.code(period).code(section.codeBytes).number(teacher).number(attempt);
    file.moment(at.selected).moment(at.paid).moment(at.started).moment(at.completed);
    file.moment(at.withdrawn).code(at.result.text).end();
    if (at.withdrawn == 0) {
      section.taken++;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
