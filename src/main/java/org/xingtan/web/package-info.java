/// What every page shares: the frame around it, its words, error pages, and who may call a handler.
///
/// Owns no table. A room builds a page like this:
///
/// ```java
/// record SectionRosterPage(Shell shell, List<Row> rows) {}          // package-private, beside its controller
///
/// @GetMapping("/sections/{section}/enrolments")
/// @MayCall({Caller.AREA_ADMINISTRATOR, Caller.CITY_OFFICE})
/// ModelAndView index(Shell shell, @PathVariable long section) {
///   return Pages.show(new SectionRosterPage(shell.titled("enrolment.roster.title"), …));
/// }
/// ```
///
/// and in `src/main/jte/enrolment/sectionRoster.jte` (the folder is the room, the name that of the record without `Page`):
///
/// ```html
/// @param SectionRosterPage page
/// @template.web.layout(shell = page.shell(), content = @`
///   <h1>${page.shell().title()}</h1>
///   …
/// `)
/// ```
///
/// The [org.xingtan.web.Shell] argument is made for every request. Texts come from `messages/<room>.properties` (Chinese)
/// and `messages/<room>_en.properties` through [org.xingtan.web.Words]; keys begin with the room's name. A room puts itself on
/// the menu with a bean of type [org.xingtan.web.Place]. Forms carry `@template.web.csrf(shell)`.
///
/// A form of plain fields is a [org.xingtan.web.Fields] shown by `@template.web.form(shell, form)`; what was posted is read from
/// [org.xingtan.web.Typed], and after a refusal the same form is shown with it. A plain list is a [org.xingtan.web.PlainTable].
///
/// Who asks comes from `identity`, which provides the one [org.xingtan.web.Standings] and [org.xingtan.web.SignIn] bean.
@ApplicationModule(allowedDependencies = "time")
@NullMarked
package org.xingtan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
