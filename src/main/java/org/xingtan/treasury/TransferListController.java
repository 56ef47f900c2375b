package org.xingtan.treasury;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.tablefile.UnreadableTable;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Bank transfers from a file: handed in, looked at, booked.
@Controller
class TransferListController {
  private static final String LISTS = TransferController.ADDRESS + "/lists";

  private final ListReader reader;
  private final TransferListStore store;
  private final TransferLists lists;
  private final BillStore bills;
  private final Settling settling;
  private final Audit audit;

  TransferListController(
      ListReader reader,
      TransferListStore store,
      TransferLists lists,
      BillStore bills,
      Settling settling,
      Audit audit) {
    this.reader = reader;
    this.store = store;
    this.lists = lists;
    this.bills = bills;
    this.settling = settling;
    this.audit = audit;
  }

  @GetMapping(LISTS + "/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(Shell shell) {
    return Pages.show(form(shell, null));
  }

  @PostMapping(LISTS)
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell, Identity identity, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Words words = shell.words();
    if (file == null || file.isEmpty()) {
      return Pages.refuse(form(shell, words.of("treasury.list.no-file")));
    }
    try {
      ListReader.Read read = reader.read(file);
      Optional<String> wrong = wrong(read, words);
      if (wrong.isPresent()) {
        return Pages.refuse(form(shell, wrong.get()));
      }
      String name = String.valueOf(file.getOriginalFilename());
      int list = lists.keep(identity, name, read.rows());
      audit.record(identity, AuditEvent.IMPORT, TransferListPages.address(list), name);
      return Pages.goTo(TransferListPages.address(list));
    } catch (UnreadableTable unreadable) {
      return Pages.refuse(
          form(
              shell,
              words.of(
                  "treasury.list.unreadable",
                  unreadable.reason().name(),
                  String.valueOf(unreadable.row()))));
    }
  }

  private static Optional<String> wrong(ListReader.Read read, Words words) {
    if (!read.missing().isEmpty()) {
      String columns =
          words.list(
              read.missing().stream()
                  .map(column -> words.of("treasury.column." + column))
                  .toList());
      return Optional.of(words.of("treasury.list.missing", columns));
    }
    if (read.tooMany()) {
      return Optional.of(words.of("treasury.list.too-many", String.valueOf(ListReader.MOST)));
    }
    return read.rows().isEmpty() ? Optional.of(words.of("treasury.list.empty")) : Optional.empty();
  }

  @GetMapping(LISTS + "/{list}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, Identity identity, @PathVariable int list) {
    TransferList found = store.find(list).orElseThrow(NotFound::new);
    return Pages.show(TransferListPages.page(shell, found, lists.look(identity, list)));
  }

  @PostMapping(LISTS + "/{list}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(Shell shell, Identity identity, @PathVariable int list) {
    TransferList found = store.find(list).orElseThrow(NotFound::new);
    List<TransferList.Line> lines = lists.book(identity, found.id());
    bills.unsettled().forEach(settling::begin);
    return Pages.show(
        TransferListPages.page(shell, store.find(list).orElseThrow(NotFound::new), lines));
  }

  private static NewTransferListPage form(Shell shell, @Nullable String wrong) {
    Words words = shell.words();
    Fields form =
        Fields.of(
                LISTS,
                words.of("treasury.list.look"),
                Field.file("file", words.of("treasury.list.file")).mandatory())
            .withFile()
            .backTo(TransferController.ADDRESS);
    return new NewTransferListPage(
        shell.titled("treasury.list.new"), wrong == null ? form : form.failed(wrong));
  }
}
