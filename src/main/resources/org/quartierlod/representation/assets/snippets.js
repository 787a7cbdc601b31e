/* The lines for other programs and the citation, kept in step with the query: the templates and rules are the server's own. */
"use strict";

Quartier.snippets = (() => {
  const { data, element, text } = Quartier;

  /* As a form encodes a value, byte for byte like the server. */
  const encode = (query) => encodeURIComponent(query)
    .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");

  const kind = (query, isGraph) => {
    if (isGraph) {
      return "graph";
    }
    return /\?wkt\b/.test(query) ? "map" : "table";
  };

  const fill = (template, values) =>
    template.replace(/@([a-z]+)@/g, (place, name) => (name in values ? values[name] : place));

  const of = (query, isGraph) => {
    const stripped = query.trim();
    const values = {
      endpoint: data.endpoint,
      accept: isGraph ? "text/turtle" : "text/csv",
      shell: stripped.replaceAll("'", "'\\''"),
      python: stripped.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"'),
      encoded: encode(stripped),
    };
    return data.snippets[kind(query, isGraph)].map(({ name, text: template }) => ({ name, text: fill(template, values) }));
  };

  /* A button that copies what stands beside it. */
  const copier = (source) => {
    const button = element("button", { type: "button", class: "second copy" }, text("copy"));
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = text("copied");
      setTimeout(() => { button.textContent = text("copy"); }, 2000);
    });
    return button;
  };

  const update = (query, isGraph) => {
    const place = document.getElementById("snippets");
    const open = new Set([...place.querySelectorAll("details[open] summary")].map((s) => s.textContent));
    place.replaceChildren(...of(query, isGraph).map((snippet) => {
      const code = element("code", {}, snippet.text);
      const details = element("details", { class: "snippet" }, element("summary", {}, snippet.name), element("pre", {}, code), copier(code));
      details.open = open.has(snippet.name);
      return details;
    }));
    const link = `${data.memento}?query=${encode(query.trim())}`;
    document.getElementById("citation").textContent = data.citation.replace("{link}", link);
    document.querySelector("#bibtex code").textContent = data.bibtex.replace("{link}", link);
  };

  const start = () => {
    const citation = document.getElementById("citation");
    citation.parentElement.after(copier(citation));
    document.querySelector("#bibtex pre").after(copier(document.querySelector("#bibtex code")));
  };

  return { encode, of, update, start };
})();
