// A menu made of <details> closes when one looks elsewhere or presses Escape.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.person-menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.person-menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
// A page that is made to be printed has a button for it.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
