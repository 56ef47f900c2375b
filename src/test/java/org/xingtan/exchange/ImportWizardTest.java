package org.xingtan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.tablefile.ReadingLimits;
import org.xingtan.tablefile.RowReader;
import org.xingtan.tablefile.TableFile;
import org.xingtan.tablefile.TableFiles;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.XingtanTest;
import org.xingtan.transfer.ImportWish;

/// The wizard as the city office walks through it.
@XingtanTest
@LooksAt({"/imports", "/imports/new", "/imports/{id}", "/imports/{id}/headings"})
class ImportWizardTest {

  private final ApplicationContext application;
  private final JdbcClient jdbc;
  private final int port;
  @TempDir Path folder;

  ImportWizardTest(ApplicationContext application, JdbcClient jdbc, @LocalServerPort int port) {
    this.application = application;
    this.jdbc = jdbc;
    this.port = port;
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void one_kind_of_sheet_goes_from_template_to_result(int width, String language)
      throws IOException {
    Page page = SignedInBrowser.cityOffice(application, port, width);
    look(page, "/imports?lang=" + language, "imports", width);
    look(page, "/imports/new", "import-new", width);
    look(page, "/imports/new?sheet=areas", "import-new-sheet", width);

    upload(
        page,
        "areas",
        "代码,area name,简称,顺序,类别,备注\n4401%02d,天河区%d,天河%d,4,DISTRICT,x\n"
            .formatted(width / 100, width, width));
    assertThat(page.url()).contains("/headings");
    Browser.assertAccessible(page);
    Browser.picture(page, "import-headings-" + width);
    button(page, language.equals("zh") ? "开始试导入" : "Start the dry run");
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).isNotBlank();

    page.selectOption("select[name=heading-0]", "area");
    page.selectOption("select[name=heading-1]", "name");
    page.selectOption("select[name=heading-2]", "short_name");
    page.selectOption("select[name=heading-3]", "ordinal");
    page.selectOption("select[name=heading-4]", "kind");
    button(page, language.equals("zh") ? "开始试导入" : "Start the dry run");
    page.waitForSelector("form.form-plain button");
    assertThat(areas(width)).isZero();
    Browser.assertAccessible(page);
    Browser.picture(page, "import-checked-" + width);

    button(page, language.equals("zh") ? "正式导入" : "Import");
    page.waitForSelector(language.equals("zh") ? "text=已导入。" : "text=Imported.");
    assertThat(areas(width)).isEqualTo(1);
    Browser.assertAccessible(page);
    Browser.picture(page, "import-loaded-" + width);
    look(page, "/imports", "imports-filled", width);
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, zh"})
  void what_is_wrong_is_listed_with_reasons_and_nothing_is_stored(int width, String language)
      throws IOException {
    Page page = SignedInBrowser.cityOffice(application, port, width);
    page.navigate("/imports/new?lang=" + language);
    StringBuilder rows = new StringBuilder("area,name,short_name,ordinal,kind\n");
    for (int row = 0; row < 120; row++) {
      rows.append("A").append(row).append(",,x,many,COUNTY\n");
    }
    Path file = Files.writeString(folder.resolve("areas.csv"), rows);
    page.setInputFiles("#file", file);
    button(page, "上传");
    page.waitForSelector("#problems");
    assertThat(page.textContent("#problems")).isEqualTo("问题（360）");
    assertThat(page.textContent("main")).contains("“COUNTY”不是可用的值。请改为其中之一：DISTRICT / DIRECT。");
    Browser.assertAccessible(page);
    Browser.picture(page, "import-refused-" + width);
    theResultCanBeTakenAway(page);
    page.click("a[rel=next]");
    assertThat(page.url()).contains("page=2");
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"1280, zh", "390, en"})
  void an_import_that_waits_for_its_turn_shows_how_far_it_is(int width, String language)
      throws IOException {
    Imports imports = application.getBean(Imports.class);
    Path file = Files.writeString(folder.resolve("areas.csv"), "area\n");
    int id = imports.bring(Bringer.COMMAND, file);
    imports.ask(id, Bringer.COMMAND, ImportWish.dryRun());
    Page page = SignedInBrowser.cityOffice(application, port, width);
    look(page, "/imports/" + id + "?lang=" + language, "import-waiting", width);
    assertThat(page.locator("progress").count()).isEqualTo(1);
    page.context().close();
  }

  private void theResultCanBeTakenAway(Page page) throws IOException {
    String file = page.getAttribute("a[href$='.xlsx']", "href").replace(".xlsx", "");
    assertThat(page.request().get(file + ".csv").text())
        .startsWith("\uFEFF")
        .contains("areas,areas.csv,120,0,0,0,")
        .contains("\r\n\r\n", "areas.csv,121,kind,“COUNTY”不是可用的值");
    Path workbook =
        Files.write(folder.resolve("result.xlsx"), page.request().get(file + ".xlsx").body());
    List<TableFile> tables = TableFiles.in(workbook, folder.resolve("work"), ReadingLimits.usual());
    assertThat(tables).extracting(TableFile::name).containsExactly("数量", "问题");
    try (RowReader rows = tables.getLast().open().rows()) {
      int read = 0;
      while (rows.next()) {
        read++;
      }
      assertThat(read).isEqualTo(361);
    }
    assertThat(page.request().get(file + ".pdf").status()).isEqualTo(404);
  }

  private void upload(Page page, String sheet, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("my-" + sheet + ".csv"), content);
    page.setInputFiles("#file", file);
    page.click("form.upload button");
  }

  private void look(Page page, String address, String name, int width) {
    page.navigate(address);
    Browser.assertAccessible(page);
    Browser.picture(page, name + "-" + width);
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private int areas(int width) {
    return jdbc.sql("select count(*) from roster.area where code = :code")
        .param("code", "4401%02d".formatted(width / 100))
        .query(Integer.class)
        .single();
  }
}
