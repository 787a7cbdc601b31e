/* Reads the geometries of OGC Simple Features as GeoSPARQL writes them, in CRS84: longitude before latitude. */
"use strict";

Quartier.wkt = (() => {
  const CRS = /^\s*<([^>]*)>\s*/;
  const KINDS = {
    POINT: "points", MULTIPOINT: "points",
    LINESTRING: "lines", MULTILINESTRING: "lines",
    POLYGON: "rings", MULTIPOLYGON: "rings",
  };

  const position = (text) => {
    const [x, y] = text.trim().split(/\s+/).map(Number);
    return [x, y];
  };

  const isPosition = ([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90;

  /* The innermost lists of positions, whatever brackets stand around them. */
  const sequences = (body) =>
    (body.match(/[^()]+/g) || []).map((part) => part.trim()).filter((part) => /\d/.test(part))
      .map((part) => part.split(",").filter((p) => /\d/.test(p)).map(position));

  /* The kind and its sequences of positions; nothing for what cannot be drawn here. */
  const parse = (literal) => {
    const crs = CRS.exec(literal);
    if (crs && !crs[1].endsWith("/CRS84")) {
      return undefined;
    }
    const match = /^\s*([A-Z]+)\s*(?:Z|M|ZM)?\s*\(([\s\S]*)\)\s*$/i.exec(literal.replace(CRS, ""));
    const name = match && match[1].toUpperCase();
    if (!name || !KINDS[name]) {
      return undefined;
    }
    const parts = sequences(match[2]);
    return parts.length > 0 && parts.flat().every(isPosition) ? { kind: KINDS[name], name, parts } : undefined;
  };

  return { parse };
})();
