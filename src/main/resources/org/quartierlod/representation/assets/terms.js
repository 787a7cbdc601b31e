/* What all scripts of the page for writing queries share: its texts and terms, and elements made of text alone. */
"use strict";

const Quartier = (() => {
  const data = JSON.parse(document.getElementById("editor-data").textContent);

  /* A text with {0}, {1} … replaced. */
  const text = (key, ...values) =>
    values.reduce((filled, value, i) => filled.replaceAll(`{${i}}`, value), data.texts[key]);

  /* An element; whatever comes from data goes in as text. */
  const element = (name, attributes, ...children) => {
    const made = name === "svg" || element.svg.has(name)
      ? document.createElementNS("http://www.w3.org/2000/svg", name)
      : document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };
  element.svg = new Set(["g", "path", "circle", "line", "rect", "text", "title"]);

  const number = (value, digits) =>
    new Intl.NumberFormat(data.language, { maximumFractionDigits: digits }).format(value);

  let prefixes = {};

  /* An IRI as people read it: below the base its path, with a prefix if there is one. */
  const shortened = (iri) => {
    if (iri.startsWith(data.base)) {
      return iri.substring(data.base.length);
    }
    const known = Object.entries(prefixes)
      .filter(([, namespace]) => iri.startsWith(namespace) && iri.length > namespace.length)
      .sort((one, other) => other[1].length - one[1].length)[0];
    return known ? `${known[0]}:${iri.substring(known[1].length)}` : iri;
  };

  /* One value of a result. */
  const term = (value) => {
    if (!value) {
      return "";
    }
    if (value.type === "uri") {
      const isSafe = /^https?:/i.test(value.value);
      return isSafe
        ? element("a", { href: value.value, title: value.value }, shortened(value.value))
        : value.value;
    }
    const said = element("bdi", value["xml:lang"] ? { lang: value["xml:lang"] } : {}, value.value);
    return value["xml:lang"] ? element("span", {}, said, " ", element("small", {}, value["xml:lang"])) : said;
  };

  const NUMERIC = /#(integer|decimal|double|float|int|long|short|byte|nonNegativeInteger|positiveInteger)$/;
  const isNumber = (value) => Boolean(value) && NUMERIC.test(value.datatype || "") && Number.isFinite(Number(value.value));

  /* A phone has no room for drawings made for a desk. */
  const isNarrow = () => document.getElementById("editor").clientWidth < 560;

  return {
    data, text, isNarrow, element, number, term, shortened, isNumber,
    learn: (table) => { prefixes = table; },
  };
})();
