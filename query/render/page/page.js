"use strict";
// Filters and sorts the tables of a page, and shows in a sentence what a fact has of it. All of it can be
// read without.
(() => {
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const table = document.querySelector("[data-finds]");
  const groups = [...document.querySelectorAll("#fact-table > .said, #fact-table > .article")];

  const rowsOf = (one) => [...one.tBodies].flatMap((body) => [...body.rows])
    .filter((row) => row.id || one.id !== "fact-table");

  const allRows = table ? rowsOf(table) : [];

  // Sorting. Rows of the fact table leave their sentences for one flat list, and come back.
  const home = new Map();
  let flat = null;

  function arrange(one, rows) {
    if (one.id !== "fact-table") {
      one.tBodies[0].append(...rows);
      return;
    }
    if (!flat) {
      flat = document.createElement("tbody");
      flat.className = "flat";
      one.append(flat);
    }
    for (const group of groups) group.hidden = true;
    flat.append(...rows);
  }

  function comeHome() {
    if (!flat || !flat.rows.length) return;
    for (const [row, body] of home) body.append(row);
    for (const head of table.tHead.rows[0].cells) head.removeAttribute("aria-sort");
    find();
  }

  function sort(one, head, original) {
    const next = { null: "ascending", ascending: "descending", descending: null }[head.getAttribute("aria-sort")];
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    if (!next) {
      if (one.id === "fact-table") comeHome();
      else arrange(one, original);
      return;
    }
    head.setAttribute("aria-sort", next);
    const turn = next === "ascending" ? 1 : -1;
    const keyed = original.map((row, place) => [row.cells[head.cellIndex].textContent.trim(), place, row]);
    keyed.sort(([a, i], [b, j]) =>
      !a || !b ? !a - !b || i - j : turn * collator.compare(a, b) || i - j);
    arrange(one, keyed.map(([, , row]) => row));
  }

  for (const one of document.querySelectorAll("table.sorts")) {
    const original = rowsOf(one);
    if (one.id === "fact-table") for (const row of original) home.set(row, row.parentNode);
    for (const head of one.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(one, head, original));
      head.append(button);
    }
  }

  // Filtering: every word has to stand in the row, its sentence or its article's line.
  const box = document.getElementById("find-words");
  const how = document.getElementById("find-how");
  const count = document.getElementById("find-count");
  const all = document.getElementById("find-all");
  let texts = null;

  // What is looked through for each row. Of a fact, also its sentence and its article's line.
  function readTexts() {
    const around = new Map();
    let article = "";
    for (const group of groups) {
      if (group.classList.contains("article")) article = group.textContent;
      else around.set(group, `\n${group.rows[0].textContent}\n${article}`);
    }
    texts = allRows.map((row) => [row, (row.textContent + (around.get(home.get(row)) || "")).toLowerCase()]);
  }

  let only = null;  // Facts about an entity or of a time: its name, and the test.
  const isSaid = (row, kind) => !kind ||
    (kind === "plain" ? !row.className : row.classList.contains(kind));

  function find() {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kind = how ? how.value : "";
    if (!texts && (words.length || kind || only)) readTexts();
    let shown = 0;
    for (const [row, text] of texts || []) {
      row.hidden = !((!only || only.test(row)) && isSaid(row, kind) && words.every((word) => text.includes(word)));
      if (!row.hidden) ++shown;
    }
    if (!texts) shown = allRows.length;
    const isFlat = flat && flat.rows.length > 0;
    let some = false;
    for (const group of [...groups].reverse()) {
      if (group.className === "said") {
        group.hidden = isFlat || ![...group.rows].some((row) => row.id && !row.hidden);
        some = some || !group.hidden;
      } else {
        group.hidden = !some;
        some = false;
      }
    }
    const isAll = shown === allRows.length;
    count.textContent = `${shown}${isAll ? "" : ` of ${allRows.length}`} shown${only ? `: ${only.name}` : ""}`;
    all.hidden = !(words.length || kind || only);
  }

  function restrict(name, test) {
    box.value = "";
    if (how) how.value = "";
    only = test && { name, test };
    find();
  }

  function findOnly(name, test) {
    restrict(name, test);
    document.getElementById("facts").scrollIntoView();
    box.focus({ preventScroll: true });
  }

  if (box) {
    document.querySelector(".find").hidden = false;
    if (how && !allRows.some((row) => row.className)) how.parentNode.hidden = true;
    let waiting = 0;
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(find, 120);
    };
    box.addEventListener("input", soon);
    if (how) how.addEventListener("change", find);
    all.addEventListener("click", () => findOnly());
    box.form.addEventListener("submit", (event) => {
      event.preventDefault();
      find();
    });
  }

  // Links: an entity or a time shows its facts; a fact shows itself in its sentence.
  function show(hash) {
    const row = hash.length > 1 && document.getElementById(hash.slice(1));
    if (!row) return;
    if (home.has(row)) {
      if (row.hidden) restrict();
      comeHome();
    }
    const part = row.closest("[data-first]");
    if (part) showAll(part);
    row.scrollIntoView();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    const { about, when } = link.dataset;
    if (!box || !(about || when)) return;
    event.preventDefault();
    findOnly(link.textContent, about ? (row) => row.querySelector(`a[href="${about}"]`)
      : (row) => row.cells[5].textContent.startsWith(when));
  });
  addEventListener("hashchange", () => show(location.hash));
  // What is linked to already does not change the address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && !event.defaultPrevented && link.hash === location.hash) show(link.hash);
  });

  // Long tables begin short.
  function showAll(one) {
    for (const row of one.tBodies[0].rows) row.hidden = false;
    one.removeAttribute("data-first");
    if (one.more) one.more.remove();
  }

  for (const one of document.querySelectorAll("[data-first]")) {
    const rows = [...one.tBodies[0].rows];
    const first = Number(one.getAttribute("data-first"));
    if (rows.length <= first) continue;
    for (const row of rows.slice(first)) row.hidden = true;
    one.more = document.createElement("button");
    one.more.type = "button";
    one.more.className = "more";
    one.more.textContent = `Show all ${rows.length}`;
    one.more.addEventListener("click", () => showAll(one));
    one.after(one.more);
    for (const button of one.querySelectorAll("th button")) button.addEventListener("click", () => showAll(one));
  }

  // The words of the fact under the pointer or with the focus.
  function light(target, isOn) {
    const row = target.closest && target.closest("#fact-table tr[id]");
    const body = row && row.parentNode;
    if (!body || body === flat) return;
    body.classList.toggle("lit", isOn);
    const fact = row.id.slice(1);
    for (const part of "spo")
      for (const mark of body.querySelectorAll(`mark[data-${part}~="${fact}"]`)) {
        if (isOn) mark.setAttribute("data-on", part);
        else mark.removeAttribute("data-on");
      }
  }
  for (const [on, off] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(on, (event) => light(event.target, true));
    document.addEventListener(off, (event) => light(event.target, false));
  }

  if (box) find();
  if (location.hash) show(location.hash);
})();
