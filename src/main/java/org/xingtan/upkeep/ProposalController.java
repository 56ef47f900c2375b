package org.xingtan.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Blocks.Filters;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Proposals to retire courses: the city office decides, whoever proposed one can take it back.
@Controller
class ProposalController {
  static final String ADDRESS = "/retirements";
  private static final int PAGE = 50;

  private final ProposalStore store;
  private final Proposals proposals;

  ProposalController(ProposalStore store, Proposals proposals) {
    this.store = store;
    this.proposals = proposals;
  }

  static String address(int id) {
    return ADDRESS + "/" + id;
  }

  @GetMapping(ADDRESS)
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER})
  ModelAndView index(
      Shell shell,
      Scope scope,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page) {
    Words words = shell.words();
    String chosen = STATES.contains(state) ? state : "";
    var filter = new ProposalStore.Filter(scope.providerId(), chosen);
    int shown = Pager.page(page);
    List<Proposal> found = store.page(filter, (shown - 1) * PAGE, PAGE);
    return Pages.show(
        Blocks.of(
                shell.titled("upkeep.proposals"),
                List.of(Block.bare(ProposalTexts.table(found, words))))
            .explained(words.of("upkeep.proposals.explanation"))
            .listed(
                new Filters(ADDRESS, List.of(states(chosen, words))),
                Pager.of(
                    words,
                    shown,
                    PAGE,
                    store.count(filter),
                    at -> ADDRESS + "?state=" + chosen + "&page=" + at)));
  }

  private static final List<String> STATES = List.of("OPEN", "ACCEPTED", "DECLINED", "WITHDRAWN");

  private static Field states(String chosen, Words words) {
    return Field.narrowing(
        "state",
        words,
        "upkeep.state",
        chosen,
        STATES.stream(),
        code -> words.of("upkeep.state." + code));
  }

  @GetMapping(ADDRESS + "/{id}")
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER})
  ModelAndView show(Shell shell, Identity identity, @PathVariable int id) {
    return Pages.show(page(shell, identity, find(id, identity.scope()), null));
  }

  @PostMapping(ADDRESS + "/{id}/decision")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, @PathVariable int id, Typed typed) {
    Proposal proposal = find(id, identity.scope());
    String reason = typed.text("reason");
    Optional<UpkeepRefused> refused =
        typed.text("decision").equals("ACCEPTED")
            ? proposals.accept(identity, proposal, typed.day("day"), reason)
            : proposals.decline(identity, proposal, reason);
    return answer(
        shell, identity, proposal, refused, decision(proposal, shell.words()).typed(typed));
  }

  @PostMapping(ADDRESS + "/{id}/withdrawal")
  @MayCall({Caller.CITY_OFFICE, Caller.PROVIDER})
  ModelAndView delete(Shell shell, Identity identity, @PathVariable int id) {
    Proposal proposal = find(id, identity.scope());
    if (!own(proposal, identity.scope())) {
      throw new NotFound();
    }
    return answer(
        shell,
        identity,
        proposal,
        proposals.withdraw(identity, proposal),
        withdrawal(proposal, shell.words()));
  }

  private ModelAndView answer(
      Shell shell,
      Identity identity,
      Proposal proposal,
      Optional<UpkeepRefused> refused,
      Fields form) {
    return refused
        .map(no ->
            Pages.refuse(
                page(
                    shell, identity, proposal, form.failed(ProposalTexts.text(no, shell.words())))))
        .orElseGet(() -> Pages.goTo(address(proposal.id())));
  }

  /// @param refused the form that was refused, in the place of its usual self
  private static Blocks page(
      Shell shell, Identity identity, Proposal proposal, @Nullable Fields refused) {
    Words words = shell.words();
    boolean office = identity.role() == Caller.CITY_OFFICE;
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.facts("", ProposalTexts.facts(proposal, office, words)));
    blocks.addAll(Blocks.forms(forms(proposal, identity, words), refused));
    return Blocks.of(shell.titled("upkeep.proposal.of", proposal.course().title()), blocks)
        .below(words.of("upkeep.proposals"), ADDRESS)
        .refusing(refused);
  }

  private static Stream<Fields> forms(Proposal proposal, Identity identity, Words words) {
    if (proposal.decision() != null) {
      return Stream.of();
    }
    Stream<Fields> own =
        own(proposal, identity.scope()) ? Stream.of(withdrawal(proposal, words)) : Stream.of();
    return identity.role() == Caller.CITY_OFFICE
        ? Stream.concat(Stream.of(decision(proposal, words)), own)
        : own;
  }

  private static Fields decision(Proposal proposal, Words words) {
    List<Field.Choice> choices =
        Stream.of("ACCEPTED", "DECLINED")
            .map(one -> new Field.Choice(one, words.of("upkeep.decision." + one), false))
            .toList();
    return Fields.of(
        address(proposal.id()) + "/decision",
        words.of("upkeep.decide"),
        Field.choice("decision", words.of("upkeep.decision"), choices),
        Field.day("day", words.of("upkeep.retire-on"), proposal.retireOn()),
        Field.paragraph("reason", words.of("upkeep.decision-reason"), null)
            .hinted(words.of("upkeep.decision-reason.hint")));
  }

  private static Fields withdrawal(Proposal proposal, Words words) {
    return Fields.of(address(proposal.id()) + "/withdrawal", words.of("upkeep.withdraw"));
  }

  /// A provider takes back what was proposed for it, the city office what it proposed itself.
  private static boolean own(Proposal proposal, Scope scope) {
    return Objects.equals(proposal.provider(), scope.providerId());
  }

  private Proposal find(int id, Scope scope) {
    return store.find(id, scope.providerId()).orElseThrow(NotFound::new);
  }
}
