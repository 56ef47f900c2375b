package org.xingtan.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xingtan.chart.SamplePictures;
import org.xingtan.edition.Block.Alignment;
import org.xingtan.edition.Block.Caption;
import org.xingtan.edition.Block.Cell;
import org.xingtan.edition.Block.Chart;
import org.xingtan.edition.Block.Heading;
import org.xingtan.edition.Block.Paragraph;
import org.xingtan.edition.Block.Row;
import org.xingtan.edition.Block.Table;
import org.xingtan.edition.Document.Distribution;
import org.xingtan.edition.Document.Foot;
import org.xingtan.edition.Document.Head;

/// A bulletin like the one of November 2017: its figures, words of our own.
final class SampleBulletin {
  static final Head HEAD =
      new Head(
          "广州市中小学教师信息技术应用能力提升工程", "工作简报", "2017年第3期（总第13期）", "项目办公室", "二〇一七年十一月二十七日", null, null);
  static final Foot FOOT =
      new Foot(
          List.of(
              new Distribution("报", "省中小学教师信息技术应用能力提升工程办公室，市教育局"),
              new Distribution("送", "市教育研究院，各区教育局，各区教师发展中心、教师进修学校"),
              new Distribution("发", "各区项目办公室，各培训机构，市属各中小学、幼儿园、中等职业学校")),
          "项目办公室编制",
          "（共印120份）");

  private static final Map<String, String[]> AREAS = areas();

  private SampleBulletin() {}

  private static Map<String, String[]> areas() {
    Map<String, String[]> areas = new LinkedHashMap<>();
    Stream.of(
            "花都区,11137,12604,100.00%+,11710,100.00%+",
            "增城区,13954,15676,100.00%+,14623,100.00%+",
            "天河区,12367,12771,100.00%+,11671,94.37%",
            "海珠区,12247,12267,100.00%+,11366,92.81%",
            "南沙区,5662,5637,99.56%,5177,91.43%",
            "番禺区,19249,19298,100.00%+,17574,91.30%",
            "荔湾区,8625,8465,98.14%,7711,89.40%",
            "从化区,7383,6641,89.95%,6403,86.73%",
            "越秀区,10700,9911,92.63%,9163,85.64%",
            "黄埔区,7758,7264,93.63%,6526,84.12%",
            "白云区,19400,18329,94.48%,16295,83.99%",
            "市直属学校,6841,5976,87.36%,5578,81.54%")
        .map(line -> line.split(","))
        .forEach(parts -> areas.put(parts[0], parts));
    return areas;
  }

  static Document document() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Contents("本期要目"));
    summary(blocks);
    progress(blocks);
    period(blocks);
    duties(blocks);
    next(blocks);
    return new Document(HEAD, blocks, FOOT, Locale.SIMPLIFIED_CHINESE);
  }

  static Heading heading(int level, String number, String text, String anchor) {
    return new Heading(level, number, List.of(Span.of(text)), anchor);
  }

  private static void summary(List<Block> blocks) {
    blocks.add(heading(1, "", "本期导读", "summary"));
    blocks.add(
        new Paragraph(
            List.of(
                Span.of("截至2017年11月27日，全市累计有 "),
                Span.figure("134,839", "/figures/1", "f1"),
                Span.of(" 名教师参加培训，占冻结名册中专任教师 "),
                Span.figure("135,323", "/figures/2", "f2"),
                Span.of(" 人的 "),
                Span.figure("99.64%", "/figures/3", "f3"),
                Span.of("；累计结业 "),
                Span.figure("123,797", "/figures/4", "f4").marked("(R)"),
                Span.of(" 人，结业率 "),
                Span.figure("91.48%", "/figures/5", "f5"),
                Span.of("。1702期选课 14,152 人，实际参训 11,788 人，完成 2,793 人。"))));
    blocks.add(
        Paragraph.of(
            "各区进度差别明显：花都区、增城区参训人数超过冻结名册人数，原因是名册冻结之后新入职、调入以及非专任教师也参加了培训；市直属学校结业率最低，为81.54%，"
                + "请有关学校在本期学习窗口关闭之前逐人核对未完成名单，做到底数清、原因明、措施实。"));
  }

  private static void progress(List<Block> blocks) {
    blocks.add(heading(1, "一、", "项目总体进展", "progress"));
    blocks.add(heading(2, "（一）", "各区参训与结业情况", "by-area"));
    blocks.add(
        new Paragraph(
            List.of(
                Span.of("结业率在90%以上的有花都区、增城区、天河区、海珠区、南沙区和番禺区6个区，见表1。"),
                Span.strong("民办学校需要重点关注："),
                Span.of("全市民办学校专任教师41,728人，结业29,473人，结业率70.63%，比全市平均水平低20.85个百分点。"))));
    blocks.add(areaTable());
    blocks.add(
        new Chart(
            new Caption("图 1", "各区结业率", "chart-1"),
            SamplePictures.bars("各区结业率", graduation(), "91.48"),
            "各区结业率由高到低：花都区105.15%最高，市直属学校81.54%最低，全市91.48%。",
            List.of(Paragraph.of("注：结业率＝累计结业人数÷冻结名册专任教师人数。"))));
  }

  private static Map<String, String> graduation() {
    Map<String, String> rates = new LinkedHashMap<>();
    AREAS.forEach((area, parts) ->
        rates.put(
            area,
            new BigDecimal(parts[4])
                .movePointRight(2)
                .divide(new BigDecimal(parts[1]), 2, RoundingMode.HALF_UP)
                .toPlainString()));
    return rates;
  }

  static Table areaTable() {
    List<Row> body = new ArrayList<>();
    AREAS.values().forEach(parts -> body.add(Row.body(cells(parts))));
    body.add(Row.total(cells("合计", "135323", "134839", "99.64%", "123797", "91.48%")));
    return new Table(
        new Caption("表 1", "各区累计参训、结业情况", "table-1"),
        "截至2017年11月27日",
        List.of(
            Row.body(
                Cell.heading("区域").spanning(1, 2),
                Cell.heading("专任教师").spanning(1, 2),
                Cell.heading("参训").spanning(2, 1),
                Cell.heading("结业").spanning(2, 1)),
            Row.body(
                Cell.heading("人数"), Cell.heading("参训率"), Cell.heading("人数"), Cell.heading("结业率"))),
        body,
        List.of(
            Paragraph.of("注：1. 专任教师为2017年1月10日冻结名册人数。"),
            Paragraph.of("2. “100.00%+”表示实际值超过100%，因名册冻结之后的新入职、调入人员和非专任教师计入参训人数而不计入分母。")));
  }

  private static Cell[] cells(String... texts) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(List.of(Span.of(texts[0])), true, Alignment.CENTRE, 1, 1));
    Stream.of(texts)
        .skip(1)
        .map(text -> text.matches("\\d+") ? grouped(text) : text)
        .map(Cell::number)
        .forEach(cells::add);
    return cells.toArray(Cell[]::new);
  }

  private static String grouped(String number) {
    return String.format(Locale.ROOT, "%,d", Long.parseLong(number));
  }

  private static void period(List<Block> blocks) {
    blocks.add(heading(1, "二、", "1702期进展", "period"));
    blocks.add(heading(2, "（一）", "学习社区", "learning-community"));
    blocks.add(
        Paragraph.of(
            "学习社区选课10,237人，参训9,527人，完成7,342人。提交作业3,488份，占参训人数的36.61%。开设学科课程35门、班级108个，由99名辅导教师承担答疑和批改。"));
    blocks.add(heading(2, "（二）", "研修社区", "research-community"));
    blocks.add(
        Paragraph.of(
            "研修社区选课9,895人，参训7,784人，完成2,644人。提交作业3,429份，占参训人数的44.05%。开设学科课程18门、工作坊101个，坊主97人；辅导教师和坊主合计106人，其中部分人员一人两岗。"));
    blocks.add(heading(3, "1. ", "分学科完成情况", "by-subject"));
    blocks.add(Paragraph.of("分学科情况见表2。表中只计登记了18个学科之一的人员，另有1,081人没有登记学科，因此合计小于全期选课人数。"));
    blocks.add(heading(4, "（1）", "口径说明", "rules"));
    blocks.add(Paragraph.of("完成人数按人计，同一教师完成多门课程只计一次。"));
    blocks.add(subjectTable());
    blocks.add(
        new Chart(
            new Caption("图 2", "1702期各区参训人数进度", "chart-2"),
            SamplePictures.lines(
                "参训人数进度", LocalDate.of(2017, 9, 28), List.of("合计", "越秀区", "海珠区", "荔湾区")),
            "参训人数自9月28日起稳步上升。",
            List.of()));
  }

  private static Table subjectTable() {
    List<Row> body = new ArrayList<>();
    try (Stream<String> lines =
        Files.lines(
            Path.of("src/test/resources/reference/2017-table2-period-1702-by-subject.csv"))) {
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(parts ->
              body.add(parts[0].equals("总计") ? Row.total(cells(parts)) : Row.body(cells(parts))));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return new Table(
        new Caption("表 2", "1702期分学科完成情况", "table-2"),
        "截至2017年11月27日",
        List.of(
            Row.body(
                Cell.heading("学科"),
                Cell.heading("选课人数"),
                Cell.heading("参训人数"),
                Cell.heading("参训率"),
                Cell.heading("完成人数"),
                Cell.heading("完成率"))),
        body,
        List.of());
  }

  private static void duties(List<Block> blocks) {
    blocks.add(heading(1, "三、", "巡查与评审", "inspection"));
    blocks.add(
        Paragraph.of(
            "本期聘请巡查员9人，其中语文2人、负责工作坊17个，幼儿园3人、负责36个，数学、英语和其他学科各1人。巡查发现的主要问题是：部分工作坊研修计划照搬往期，问题设计与本校实际脱节；"
                + "个别班级辅导教师回复不及时，超过三个工作日未作答复的提问有一定数量；优秀成果推荐材料不全。"));
    blocks.add(
        Paragraph.of(
            "全市推荐示范区1个、示范校5所、优秀成果28项。其中越秀区10项、天河区7项、市直属学校4项，番禺区、荔湾区、白云区各2项，增城区1项。推荐名额为1∶5∶25，优秀成果超出3项，须在公示前说明理由或者核减。"));
  }

  private static void next(List<Block> blocks) {
    blocks.add(heading(1, "四、", "下一步工作", "next"));
    for (String task :
        List.of(
            "各区要对照未完成名单逐校提醒，12月8日前把仍未参训的人员名单和原因报项目办公室。",
            "各培训机构要在窗口关闭前完成作业批改，批改意见不得使用统一模板。",
            "各区推荐的优秀成果须在12月15日前补齐材料，逾期视为放弃。")) {
      blocks.add(Paragraph.of(task));
    }
  }
}
