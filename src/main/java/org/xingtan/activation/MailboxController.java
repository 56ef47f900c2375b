package org.xingtan.activation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.outbox.Medium;
import org.xingtan.outbox.Outbox;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The mailbox to which one's own codes may be sent.
@Controller
class MailboxController {
  private final Mailboxes mailboxes;
  private final ContactStore contacts;
  private final Outbox outbox;

  MailboxController(Mailboxes mailboxes, ContactStore contacts, Outbox outbox) {
    this.mailboxes = mailboxes;
    this.contacts = contacts;
    this.outbox = outbox;
  }

  @GetMapping("/mailbox")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView editForm(Shell shell, Identity who) {
    return Pages.show(page(shell, who, null));
  }

  @PostMapping("/mailbox")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView update(Shell shell, Identity who, @RequestParam(defaultValue = "") String address) {
    Optional<String> refused = mailboxes.name(who, address.strip(), shell.words());
    return refused.isEmpty()
        ? Pages.goTo("/mailbox")
        : Pages.refuse(page(shell, who, refused.get()));
  }

  @PostMapping("/mailbox/confirmation")
  @MayCall(Caller.SIGNED_IN)
  ModelAndView create(Shell shell, Identity who, @RequestParam(defaultValue = "") String code) {
    return mailboxes.confirm(who, code)
        ? Pages.goTo("/mailbox")
        : Pages.refuse(page(shell, who, "activation.refused.code"));
  }

  private MailboxPage page(Shell shell, Identity who, @Nullable String refusal) {
    Optional<ContactStore.Mailbox> mailbox = contacts.mailbox(who.accountId());
    return new MailboxPage(
        shell.titled("activation.mailbox.title"),
        refusal == null ? null : shell.words().of(refusal),
        mailbox
            .map(named ->
                shell
                    .words()
                    .of(
                        named.confirmed()
                            ? "activation.mailbox.confirmed"
                            : "activation.mailbox.named",
                        named.masked()))
            .orElse(null),
        mailbox.filter(named -> !named.confirmed()).isPresent(),
        outbox.ready(Medium.EMAIL));
  }
}
