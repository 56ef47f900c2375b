package org.xingtan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the frame for a request.
@Component
class Shells {
  private final List<Place> places;
  private final MessageSource messages;
  private final ObjectProvider<Standings> standings;

  Shells(List<Place> places, MessageSource messages, ObjectProvider<Standings> standings) {
    this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
    this.messages = messages;
    this.standings = standings;
  }

  Shell of(HttpServletRequest request) {
    Words words = new Words(messages, RequestContextUtils.getLocale(request));
    Standing standing = standing(request);
    return new Shell(
        "",
        entries(request, standing.caller(), words),
        standing.caller().administers(),
        standing.person(),
        languages(request, words),
        words,
        new Csrf(() -> (CsrfToken) request.getAttribute(CsrfToken.class.getName())));
  }

  Standing standing(HttpServletRequest request) {
    return standings.getIfAvailable(() -> anyRequest -> Standing.VISITOR).of(request);
  }

  private List<Shell.Entry> entries(HttpServletRequest request, Caller caller, Words words) {
    String path = request.getRequestURI();
    return places.stream()
        .filter(place -> place.shownTo(caller))
        .map(place ->
            new Shell.Entry(
                words.of(MenuPart.of(place.order()).label()),
                words.of(place.label()),
                place.address(),
                place.symbol(),
                place.holds(path)))
        .toList();
  }

  private static List<Shell.Language> languages(HttpServletRequest request, Words words) {
    return List.of(
        language("中文", Locale.SIMPLIFIED_CHINESE, request, words.chinese()),
        language("English", Locale.ENGLISH, request, !words.chinese()));
  }

  private static Shell.Language language(
      String name, Locale language, HttpServletRequest request, boolean current) {
    String address =
        UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(request.getQueryString())
            .replaceQueryParam("lang", language.getLanguage())
            .build()
            .toUriString();
    return new Shell.Language(name, language.toLanguageTag(), address, current);
  }
}
