/* A result as a table. */
"use strict";

Quartier.table = (() => {
  const { element, term, text, number, isNumber } = Quartier;
  const MOST = 1000;

  const draw = (result) => {
    const { vars } = result.head;
    const rows = result.results.bindings;
    const numeric = new Set(vars.filter((name) => {
      const values = rows.map((row) => row[name]).filter(Boolean);
      return values.length > 0 && values.every(isNumber);
    }));
    const cell = (tag, name, ...content) => element(tag, numeric.has(name) ? { class: "number" } : {}, ...content);
    const head = element("tr", {}, ...vars.map((name) => {
      const made = cell("th", name, name);
      made.scope = "col";
      return made;
    }));
    const body = rows.slice(0, MOST).map((row) =>
      element("tr", {}, ...vars.map((name) => cell("td", name, term(row[name])))));
    const scroll = element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": text("scroll") },
      element("table", { class: "result" }, element("thead", {}, head), element("tbody", {}, ...body)));
    return rows.length > MOST
      ? [element("p", { class: "quiet" }, text("first", number(MOST), number(rows.length))), scroll]
      : [scroll];
  };

  return { key: "table", fits: (result) => result.results.bindings.length > 0, draw };
})();
