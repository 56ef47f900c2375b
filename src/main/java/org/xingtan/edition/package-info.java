/// Turns a finished document into the forms in which the office gives it out. What stands in a document is decided by others: texts and figures arrive as
/// words, ready to print, and every form carries the same words.
///
/// Owns no table. A [Document] is a head (series, number, issuer, date), blocks in reading order, and the foot of its last page:
///
/// ```java
/// new Document(
///     new Head("全市教师培训项目", "工作简报", "2017年第3期（总第13期）", "项目办公室", "二〇一七年十一月二十七日", null, null),
///     List.of(
///         new Block.Contents("本期要目"),
///         new Block.Heading(1, "一、", List.of(Span.of("总体进展")), "progress"),
///         new Block.Paragraph(List.of(Span.of("累计参训 "), Span.figure("134,839", "/figures/17", "f17"), Span.of(" 人。"))),
///         new Block.Table(
///             new Caption("表 1", "各区参训情况", "table-1"),
///             "截至2017年11月27日",
///             List.of(Row.body(Cell.heading("区域"), Cell.heading("参训人数"))),
///             List.of(Row.body(Cell.heading("花都区"), Cell.number("12,604")), Row.total(Cell.heading("合计"), Cell.number("134,839"))),
///             List.of(Block.Paragraph.of("注：……")))),
///     new Foot(List.of(new Distribution("报", "省项目办公室")), "项目办公室编制", "（共印120份）"),
///     Locale.SIMPLIFIED_CHINESE)
/// ```
///
/// [Editions] makes the forms:
///
/// ```java
/// PrintEdition print = editions.print(document);                    // PDF, pages, and the characters that no font has
/// byte[] docx = editions.word(document, print.pageOf());            // contents show the pages of print
/// WebEdition text = editions.web(document);                         // @template.edition.document(edition = page.text())
/// ```
///
/// Only [Editions] makes them one at a time; fonts are opened with the first. What a figure stands for, and who may open it, is decided by whoever
/// wrote its link. An anchor is a name of letters, digits and hyphens that stands once in a document. Contents list the headings of levels 1 and 2.
@ApplicationModule(allowedDependencies = {"chart", "web"})
@NullMarked
package org.xingtan.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
