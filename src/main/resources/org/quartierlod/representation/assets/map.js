/* A result with geometries drawn in outline, without tiles, so that no other host is asked; the list says the same in words. */
"use strict";

Quartier.map = (() => {
  const { element, text, number, term, shortened } = Quartier;
  const TYPE = "http://www.opengis.net/ont/geosparql#wktLiteral";
  const MOST_HEIGHT = 480;
  const MARGIN = 28;

  const column = (result) => result.head.vars.find((name) =>
    result.results.bindings.some((row) => row[name] && row[name].datatype === TYPE));

  /* What the row is called: its first text, else its first address. */
  const label = (row, vars, mapped) => {
    const others = vars.filter((name) => name !== mapped && row[name]);
    return row[others.find((name) => row[name].type !== "uri") || others[0]];
  };

  /* Degrees to the drawing: equirectangular, true to scale at its middle latitude. */
  const projection = (positions, wide) => {
    const xs = positions.map(([x]) => x);
    const ys = positions.map(([, y]) => y);
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const [south, north] = [Math.min(...ys), Math.max(...ys)];
    const shrink = Math.cos(((south + north) / 2) * Math.PI / 180) || 1;
    const width = Math.max((east - west) * shrink, 1e-6);
    const height = Math.max(north - south, 1e-6);
    const isPoint = width <= 1e-6 && height <= 1e-6;
    const scale = isPoint ? 0 : Math.min((wide - 2 * MARGIN) / width, (MOST_HEIGHT - 2 * MARGIN) / height);
    const tall = Math.max(height * scale, isPoint ? 60 : 0) + 2 * MARGIN;
    const left = (wide - width * scale) / 2;
    return {
      height: tall,
      bounds: [west, south, east, north],
      at: ([x, y]) => [left + (x - west) * shrink * scale, MARGIN + (north - y) * scale + (isPoint ? 30 : 0)],
    };
  };

  const line = (positions, at) =>
    positions.map((p, i) => `${i ? "L" : "M"}${at(p).map((n) => n.toFixed(2)).join(" ")}`).join("");

  const shape = ({ geometry, name }, at) => {
    const title = element("title", {}, name);
    if (geometry.kind === "points") {
      return element("g", {}, title, ...geometry.parts.flat().map((p) => {
        const [cx, cy] = at(p);
        return element("circle", { class: "point", cx, cy, r: 6 });
      }));
    }
    const closed = geometry.kind === "rings";
    const d = geometry.parts.map((part) => line(part, at) + (closed ? "Z" : "")).join("");
    return element("path", { class: closed ? "area" : "way", d, "fill-rule": "evenodd" }, title);
  };

  const draw = (result) => {
    const { vars } = result.head;
    const mapped = column(result);
    const rows = result.results.bindings.filter((row) => row[mapped]);
    const found = rows.map((row) => ({ row, geometry: Quartier.wkt.parse(row[mapped].value) }));
    const drawn = found.filter((one) => one.geometry).map((one) => {
      const value = label(one.row, vars, mapped);
      const name = value ? (value.type === "uri" ? shortened(value.value) : value.value) : one.geometry.name;
      return { ...one, value, name };
    });
    const about = [text("map_about", number(drawn.length))];
    if (drawn.length < rows.length) {
      about.push(text("map_other", number(rows.length - drawn.length)));
    }
    const note = element("p", { class: "quiet" }, about.join("; "));
    if (drawn.length === 0) {
      return [note];
    }
    const wide = Quartier.isNarrow() ? 360 : 760;
    const { at, height, bounds } = projection(drawn.flatMap((one) => one.geometry.parts.flat()), wide);
    const corner = ([x, y]) => `${number(y, 4)}° N, ${number(x, 4)}° ${x < 0 ? "W" : "E"}`.replace("-", "");
    const svg = element("svg", { class: "map", viewBox: `0 0 ${wide} ${height.toFixed(0)}`, role: "img", "aria-label": about[0] },
      ...drawn.map((one) => shape(one, at)),
      element("text", { class: "corner", x: 8, y: height - 8 }, corner([bounds[0], bounds[1]])),
      element("text", { class: "corner end", x: wide - 8, y: 16 }, corner([bounds[2], bounds[3]])));
    const list = element("ul", { class: "contents" }, ...drawn.map((one) =>
      element("li", {}, one.value ? term(one.value) : one.name, " ", element("small", {}, one.geometry.name))));
    return [note, element("div", { class: "drawing" }, svg), list];
  };

  return { key: "map", fits: (result) => Boolean(column(result)), draw };
})();
