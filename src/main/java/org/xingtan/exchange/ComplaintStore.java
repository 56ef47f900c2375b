package org.xingtan.exchange;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.transfer.Complaint;
import org.xingtan.transfer.Complaints;

/// What was wrong in a pass.
@Repository
class ComplaintStore {

  private static final RowMapper<Complaint> COMPLAINT =
      (row, number) ->
          new Complaint(
              row.getString("sheet"),
              row.getString("file"),
              row.getLong("row"),
              row.getString("column_name"),
              row.getString("reason"),
              List.of((String[]) row.getArray("arguments").getArray()));

  private static final RowMapper<Complaints.Count> COUNT =
      (row, number) ->
          new Complaints.Count(
              row.getString("sheet"),
              row.getString("column_name"),
              row.getString("reason"),
              List.of((String[]) row.getArray("arguments").getArray()),
              row.getLong("count"));

  private final JdbcClient jdbc;

  ComplaintStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(int pass, Complaints complaints) {
    int number = 0;
    for (Complaint notice : complaints.notices()) {
      insert(pass, ++number, true, notice);
    }
    for (Complaint complaint : complaints.told()) {
      insert(pass, ++number, false, complaint);
    }
    for (Complaints.Count count : complaints.counts()) {
      insert(pass, count);
    }
  }

  List<Complaint> notices(int pass) {
    return jdbc.sql(
            """
            select sheet, file, row, column_name, reason, arguments
            from exchange.complaint
            where pass_id = :pass
              and notice
            order by number
            """)
        .param("pass", pass)
        .query(COMPLAINT)
        .list();
  }

  List<Complaint> page(int pass, int limit, int offset) {
    return jdbc.sql(
            """
            select sheet, file, row, column_name, reason, arguments
            from exchange.complaint
            where pass_id = :pass
              and not notice
            order by number
            limit :limit
            offset :offset
            """)
        .param("pass", pass)
        .param("limit", limit)
        .param("offset", offset)
        .query(COMPLAINT)
        .list();
  }

  int told(int pass) {
    return jdbc.sql(
            """
            select count(*)
            from exchange.complaint
            where pass_id = :pass
              and not notice
            """)
        .param("pass", pass)
        .query(Integer.class)
        .single();
  }

  List<Complaints.Count> counts(int pass) {
    return jdbc.sql(
            """
            select c.sheet, c.column_name, c.reason, c.count, f.arguments
            from exchange.complaint_count c
            join lateral (
              select t.arguments
              from exchange.complaint t
              where t.pass_id = c.pass_id
                and (t.sheet, t.column_name, t.reason) = (c.sheet, c.column_name, c.reason)
              order by t.number
              limit 1
            ) f on true
            where c.pass_id = :pass
            order by c.count desc, c.sheet, c.column_name, c.reason
            """)
        .param("pass", pass)
        .query(COUNT)
        .list();
  }

  private void insert(int pass, int number, boolean notice, Complaint complaint) {
    jdbc.sql(
            """
            insert into exchange.complaint (pass_id, number, notice, sheet, file, row, column_name, reason, arguments)
            values (:pass, :number, :notice, :sheet, :file, :row, :column, :reason, :arguments)
            """)
        .param("pass", pass)
        .param("number", number)
        .param("notice", notice)
        .param("sheet", complaint.sheet())
        .param("file", complaint.file())
        .param("row", complaint.row())
        .param("column", complaint.column())
        .param("reason", complaint.reason())
        .param("arguments", complaint.arguments().toArray(String[]::new))
        .update();
  }

  private void insert(int pass, Complaints.Count count) {
    jdbc.sql(
            """
            insert into exchange.complaint_count (pass_id, sheet, column_name, reason, count)
            values (:pass, :sheet, :column, :reason, :count)
            """)
        .param("pass", pass)
        .param("sheet", count.sheet())
        .param("column", count.column())
        .param("reason", count.reason())
        .param("count", count.count())
        .update();
  }
}
