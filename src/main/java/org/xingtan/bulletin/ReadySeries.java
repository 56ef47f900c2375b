package org.xingtan.bulletin;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the office of the reference city finds when it opens the bulletin for the first time: a series for each of our templates with a
/// distribution list, and a draft of the progress bulletin. Made as the office makes them.
@Service
public class ReadySeries {
  private static final LocalDate DAY = LocalDate.of(2017, 11, 27);
  private static final Issue.Basis BASIS = new Issue.Basis("IT1", "1702", DAY.toString());
  private static final Issue.Number NUMBER = new Issue.Number(2017, 3, 13);
  private static final String OFFICE = "市教师培训项目办公室";
  private static final SeriesForm PROGRESS =
      new SeriesForm(
          "progress",
          "工作简报",
          "全市中小学教师信息技术应用能力提升工程",
          OFFICE,
          OFFICE,
          "true",
          120,
          "",
          BASIS.programme(),
          "省教师工作处，2\n省教师培训项目办公室，2",
          "市教师进修学院，2",
          "各区教育局，2\n市直属学校，1",
          0);
  private static final SeriesForm SUMMARY =
      new SeriesForm(
          "summary",
          "期次总结",
          "全市教师继续教育",
          OFFICE,
          OFFICE,
          "true",
          60,
          "",
          "GENERAL",
          "市教育局，2",
          "",
          "各区教育局，1",
          0);

  private final SeriesList series;
  private final SeriesStore store;
  private final Issues issues;

  ReadySeries(SeriesList series, SeriesStore store, Issues issues) {
    this.series = series;
    this.store = store;
    this.issues = issues;
  }

  /// Makes them once; where the office has a series of its own nothing is made.
  @Transactional
  public void make(int account, String name) {
    if (store.all().isEmpty()) {
      Actor officer = new Actor(account, name);
      List.of(PROGRESS, SUMMARY).forEach(series::create);
      draft(officer);
    }
  }

  private void draft(Actor officer) {
    int of =
        store.all().stream()
            .filter(one -> one.code().equals(PROGRESS.code()))
            .findFirst()
            .orElseThrow()
            .id();
    Issues.Wish wish =
        new Issues.Wish(
            of, new Issues.Source.OfTemplate("progress"), BASIS, DAY, null, "ready-progress");
    if (issues.create(wish, officer) instanceof Issues.Done done) {
      Issue made = issues.find(done.issue());
      issues.update(made.numbered(NUMBER), officer);
    }
  }
}
