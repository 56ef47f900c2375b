// Writing a block: a figure goes where the caret is, and a paste says what it brought along besides words.
const words = document.querySelector(".block-form textarea[name=words]");

document.querySelector("[data-insert-figure]")?.addEventListener("click", () => {
  if (!words || words.value.includes("{{?}}")) return;
  words.setRangeText("{{?}}", words.selectionStart, words.selectionEnd, "end");
});

words?.addEventListener("paste", (event) => {
  const html = event.clipboardData.getData("text/html");
  const line = document.querySelector("[data-left-out]");
  if (!html || !line) return;
  const pasted = new DOMParser().parseFromString(html, "text/html");
  const found = { pictures: "img, svg, video", tables: "table", styles: "style, [style], [class]", scripts: "script, iframe" };
  const kinds = Object.keys(found).filter((kind) => pasted.querySelector(found[kind]));
  line.textContent = kinds.length ? line.dataset.leftOut + kinds.map((kind) => line.dataset[kind]).join(" · ") : "";
});
