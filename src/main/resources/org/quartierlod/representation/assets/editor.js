/* Turns the form for a query into an editor, and shows results below it. */
"use strict";

(() => {
  const { data, element, text, number, snippets } = Quartier;
  const LONGEST_ADDRESS = 6000;
  const TABLE = ["csv", "json", "tsv", "xml"];
  const GRAPH = ["ttl", "jsonld", "nt", "rdf"];
  const NAMES = { ttl: "Turtle", jsonld: "JSON-LD", nt: "N-Triples", rdf: "RDF/XML" };
  const at = (id) => document.getElementById(id);
  const status = at("status");

  /* The words of the vocabulary, for the completers that YASQE would otherwise ask of another host. */
  const words = { class: [], property: [] };
  const completer = (kind) => {
    const name = `quartier-${kind}`;
    Yasqe.forkAutocompleter(kind, {
      name,
      bulk: false,
      autoShow: true,
      get: (_, token) => {
        const typed = token.autocompletionString || "";
        const word = typed.split(":").pop().toLowerCase();
        return words[kind]
          .filter((one) => one.iri.startsWith(typed) || (!typed.includes(":") && one.said.includes(word)))
          .map((one) => one.iri);
      },
    }, false);
    return name;
  };

  const area = at("query");
  const place = at("editor");
  area.hidden = true;
  const editor = new Yasqe(place, {
    value: area.value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    viewportMargin: Infinity,
    prefixCcApi: `${data.base}sparql/prefixes.json`,
    autocompleters: ["prefixes", "variables", completer("class"), completer("property")],
    screenReaderLabel: at("query-label").textContent,
  });
  editor.addKeyMap({ Tab: false, "Shift-Tab": false, "Ctrl-S": false, Esc: false, "Ctrl-Enter": () => run(), "Cmd-Enter": () => run() });
  const input = editor.getInputField();
  input.setAttribute("aria-labelledby", "query-label");
  input.setAttribute("aria-describedby", "keys");
  at("query-label").removeAttribute("for");
  at("query-label").addEventListener("click", () => editor.focus());
  at("keys").hidden = false;
  at("formats").hidden = true;

  const isGraph = () => ["CONSTRUCT", "DESCRIBE"].includes(editor.getQueryType());

  const update = () => {
    at("permalink").href = `${data.endpoint}?edit=${snippets.encode(editor.getValue().trim())}`;
    snippets.update(editor.getValue(), isGraph());
  };

  let waiting;
  editor.on("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, 150);
  });

  const ask = (query) => {
    const accept = `${isGraph() ? "text/turtle" : "application/sparql-results+json"}, application/problem+json;q=0.5`;
    const headers = { Accept: accept, "Accept-Language": data.language };
    const address = `${data.endpoint}?query=${snippets.encode(query)}`;
    return address.length <= LONGEST_ADDRESS
      ? fetch(address, { headers })
      : fetch(data.endpoint, { method: "POST", headers, body: new URLSearchParams({ query }) });
  };

  const downloads = (query) => {
    const formats = isGraph() ? GRAPH : TABLE;
    at("downloads").replaceChildren(element("span", { class: "name" }, `${text("download")}: `), ...formats.flatMap((format) => [
      element("a", { href: `${data.endpoint}?format=${format}&query=${snippets.encode(query)}` }, NAMES[format] || format.toUpperCase()), " "]));
  };

  const show = (views, result) => {
    const choose = (view, button) => {
      at("view").replaceChildren(...view.draw(result));
      at("views").querySelectorAll("button").forEach((b) => b.setAttribute("aria-pressed", b === button));
    };
    const buttons = views.map((view) => {
      const button = element("button", { type: "button", class: "second", "aria-pressed": "false" }, text(view.key));
      button.addEventListener("click", () => choose(view, button));
      return button;
    });
    at("views").replaceChildren(...(views.length > 1 ? buttons : []));
    at("results").hidden = false;
    if (views.length > 0) {
      choose(views[0], buttons[0]);
    }
  };

  const views = (result) => {
    if (typeof result === "string") {
      return [{ key: "graph", draw: (turtle) => [element("pre", { class: "code" }, element("code", {}, turtle))] }];
    }
    if (typeof result.boolean === "boolean") {
      return [{ key: "table", draw: () => [element("p", { class: "answer" }, text(result.boolean ? "yes" : "no"))] }];
    }
    const fitting = [Quartier.table, Quartier.map, Quartier.chart].filter((view) => view.fits(result));
    return fitting.length > 0 ? fitting : [{ key: "table", draw: () => [element("p", {}, text("none"))] }];
  };

  /* How it went, in words. */
  const told = (result, seconds, release) => {
    const rows = result.results ? result.results.bindings.length : undefined;
    const time = number(seconds, 3);
    const done = rows === undefined ? text("done", "", time) : rows === 1 ? text("row", "", time) : text("rows", number(rows), time);
    return done + (release ? text("of_release", release) : "");
  };

  const failed = (problem) => {
    const where = problem.line ? ` (${text("at", problem.line, problem.column)})` : "";
    status.replaceChildren(element("strong", {}, problem.title || text("failed")), ` ${problem.detail || ""}${where}`);
    status.classList.add("failed");
    at("results").hidden = true;
    if (problem.line) {
      editor.getDoc().setCursor({ line: problem.line - 1, ch: Math.max(0, (problem.column || 1) - 1) });
    }
  };

  let last = 0;
  const run = async () => {
    const query = editor.getValue();
    const turn = ++last;
    const start = performance.now();
    status.classList.remove("failed");
    status.textContent = text("running");
    try {
      const answer = await ask(query);
      const body = await answer.text();
      if (turn !== last) {
        return;
      }
      if (!answer.ok) {
        failed((answer.headers.get("Content-Type") || "").includes("json") ? JSON.parse(body) : {});
        return;
      }
      const result = (answer.headers.get("Content-Type") || "").includes("json") ? JSON.parse(body) : body;
      const release = (answer.headers.get("Quartier-Release") || "").split("-")[0];
      status.textContent = told(result, (performance.now() - start) / 1000, release);
      show(views(result), result);
      downloads(query);
    } catch (_) {
      if (turn === last) {
        failed({ title: text("unreachable") });
      }
    }
  };

  at("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });

  /* The text of an example without the comments that describe it. */
  const load = async (slug) => {
    const file = await (await fetch(`${data.base}example/${slug}.rq`)).text();
    editor.setValue(file.replace(/^(# [a-z]+(@[a-z]+)?: .*\n)+\n*/, "").trim());
    at("about").textContent = "";
    at("results").hidden = true;
    status.classList.remove("failed");
    status.textContent = text("opened");
    update();
    editor.focus();
  };

  const choice = document.querySelector("form.choose");
  if (choice) {
    choice.addEventListener("submit", (event) => {
      event.preventDefault();
      load(at("example").value).catch(() => failed({ title: text("unreachable") }));
    });
  }

  const learn = async () => {
    const [prefixes, terms] = await Promise.all(["prefixes", "words"].map(async (name) =>
      (await fetch(`${data.base}sparql/${name}.json`)).json()));
    Quartier.learn(prefixes);
    terms.forEach((one) => words[one.kind].push({ iri: one.iri, said: `${one.de || ""} ${one.en || ""} ${one.iri}`.toLowerCase() }));
  };

  snippets.start();
  update();
  learn().catch(() => {}).then(() => {
    if (new URLSearchParams(location.search).has("run")) {
      run();
    }
  });
})();
