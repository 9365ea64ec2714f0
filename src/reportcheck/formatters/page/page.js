"use strict";
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const one = (query, root = document) => root.querySelector(query);
  const data = JSON.parse(one("#data").textContent);
  const wide = matchMedia("(min-width: 60.01rem)");
  const about = one(".about"), back = one(".back");
  let open = null; // the finding that is selected

  const reportOf = (node) => node.closest(".report");
  const marked = (report, number) => all(`.text [data-m~="${number}"]`, report);

  function clear(report) {
    all(".lit, .claim", report).forEach((node) => node.classList.remove("lit", "claim"));
    all(".folded", report).forEach((node) => node.classList.remove("folded"));
    all(".unfold", report).forEach((node) => node.remove());
    about.hidden = true;
  }

  function light(report, numbers) {
    const lit = numbers.flatMap((number) => marked(report, number));
    lit.forEach((node) => node.classList.add("lit"));
    return lit;
  }

  // Paragraphs between two places are put away where both would not fit on the screen.
  function fold(report, lit) {
    const blocks = all(".block", one(".text", report));
    const at = [...new Set(lit.map((node) => blocks.indexOf(node.closest(".block"))))].sort((a, b) => a - b);
    const height = blocks[at.at(-1)].getBoundingClientRect().bottom - blocks[at[0]].getBoundingClientRect().top;
    if (height < innerHeight * 0.8) return;
    at.slice(1).forEach((end, i) => {
      const between = blocks.slice(at[i] + 1, end);
      if (between.length < 2) return;
      between.forEach((block) => block.classList.add("folded"));
      const button = document.createElement("button");
      button.className = "unfold";
      button.type = "button";
      button.textContent = one(".text", report).dataset.folded.replace("{n}", between.length);
      button.onclick = () => { between.forEach((block) => block.classList.remove("folded")); button.remove(); };
      blocks[end].before(button);
    });
  }

  function bring(lit, first) {
    const boxes = lit.map((node) => node.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top)), bottom = Math.max(...boxes.map((box) => box.bottom));
    if (bottom - top < innerHeight * 0.9) scrollBy(0, top - (innerHeight - (bottom - top)) / 2);
    else first.scrollIntoView({ block: "center" });
  }

  function select(finding) {
    const report = reportOf(finding);
    if (open && open !== finding) open.open = false;
    all(".report").forEach(clear);
    open = finding;
    const lit = light(report, finding.dataset.m.split(" "));
    const claim = marked(report, one(".places .jump", finding)?.dataset.j);
    claim.forEach((node) => node.classList.add("claim"));
    if (!lit.length || !wide.matches) return;
    fold(report, lit);
    bring(lit, claim[0] || lit[0]);
    const pane = one(".findings", report), box = finding.getBoundingClientRect(), frame = pane.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - 60;
  }

  function reveal(finding) {
    finding.open = true;
    select(finding);
  }

  // From a quoted figure to its place in the text; what was clicked can be returned to.
  function jump(link) {
    const report = reportOf(link), target = marked(report, link.dataset.j)[0], finding = link.closest(".finding");
    if (!target) return;
    if (!finding) { all(".report").forEach(clear); light(report, [link.dataset.j]); }
    target.closest(".block").classList.remove("folded");
    target.scrollIntoView({ block: "center" });
    if (finding && wide.matches) return;
    back.hidden = false;
    back.onclick = () => { back.hidden = true; link.scrollIntoView({ block: "center" }); link.focus(); };
  }

  // What checked this figure: shown for figures that are in no finding.
  function tell(node) {
    const report = reportOf(node), numbers = node.dataset.m.split(" ").map(Number);
    const used = data[report.dataset.report].filter((check) => check[4].some((number) => numbers.includes(number)));
    all(".report").forEach(clear);
    if (open) { open.open = false; open = null; }
    light(report, [...numbers, ...used.flatMap((check) => check[4])]);
    const box = one("div", about), list = document.createElement("ul");
    const head = document.createElement("b");
    head.textContent = `${node.textContent}${node.title ? " · " + node.title : ""}`;
    const text = document.createElement("div");
    text.textContent = used.length ? about.dataset.some : about.dataset.none;
    used.forEach(([, word, kind, said]) => {
      const item = document.createElement("li"), line = document.createElement("span");
      item.textContent = `${word} · ${kind}`;
      line.className = "said";
      line.textContent = said;
      item.append(line);
      list.append(item);
    });
    box.replaceChildren(head, text, list);
    about.hidden = false;
  }

  function filter(form) {
    const report = reportOf(form), chosen = {};
    all("select", form).forEach((field) => { if (field.value) chosen[field.dataset.filter] = field.value; });
    const severities = new Set(all("input:checked", form).map((field) => field.dataset.severity));
    const findings = all(".finding", report);
    let shown = 0;
    findings.forEach((finding) => {
      finding.hidden = !severities.has(finding.dataset.severity) || Object.entries(chosen).some(([name, value]) => finding.dataset[name] !== value);
      shown += !finding.hidden;
    });
    all(".cause", report).forEach((cause) => { cause.hidden = !one(".finding:not([hidden])", cause); });
    const output = one(".shown", form);
    output.textContent = output.dataset.text.replace("{shown}", shown).replace("{all}", findings.length);
  }

  function step(way) {
    const findings = all(".finding:not([hidden])");
    if (!findings.length) return;
    const at = findings.indexOf(open);
    const next = findings[(at < 0 && way < 0 ? findings.length - 1 : at + way + findings.length) % findings.length];
    reveal(next);
    one("summary", next).focus({ preventScroll: wide.matches });
  }

  document.addEventListener("toggle", (event) => {
    const finding = event.target;
    if (!finding.matches?.(".finding") || printing) return;
    if (finding.open && open !== finding) select(finding);
    else if (!finding.open && open === finding) { clear(reportOf(finding)); open = null; }
  }, true);

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.jump, a.f.fail, .text .f, .strip");
    if (!link) return;
    if (link.matches(".jump")) { event.preventDefault(); jump(link); }
    else if (link.matches(".fail")) {
      event.preventDefault();
      const finding = one(link.getAttribute("href"));
      finding.hidden = finding.closest(".cause").hidden = false;
      reveal(finding);
      if (!wide.matches) finding.scrollIntoView();
    }
    else if (link.matches(".strip")) {
      const box = link.getBoundingClientRect(), blocks = all(".block", reportOf(link));
      const lengths = blocks.map((block) => block.textContent.length);
      let rest = (event.clientX - box.left) / box.width * lengths.reduce((sum, length) => sum + length, 0);
      blocks[lengths.findIndex((length) => (rest -= length) < 0)]?.scrollIntoView({ block: "center" });
    }
    else if (!link.matches(".item")) tell(link);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "Escape") { if (open) open.open = false; all(".report").forEach(clear); }
    else if ((event.key === "Enter" || event.key === " ") && event.target.matches(".text .f:not(.fail)")) { event.preventDefault(); tell(event.target); }
    else if ((event.key === "ArrowRight" || event.key === "ArrowLeft") && event.target.matches(".text .f")) {
      event.preventDefault();
      const figures = all(".f:not(.item)", event.target.closest(".text"));
      const next = figures[figures.indexOf(event.target) + (event.key === "ArrowRight" ? 1 : -1)];
      if (next) { next.tabIndex = 0; next.focus(); }
    }
  });

  about.querySelector("button").onclick = () => { about.hidden = true; all(".report").forEach(clear); };
  all("[data-legend]").forEach((box) => { box.onchange = () => reportOf(box).classList.toggle(`no-${box.dataset.legend}`, !box.checked); });
  all(".filters").forEach((form) => {
    form.onchange = () => filter(form);
    form.onreset = () => setTimeout(() => filter(form));
    form.onsubmit = (event) => event.preventDefault();
    filter(form);
  });
  all(".text").forEach((text) => { const first = one(".f.hold, .f.idle", text); if (first) first.tabIndex = 0; });

  // On paper every finding is open and nothing is folded.
  let printing = false, closed = [];
  addEventListener("beforeprint", () => {
    printing = true;
    all(".report").forEach(clear);
    closed = all("details:not([open])");
    closed.forEach((node) => { node.open = true; });
  });
  addEventListener("afterprint", () => { closed.forEach((node) => { node.open = false; }); setTimeout(() => { printing = false; }); });

  const target = document.getElementById(location.hash.slice(1));
  if (target?.matches(".finding")) target.open = true;
})();
