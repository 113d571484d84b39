"use strict";
// Lets a table be sorted by a click on a column's name, and tells the language to who reads the page aloud.
for (const radio of document.querySelectorAll("input[name=language]")) {
  radio.addEventListener("change", () => { document.documentElement.lang = radio.dataset.lang; });
}
for (const table of document.querySelectorAll("table.numbers")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const ascending = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      const compare = new Intl.Collator(table.closest("main").lang, { numeric: true }).compare;
      const rows = [...table.tBodies[0].rows];
      rows.sort((one, other) => {
        const a = one.cells[column], b = other.cells[column];
        const numbers = [a.dataset.sort, b.dataset.sort];
        // What has no number stays at the end.
        if (numbers.some(each => each !== undefined)) {
          if (numbers.includes(undefined)) return numbers[0] === undefined ? 1 : -1;
          return (numbers[0] - numbers[1]) * (ascending ? 1 : -1);
        }
        return compare(a.textContent, b.textContent) * (ascending ? 1 : -1);
      });
      table.tBodies[0].append(...rows);
    });
  });
}
// A closed part would be missing on paper.
addEventListener("beforeprint", () => {
  for (const part of document.querySelectorAll("details")) part.open = true;
});
