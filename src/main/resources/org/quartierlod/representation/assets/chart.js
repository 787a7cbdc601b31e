/* A result with a column of names and one of numbers as bars. The table is the same in words. */
"use strict";

Quartier.chart = (() => {
  const { element, text, number, isNumber, shortened } = Quartier;
  const MOST = 40;
  const BAR = 20;
  const NUMBERS = 70;
  const LETTER = 7.4;
  const FITS = 38;

  /* The last column of numbers, and the first column of names. */
  const columns = (result) => {
    const rows = result.results.bindings;
    const { vars } = result.head;
    const numbers = vars.filter((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || isNumber(row[name])));
    const names = vars.filter((name) => !numbers.includes(name) && rows.some((row) => row[name]));
    const spoken = names.filter((name) => rows.every((row) => !row[name] || row[name].type !== "uri"));
    const label = spoken[0] || names[0];
    const value = numbers[numbers.length - 1];
    return label && value ? { label, value } : undefined;
  };

  const named = (value) => {
    if (!value) {
      return "–";
    }
    const name = value.type === "uri" ? shortened(value.value) : value.value;
    return name.length > FITS ? `${name.substring(0, FITS - 1)}…` : name;
  };

  const draw = (result) => {
    const { label, value } = columns(result);
    const isNarrow = Quartier.isNarrow();
    const rows = result.results.bindings.filter((row) => row[value]).slice(0, MOST);
    const numbers = rows.map((row) => Number(row[value].value));
    const low = Math.min(0, ...numbers);
    const longest = Math.max(...rows.map((row) => named(row[label]).length));
    const left = isNarrow ? 0 : longest * LETTER + 12;
    const width = isNarrow ? 360 : 760;
    const above = isNarrow ? 20 : 5;
    const high = BAR + above + 5;
    const scale = (width - left - NUMBERS) / (Math.max(0, ...numbers) - low || 1);
    const zero = left - low * scale;
    const heading = text("chart_about", label, value);
    const bars = rows.map((row, i) => {
      const size = numbers[i];
      const top = i * high + above;
      const middle = top + BAR / 2 + 5;
      const from = zero + Math.min(0, size) * scale;
      return element("g", {},
        element("title", {}, `${named(row[label])}: ${number(size, 3)}`),
        element("text", isNarrow ? { x: 0, y: top - 5 } : { class: "label", x: left - 8, y: middle }, named(row[label])),
        element("rect", { class: "bar", x: from, y: top, width: Math.max(1, Math.abs(size) * scale), height: BAR, rx: 2 }),
        element("text", { x: from + Math.abs(size) * scale + 6, y: middle }, number(size, 3)));
    });
    const height = rows.length * high;
    const svg = element("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": heading },
      ...bars, ...(isNarrow ? [] : [element("line", { class: "axis", x1: zero, y1: 0, x2: zero, y2: height })]));
    return [element("p", { class: "quiet" }, heading), element("div", { class: "drawing" }, svg)];
  };

  return { key: "chart", fits: (result) => result.results.bindings.length > 0 && Boolean(columns(result)), draw };
})();
