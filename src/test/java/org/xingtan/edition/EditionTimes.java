package org.xingtan.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Run by `bench/run edition`: a bulletin of 20 pages with tables and charts, in each form.
class EditionTimes {
  private static final int ROUNDS = 5;

  @Test
  void every_form_of_20_pages_is_made_in_its_time() {
    Document document = bulletin();
    System.out.println("| what | first | warm (median of 5) | size | heap at its highest |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    PrintEdition print = Printing.EDITIONS.print(SampleBulletin.document());
    row("PDF", () -> Printing.EDITIONS.print(document).pdf());
    PrintEdition whole = Printing.EDITIONS.print(document);
    row("DOCX", () -> Printing.EDITIONS.word(document, whole.pageOf()));
    row("web", () -> Printing.EDITIONS.web(document).markup().getBytes(StandardCharsets.UTF_8));
    System.out.println();
    System.out.println(
        whole.pages()
            + " pages; the first PDF also opened the fonts: "
            + print.pages()
            + " pages before it.");
    assertThat(whole.pages()).isBetween(18, 24);
  }

  private static void row(String what, Supplier<byte[]> made) {
    resetPeaks();
    long first = millis(made);
    long[] times = IntStream.range(0, ROUNDS).mapToLong(round -> millis(made)).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f s | %.2f s | %d kB | %d MB |%n",
        what,
        first / 1000.0,
        times[ROUNDS / 2] / 1000.0,
        made.get().length / 1024,
        peak() >> 20);
  }

  private static long millis(Supplier<byte[]> made) {
    long begun = System.nanoTime();
    assertThat(made.get()).isNotEmpty();
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void resetPeaks() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  /// The sample three times over, with anchors of their own.
  private static Document bulletin() {
    List<Block> blocks = new ArrayList<>();
    for (int part = 1; part <= 4; part++) {
      String suffix = "-" + part;
      SampleBulletin.document().blocks().stream()
          .filter(block -> !(block instanceof Block.Contents))
          .forEach(block -> blocks.add(renamed(block, suffix)));
    }
    blocks.addFirst(new Block.Contents("本期要目"));
    return new Document(
        SampleBulletin.HEAD, blocks, SampleBulletin.FOOT, Locale.SIMPLIFIED_CHINESE);
  }

  private static Block renamed(Block block, String suffix) {
    return switch (block) {
      case Block.Heading heading ->
          new Block.Heading(
              heading.level(), heading.number(), heading.spans(), heading.anchor() + suffix);
      case Block.Table table ->
          new Block.Table(
              renamed(table.caption(), suffix),
              table.asOf(),
              table.header(),
              table.body(),
              table.notes());
      case Block.Chart chart ->
          new Block.Chart(
              renamed(chart.caption(), suffix),
              chart.picture(),
              chart.alternative(),
              chart.notes());
      default -> block;
    };
  }

  private static Block.Caption renamed(Block.Caption caption, String suffix) {
    return new Block.Caption(caption.number(), caption.title(), caption.anchor() + suffix);
  }
}
