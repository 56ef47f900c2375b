package org.xingtan.upkeep;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.catalogue.CourseWords.Category;
import org.xingtan.time.CityTime;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Blocks.Filters;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Link;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// How every course stands.
@Controller
class BoardController {
  static final String ADDRESS = "/course-board";
  private static final int PAGE = 50;
  private static final int ALL = 100_000;

  private final BoardStore store;
  private final Clock clock;

  BoardController(BoardStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(
      Shell shell, BoardFilter.Asked asked, @RequestParam(defaultValue = "1") int page) {
    BoardFilter filter = BoardFilter.of(asked);
    LocalDate today = CityTime.dayOf(clock.instant());
    BoardTexts texts = new BoardTexts(shell.words(), today);
    int shown = Pager.page(page);
    Map<Band, Integer> bands = store.bands(filter, today);
    Words words = shell.words();
    return Pages.show(
        Blocks.of(
                shell.titled("upkeep.board.title"),
                List.of(
                    Block.bare(texts.board(store.page(filter, today, (shown - 1) * PAGE, PAGE))),
                    Block.table(texts.bands(bands, filter))))
            .explained(words.of("upkeep.board.explanation"))
            .linked(links(filter, words))
            .listed(
                new Filters(ADDRESS, fields(filter, words)),
                Pager.of(
                    words, shown, PAGE, count(bands, filter), at -> filter.address(ADDRESS, at))));
  }

  private static int count(Map<Band, Integer> bands, BoardFilter filter) {
    return bands.entrySet().stream()
        .filter(one -> filter.band().isEmpty() || one.getKey().name().equals(filter.band()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static List<Link> links(BoardFilter filter, Words words) {
    return List.of(
        new Link(words.of("upkeep.xlsx"), filter.address(ADDRESS + ".xlsx", 1)),
        new Link(words.of("upkeep.proposals"), ProposalController.ADDRESS));
  }

  @GetMapping(ADDRESS + ".xlsx")
  @MayCall(Caller.CITY_OFFICE)
  @Nullable ModelAndView show(Shell shell, BoardFilter.Asked asked, HttpServletResponse response)
      throws IOException {
    LocalDate today = CityTime.dayOf(clock.instant());
    BoardTexts texts = new BoardTexts(shell.words(), today);
    List<BoardLine> lines = store.page(BoardFilter.of(asked), today, 0, ALL);
    Downloads.send(texts.board(lines), "course-board", response);
    return null;
  }

  private static List<Field> fields(BoardFilter filter, Words words) {
    return List.of(
        Field.search("q", words.of("upkeep.q"), filter.q()),
        choice(
            "category", "catalogue.category", filter.category(), names(Category.values()), words),
        choice("band", "upkeep.band", filter.band(), names(Band.values()), words),
        choice("offer", "catalogue.offer", filter.offer(), Stream.of("OFFERED", "RETIRED"), words),
        choice("leaving", "upkeep.leaving", filter.leaving(), Stream.of("PROPOSED"), words),
        Field.choice(
            "sort",
            words.of("upkeep.sort"),
            Stream.of(BoardFilter.Sort.values())
                .map(one ->
                    new Field.Choice(
                        one.name(), words.of("upkeep.sort." + one), one == filter.sort()))
                .toList()));
  }

  private static <T extends Enum<T>> Stream<String> names(T[] values) {
    return Stream.of(values).map(Enum::name);
  }

  private static Field choice(
      String name, String key, String chosen, Stream<String> codes, Words words) {
    return Field.narrowing(name, words, key, chosen, codes, code -> words.of(key + "." + code));
  }
}
