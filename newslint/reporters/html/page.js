
"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll(".card")];
  const filters = find("filters");
  if (!filters) return;

  const SEVERITIES = ["error", "warning", "suggestion"];
  const cardOf = new Map(cards.map((card) => [card.dataset.finding, card]));
  const marks = [...document.querySelectorAll("mark")];
  const marksOf = new Map(cards.map((card) => [card.dataset.finding, []]));
  for (const mark of marks) {
    for (const id of mark.dataset.findings.split(" ")) marksOf.get(id).push(mark);
  }
  const sections = [...document.querySelectorAll(".article")];
  const entryOf = new Map(
    [...document.querySelectorAll("[data-section]")].map((item) => [item.dataset.section, item]),
  );
  const words = find("words");
  const texts = new Map();
  let shown = cards;
  let current = null;

  const isShown = (id) => !cardOf.get(id).hidden;
  const shownIn = (mark) => mark.dataset.findings.split(" ").filter(isShown);

  function chosen(name) {
    return new Set([...filters.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value));
  }

  function textOf(card) {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  }

  function filter() {
    const severities = chosen("severity");
    const rules = chosen("rule");
    const wanted = words.value.trim().toLowerCase();
    for (const card of cards) {
      const { severity, rule } = card.dataset;
      card.hidden =
        (severities.size > 0 && !severities.has(severity)) ||
        (rules.size > 0 && !rules.has(rule)) ||
        (wanted !== "" && !textOf(card).includes(wanted));
    }
    shown = cards.filter((card) => !card.hidden);
    marks.forEach(paint);
    for (const section of sections) {
      const count = section.querySelectorAll(".card:not([hidden])").length;
      section.hidden = count === 0;
      const entry = entryOf.get(section.id);
      if (!entry) continue;
      entry.hidden = count === 0;
      entry.querySelector(".count").textContent = count.toLocaleString("en");
    }
    if (current?.hidden) select(null);
    const isFiltered = severities.size > 0 || rules.size > 0 || wanted !== "";
    find("reset").hidden = !isFiltered;
    find("nothing").hidden = shown.length > 0;
    const number = (count) => count.toLocaleString("en");
    find("shown").textContent = isFiltered
      ? `${number(shown.length)} of ${number(cards.length)} shown`
      : `All ${number(cards.length)} shown`;
    tell();
  }

  function paint(mark) {
    const kept = shownIn(mark).map((id) => cardOf.get(id).dataset.severity);
    mark.classList.remove(...SEVERITIES);
    if (kept.length === 0) {
      for (const name of ["role", "tabindex", "aria-describedby"]) mark.removeAttribute(name);
      return;
    }
    mark.classList.add(SEVERITIES.find((severity) => kept.includes(severity)));
    mark.setAttribute("role", "button");
    mark.tabIndex = 0;
    mark.setAttribute("aria-describedby", `t${shownIn(mark)[0]}`);
  }

  function tell() {
    const at = shown.indexOf(current);
    find("position").textContent = at < 0 ? "" : `${at + 1} of ${shown.length}`;
  }

  function emphasise(card, on) {
    card.classList.toggle("current", on);
    if (on) card.setAttribute("aria-current", "true");
    else card.removeAttribute("aria-current");
    for (const mark of marksOf.get(card.dataset.finding)) mark.classList.toggle("current", on);
  }

  function select(card) {
    if (current) emphasise(current, false);
    current = card;
    if (card) emphasise(card, true);
    tell();
  }

  const markOf = (card) => marksOf.get(card.dataset.finding)[0];

  function show(element, block) {
    element?.scrollIntoView({ block, inline: "nearest" });
  }

  function selectMark(mark, movesFocus) {
    const ids = shownIn(mark);
    if (ids.length === 0) return;
    // Where marks overlap, activating one again goes on to the next finding.
    const next = ids[(ids.indexOf(current?.dataset.finding) + 1) % ids.length];
    select(cardOf.get(next));
    if (movesFocus) current.focus({ preventScroll: true });
    show(current, "nearest");
  }

  function selectCard(card, movesFocus) {
    select(card);
    const mark = markOf(card);
    if (movesFocus) (mark ?? card).focus({ preventScroll: true });
    show(mark, "nearest");
  }

  function step(by) {
    if (shown.length === 0) return;
    const at = shown.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by;
    const card = shown[(next + shown.length) % shown.length];
    selectCard(card, true);
    const place = markOf(card) ?? card;
    show(place, "center");
    // Articles on the way are laid out only now, and may have moved the place.
    requestAnimationFrame(() => {
      show(place, "center");
      show(card, "nearest");
    });
  }

  let near = [];

  // What lies under the pointer shows its counterpart: a mark its notes, a note its marks.
  document.addEventListener("pointerover", (event) => {
    for (const element of near) element.classList.remove("near");
    const mark = event.target.closest("mark");
    const card = event.target.closest(".card");
    near = mark ? shownIn(mark).map((id) => cardOf.get(id)) : [];
    if (card) near = marksOf.get(card.dataset.finding);
    for (const element of near) element.classList.add("near");
  });

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark) return selectMark(mark, false);
    const card = event.target.closest(".card");
    if (!card) return;
    if (event.target.closest("a.place")) {
      event.preventDefault();
      selectCard(card, true);
    } else if (!event.target.closest("a, summary") && getSelection().isCollapsed) {
      selectCard(card, false);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input:not([type=checkbox])")) return;
    const mark = event.target.closest("mark");
    if (mark && (event.key === "Enter" || event.key === " ")) selectMark(mark, true);
    else if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "/") words.focus();
    else if (event.key === "Escape") select(null);
    else return;
    event.preventDefault();
  });

  filters.addEventListener("input", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  // The fields hold their old values until the event has run its course.
  filters.addEventListener("reset", () => setTimeout(filter));
  find("previous").addEventListener("click", () => step(-1));
  find("next").addEventListener("click", () => step(1));

  filter();
})();
