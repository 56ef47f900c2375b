package org.xingtan.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.testing.XingtanTest;

/// Bank transfers that come as a file.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferListsTest {
  private static final RequestPostProcessor OFFICE = As.cityOffice();
  private static final String HEADING = "银行流水号,到账日期,金额,汇款人,附言\n";

  private final ApplicationContext application;
  private MoneyStory story;
  private int course;
  private String bill;

  TransferListsTest(ApplicationContext application) {
    this.application = application;
  }

  @BeforeAll
  void a_period_opens() {
    story = new MoneyStory(application, 9).fees("COURSE", "", "SCHOOL");
  }

  @BeforeEach
  void a_school_has_a_bill_of_two_seats() {
    course = story.course("80.00");
    story.select(course, 4, 8);
    bill = story.confirmAll(story.dues(), As.schoolAdministrator(story.schoolOf(4)));
  }

  @Test
  void a_list_is_looked_at_without_booking_and_booked_once() {
    String list =
        keep(
            HEADING
                + bill
                + "1,2021-08-19,80.00,木棉小学,培训费"
                + bill
                + "\n"
                + bill
                + "2,2021/8/20,\"1,080.00\",木棉小学,"
                + bill
                + "\n"
                + bill
                + "1,20210819,80,木棉小学,"
                + bill
                + "\n"
                + bill
                + "3,2021年8月20日,15,李某,夏令营\n");
    String page = story.text(list, OFFICE);
    assertThat(page)
        .contains(
            "这是试算，还没有入账", "还欠 ¥80.00", "多付的 ¥1,000.00 转为缴费方余额", "已经登记过", "附言中没有缴费单号", "登记可入账的 4 行");
    assertThat(story.balance("RECEIVABLE", bill))
        .as("nothing was booked yet")
        .isEqualByComparingTo("160.00");
    assertThat(MoneyStory.body(story.post(list, OFFICE))).contains("这份名单已入账");
    assertThat(story.paid(course)).isEqualTo(2);
    int bookings = story.number("select count(*) from treasury.booking");
    assertThat(MoneyStory.body(story.post(list, OFFICE))).contains("已经登记过");
    assertThat(story.text(list, OFFICE)).contains("这份名单已入账").doesNotContain("登记可入账的");
    assertThat(story.number("select count(*) from treasury.booking")).isEqualTo(bookings);
    assertThat(story.balance("CREDIT", bill)).isEqualByComparingTo("-1000.00");
  }

  @Test
  void wrong_rows_are_told_with_row_column_and_remedy_and_the_others_are_booked() {
    String list =
        keep(
            HEADING
                + ",2021-08-19,80.00,木棉小学,"
                + bill
                + "\n"
                + "4.40106E+17,2021-08-19,80.00,木棉小学,"
                + bill
                + "\n"
                + bill
                + "a,昨天,80.00,木棉小学,"
                + bill
                + "\n"
                + bill
                + "b,2021-02-30,-5,木棉小学,"
                + bill
                + "\n"
                + bill
                + "c,2022-01-01,5,木棉小学,"
                + bill
                + "\n"
                + "X".repeat(61)
                + ",2021-08-19,5,木棉小学,"
                + bill
                + "\n"
                + bill
                + "d,2021-08-19,80,木棉小学,"
                + bill
                + "\n"
                + bill
                + "d,2021-08-19,81,木棉小学,"
                + bill
                + "\n");
    String page = story.text(list, OFFICE);
    assertThat(page)
        .contains(
            "不能为空", "科学计数", "不是日期", "不是大于 0", "日期在今天之后", "超过 60 个字符", "已用于另一笔到账", "登记可入账的 1 行");
    story.post(list, OFFICE);
    assertThat(story.balance("RECEIVABLE", bill)).isEqualByComparingTo("80.00");
    assertThat(story.paid(course)).isEqualTo(1);
  }

  @Test
  void a_workbook_with_days_as_numbers_and_a_file_of_an_old_program_are_read() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Bank", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("流水");
      String[] heading = HEADING.strip().split(",");
      for (int column = 0; column < heading.length; column++) {
        sheet.value(0, column, heading[column]);
      }
      sheet.value(1, 0, bill + "x");
      sheet.value(1, 1, 44428);
      sheet.value(1, 2, 80.5);
      sheet.value(1, 3, "木棉小学");
      sheet.value(1, 4, bill);
    }
    String list = address(upload("流水.xlsx", out.toByteArray()));
    assertThat(story.text(list, OFFICE)).contains("还欠 ¥79.50");
    story.post(list, OFFICE);
    assertThat(story.text("/transfers?q=" + bill + "x", OFFICE)).contains("2021-08-20");
    byte[] old =
        (HEADING + bill + "y,2021-08-20,79.50,木棉小学," + bill + "\n")
            .getBytes(Charset.forName("GB18030"));
    assertThat(story.text(address(upload("流水.csv", old)), OFFICE)).contains("已缴清");
  }

  @Test
  void a_file_that_is_none_is_refused_with_a_remedy() {
    assertThat(MoneyStory.body(upload("leer.csv", new byte[0]))).contains("请选择文件");
    assertThat(MoneyStory.body(upload("a.csv", HEADING.getBytes(StandardCharsets.UTF_8))))
        .contains("没有数据行");
    assertThat(MoneyStory.body(upload("a.csv", "银行流水号,金额\n1,2\n".getBytes(StandardCharsets.UTF_8))))
        .contains("表头缺少列：到账日期、汇款人、附言");
    assertThat(MoneyStory.body(upload("a.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8))))
        .contains("文件无法读取");
    String many = HEADING + "1,2021-08-20,1,a,b\n".repeat(5001);
    assertThat(MoneyStory.body(upload("a.csv", many.getBytes(StandardCharsets.UTF_8))))
        .contains("超过 5000 行");
    assertThat(story.text("/transfers/lists/new", OFFICE)).contains("先试算，不会入账");
    assertThat(story.status("/transfers/lists/999", OFFICE)).isEqualTo(404);
  }

  private String keep(String text) {
    return address(upload("流水.csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String address(MvcTestResult answer) {
    assertThat(answer).hasStatus(302);
    return MoneyStory.address(answer);
  }

  private MvcTestResult upload(String name, byte[] content) {
    return application
        .getBean(MockMvcTester.class)
        .post()
        .uri("/transfers/lists")
        .multipart()
        .file(new MockMultipartFile("file", name, "text/csv", content))
        .with(csrf())
        .with(OFFICE)
        .exchange();
  }
}
