// The page works without this script. The script keeps it up to date, keeps what is not sent yet, and makes some forms smoother.
// Every answer is in the fields of the form, also what is tapped here: one form, one way to send it.
(function () {
  "use strict";

  var KEEP = "goedwerk.";
  var main = document.getElementById("taak");
  var line = document.getElementById("verbinding");
  var voice = document.getElementById("melding");
  document.documentElement.className = "js";

  // ---------------------------------------------------------------- small tools

  function all(selector, root) { return Array.from((root || document).querySelectorAll(selector)); }

  function make(tag, words, settings) {
    const node = document.createElement(tag);
    if (words) node.textContent = words;
    Object.keys(settings || {}).forEach(name => node.setAttribute(name, settings[name]));
    return node;
  }

  function button(words, settings, pressed) {
    const node = make("button", words, Object.assign({ type: "button" }, settings));
    node.addEventListener("click", pressed);
    return node;
  }

  // Says something to a screen reader; the same words again are said again.
  function say(words) {
    voice.textContent = "";
    setTimeout(() => { voice.textContent = words; }, 60);
  }

  function setText(node, words) { if (node.textContent !== words) node.textContent = words; }

  const kept = {
    get(name) { try { return sessionStorage.getItem(KEEP + name); } catch (fault) { return null; } },
    set(name, words) { try { sessionStorage.setItem(KEEP + name, words); } catch (fault) { /* then it is only in memory */ } },
    remove(name) { try { sessionStorage.removeItem(KEEP + name); } catch (fault) { /* nothing was kept */ } }
  };

  function newKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => ("0" + byte.toString(16)).slice(-2)).join("");
  }

  // A fetch that gives up: a phone that lost its network may wait for minutes.
  function ask(path, settings, patience) {
    const stop = window.AbortController ? new AbortController() : null;
    let timer;
    const late = new Promise((_, fail) => {
      timer = setTimeout(() => { fail(new Error("late")); if (stop) stop.abort(); }, patience);
    });
    const options = Object.assign({ credentials: "same-origin", cache: "no-store" }, stop ? { signal: stop.signal } : {}, settings);
    const page = fetch(path, options).then(answer => answer.text().then(text => ({ status: answer.status, ok: answer.ok, text: text })));
    return Promise.race([page, late]).then(
      found => { clearTimeout(timer); return found; },
      fault => { clearTimeout(timer); throw fault; });
  }

  // ---------------------------------------------------------------- what stands on the page

  let asked = null; // a question that was gone back to; null for the one on the room's screen
  let isTouched = false; // whether somebody is filling in what stands there

  function form() { return main.querySelector("form[data-soort]"); }
  function draftName() { return "concept." + main.dataset.over; }

  // The page without what differs each time.
  function print(part) {
    const copy = part.cloneNode(true);
    all("input[name=key]", copy).forEach(input => input.setAttribute("value", ""));
    return part.dataset.over + copy.innerHTML;
  }
  let shown = print(main);

  // Puts another page in place of this one.
  // - own: whether it is the answer to something that was sent from here.
  function show(text, own) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const next = page.getElementById("taak");
    if (!next) throw new Error("no page");
    const moved = asked !== null && !own && next.dataset.scherm !== main.dataset.scherm;
    if (moved) { asked = null; look(); return; }
    const mark = print(next);
    const isSame = next.dataset.over === main.dataset.over;
    main.dataset.versie = next.dataset.versie;
    if (mark === shown && !own) return;
    if (isSame && !own && (isTouched || waiting)) {
      const trail = main.querySelector(".vragen");
      const fresh = next.querySelector(".vragen");
      if (trail && fresh) trail.replaceWith(document.importNode(fresh, true));
      return;
    }
    const left = isTouched && !own && !isSame ? main.dataset.over.replace(/^vraag /, "") : "";
    const head = page.querySelector("header");
    if (head) document.querySelector("header").replaceWith(document.importNode(head, true));
    document.title = page.title;
    voice.textContent = "";
    const fresh = document.importNode(next, true);
    main.replaceWith(fresh);
    main = fresh;
    shown = mark;
    isTouched = false;
    ready();
    const fault = main.querySelector(".fout");
    if (fault && fault.textContent) {
      const words = fault.textContent;
      fault.textContent = "";
      tell(form() || main, words);
    } else if (!isSame || own) {
      window.scrollTo(0, 0);
      const heading = main.querySelector("h1");
      if (heading) heading.focus({ preventScroll: true });
    }
    const isStillOpen = all(".vragen a").some(link => link.dataset.vraag === left && /open$/.test(link.textContent.trim()));
    if (left && !isStillOpen) {
      const words = "De vorige vraag is gesloten. Wat je had ingevuld, was nog niet verstuurd en telt niet mee.";
      main.insertBefore(make("p", words, { class: "gesloten", role: "alert" }), main.firstChild);
    }
  }

  // ---------------------------------------------------------------- following the facilitator

  let isLooking = false;
  let mustLook = false;
  let isLost = false;

  function tellLine() {
    const words = !isLost ? "" : waiting
      ? "Geen verbinding. Je antwoord staat klaar en gaat vanzelf weg."
      : "Geen verbinding. Wat je invult, blijft hier staan.";
    setText(line, words);
  }

  function look() {
    if (isLooking) { mustLook = true; return Promise.resolve(); }
    isLooking = true;
    mustLook = false;
    return ask(asked === null ? "/" : "/?question=" + encodeURIComponent(asked), { headers: { Accept: "text/html" } }, 8000)
      .then(found => {
        isLost = false;
        if (found.ok) show(found.text, false);
        else if (asked !== null) { asked = null; mustLook = true; }
        else setTimeout(look, 3000);
      })
      .catch(() => { isLost = true; })
      .then(() => {
        isLooking = false;
        tellLine();
        if (mustLook) return look();
        if (!isLost && waiting) send();
        follow();
      });
  }

  let stream = null;
  let pause = 1000;
  let timer = null;

  // Waits for news: from the stream, or by looking now and then where there is none.
  function follow() {
    clearTimeout(timer);
    if (document.hidden) return;
    if (isLost) {
      timer = setTimeout(look, pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, 15000);
      return;
    }
    const over = main.dataset.over;
    if (over === "wachtrij") { timer = setTimeout(look, 3000); return; }
    if (main.dataset.versie === "") return;
    listen();
    // A network can go away without a word, so a stream that says nothing for long is not believed.
    const isOpen = stream && stream.readyState === 1;
    timer = setTimeout(() => { if (isOpen) hangUp(); look(); }, isOpen ? 50000 : 4000);
  }

  function listen() {
    if (stream || !window.EventSource) return;
    const own = new EventSource("/api/events");
    stream = own;
    own.onopen = () => { pause = 1000; if (isLost) look(); else follow(); };
    own.onerror = () => {
      if (own.readyState !== 2) { if (!isLooking) look(); return; }
      hangUp();
      clearTimeout(timer);
      timer = setTimeout(look, pause);
      pause = Math.min(pause * 2, 15000);
    };
    own.addEventListener("quiet", follow);
    own.addEventListener("look", event => {
      pause = 1000;
      follow();
      if (String(JSON.parse(event.data).version) !== main.dataset.versie) look();
    });
    own.addEventListener("bye", () => { hangUp(); look(); });
  }

  function hangUp() {
    if (stream) stream.close();
    stream = null;
  }

  // A phone that was locked or changed its network looks at once. Its stream may be dead without knowing it.
  let asleep = 0;
  function wake() {
    if (document.hidden) { clearTimeout(timer); asleep = Date.now(); return; }
    pause = 1000;
    if (Date.now() - asleep > 10000 || (stream && stream.readyState !== 1)) hangUp();
    look();
  }
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", () => { hangUp(); wake(); });
  window.addEventListener("offline", () => { isLost = true; tellLine(); follow(); });
  window.addEventListener("pageshow", event => { if (event.persisted) { hangUp(); wake(); } });
  window.addEventListener("pagehide", hangUp);

  document.addEventListener("click", event => {
    const link = event.target.closest && event.target.closest(".vragen a");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    asked = link.hasAttribute("aria-current") ? asked : link.dataset.vraag;
    if (link.dataset.vraag === main.dataset.scherm) asked = null;
    isTouched = false;
    look();
  });

  // ---------------------------------------------------------------- sending

  // What was pressed and not acknowledged yet: {path, body, over}. Its key stays the same however often it is sent.
  let waiting = null;
  try { waiting = JSON.parse(kept.get("wacht") || "null"); } catch (fault) { waiting = null; }
  let isSending = false;

  function tell(place, words) {
    const fault = place.querySelector(".fout");
    const details = fault && fault.closest("details");
    if (details) details.open = true;
    all("[aria-invalid]", place).forEach(field => field.removeAttribute("aria-invalid"));
    if (!words) { if (fault) fault.textContent = ""; return; }
    const first = place.querySelector("input:not([type=hidden]), select, textarea");
    if (first && first.offsetParent !== null) { first.setAttribute("aria-invalid", "true"); first.focus(); }
    setTimeout(() => { if (fault) { fault.textContent = words; fault.scrollIntoView({ block: "nearest" }); } }, 60);
  }

  let pressed = null;
  document.addEventListener("click", event => {
    const found = event.target.closest && event.target.closest("button");
    if (found && found.type === "submit") pressed = found;
  });

  document.addEventListener("submit", event => {
    const sent = event.target;
    event.preventDefault();
    const by = pressed && pressed.form === sent ? pressed : sent.querySelector(".hoofd");
    pressed = null;
    if (isSending) return;
    if (by && by.classList.contains("hoofd")) {
      const fault = faultIn(sent);
      tell(sent, fault);
      if (fault) return;
    }
    const body = new URLSearchParams(new FormData(sent));
    body.delete("key");
    if (by && by.name) body.set(by.name, by.value);
    const content = body.toString();
    if (!waiting || waiting.content !== content) {
      body.set("key", newKey());
      waiting = { path: sent.getAttribute("action"), body: body.toString(), content: content, over: main.dataset.over };
    }
    kept.set("wacht", JSON.stringify(waiting));
    send();
  });

  function busy(is) {
    all(".hoofd").forEach(node => {
      if (is && !node.dataset.woord) node.dataset.woord = node.textContent;
      if (node.dataset.woord) node.textContent = is ? (isLost ? "Staat klaar" : "Bezig met versturen") : node.dataset.woord;
      if (is) node.setAttribute("aria-busy", "true"); else node.removeAttribute("aria-busy");
    });
  }

  function send() {
    if (!waiting || isSending) return;
    isSending = true;
    busy(true);
    const own = waiting;
    const headers = { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", Accept: "text/html" };
    ask(own.path, { method: "POST", headers: headers, body: own.body }, 10000)
      .then(found => {
        if (found.status === 429 || found.status >= 500) throw new Error("later");
        isLost = false;
        isSending = false;
        waiting = null;
        kept.remove("wacht");
        busy(false);
        if (found.ok) kept.remove("concept." + own.over);
        if (own.path === "/formulier/meedoen") history.replaceState(null, "", "/");
        asked = null;
        show(found.text, true);
        if (found.ok && own.path !== "/formulier/meedoen") say("Bewaard.");
        tellLine();
        follow();
      })
      .catch(() => {
        isSending = false;
        isLost = true;
        busy(true);
        tellLine();
        follow();
      });
  }

  // ---------------------------------------------------------------- what is wrong, before it is sent

  function number(input) { return Math.max(0, Math.floor(Number(input.value) || 0)); }
  function sum(inputs) { return inputs.reduce((total, input) => total + number(input), 0); }

  function faultIn(sent) {
    const code = sent.querySelector("#code");
    if (code) return code.value.trim() ? "" : "Vul de code in die op het grote scherm staat.";
    const text = sent.querySelector("textarea");
    if (text) return text.value.trim() ? "" : "Er staat nog geen tekst.";
    const scale = sent.querySelector(".lijn");
    if (scale) return scale.querySelector(":checked") ? "" : "Kies een getal.";
    const steps = sent.querySelector(".stappen");
    if (steps) {
      const total = Number(steps.dataset.totaal);
      const given = sum(all("input", steps));
      if (steps.hasAttribute("data-precies")) return given === total ? "" : "Verdeel precies " + total + " punten. Nu zijn het er " + given + ".";
      return given === 0 ? "Zet minstens één stip." : given > total ? "Zet hooguit " + total + " stippen." : "";
    }
    const selects = all(".volgorde select", sent);
    if (selects.length) {
      const open = selects.filter(select => !select.value).length;
      return open === 0 ? "" : open === 1 ? "Eén onderdeel heeft nog geen plaats." : open + " onderdelen hebben nog geen plaats.";
    }
    const cards = all(".waarde select", sent);
    if (cards.length) {
      const open = cards.filter(select => !select.value).length;
      return open === 0 ? "" : open === 1 ? "Eén waarde ligt nog in geen stapel." : open + " waarden liggen nog in geen stapel.";
    }
    const choices = sent.querySelector(".keuzes");
    if (!choices) return "";
    const chosen = all(":checked", choices).length;
    const most = Number(choices.dataset.hooguit || 1);
    return chosen === 0 ? "Kies een antwoord." : chosen > most ? "Kies hooguit " + most + " antwoorden. Nu zijn het er " + chosen + "." : "";
  }

  // ---------------------------------------------------------------- what is not sent yet

  function touched() {
    const own = form();
    if (!own) return;
    isTouched = true;
    const fields = new URLSearchParams(new FormData(own));
    fields.delete("key");
    kept.set(draftName(), fields.toString());
  }

  function restore(own) {
    const draft = kept.get(draftName());
    if (!draft) return;
    const fields = new URLSearchParams(draft);
    all("input, select, textarea", own).forEach(field => {
      if (field.type === "hidden" || !field.name) return;
      if (field.type === "radio" || field.type === "checkbox") field.checked = fields.getAll(field.name).indexOf(field.value) >= 0;
      else if (fields.has(field.name)) field.value = fields.get(field.name);
    });
    const details = own.closest("details");
    if (details) details.open = true;
    isTouched = true;
  }

  document.addEventListener("input", event => {
    const own = event.target.form;
    if (!own) return;
    const fault = own.querySelector(".fout");
    if (fault && fault.textContent) tell(own, "");
    mark(own);
    if (own === form()) touched();
  });

  // The chosen rows, for browsers that can't see it in the style sheet.
  function mark(own) {
    all(".rij, .getal", own).forEach(row => row.classList.toggle("gekozen", row.querySelector("input").checked));
  }

  // ---------------------------------------------------------------- smoother fields

  function ready() {
    all("form").forEach(mark);
    const own = form();
    if (own) {
      const sort = own.querySelector(".waarden");
      if (sort && sort.hasAttribute("data-nieuw")) {
        all("select", sort).forEach(select => { select.insertBefore(make("option", "", { value: "" }), select.firstChild).selected = true; });
      }
      if (!main.querySelector(".fout:not(:empty)")) restore(own);
      mark(own);
      all("textarea", own).forEach(count);
      all(".stappen", own).forEach(steppers);
      all(".volgorde", own).forEach(ranking);
      if (sort) sorting(own, sort);
    }
    if (waiting && waiting.over === main.dataset.over) busy(true);
    all(".uitslag li").forEach(row => row.classList.toggle("lang", row.textContent.length > 42));
  }

  // Characters of a text.
  function count(area) {
    const words = make("p", "", { class: "teller" });
    area.insertAdjacentElement("afterend", words);
    const tellIt = () => {
      const left = area.maxLength - area.value.length;
      setText(words, area.value.length + " van de " + area.maxLength + " tekens");
      if (left === 20 || left === 0) say("Nog " + left + " tekens.");
    };
    area.addEventListener("input", tellIt);
    tellIt();
  }

  // Points and dots with a button for less and one for more.
  function steppers(box) {
    const total = Number(box.dataset.totaal);
    const word = box.dataset.woord;
    const step = total > 20 ? 5 : 1;
    const inputs = all("input", box);
    const over = make("p", "", { class: "over", role: "status" });
    box.insertBefore(over, box.firstChild);
    const pairs = inputs.map(input => {
      const label = input.labels && input.labels[0] ? input.labels[0].textContent : "";
      const row = make("div", "", { class: "tellen" });
      input.replaceWith(row);
      const less = button("−", { "aria-label": "Minder " + word + " bij " + label }, () => change(input, -step));
      const more = button("+", { "aria-label": "Meer " + word + " bij " + label }, () => change(input, step));
      row.appendChild(less);
      row.appendChild(input);
      row.appendChild(more);
      input.addEventListener("focus", () => input.select());
      input.addEventListener("input", tellIt);
      return { input: input, less: less, more: more };
    });

    function change(input, by) {
      const room = total - sum(inputs);
      const next = number(input) + (by > 0 ? Math.min(by, Math.max(0, room)) : by);
      if (by > 0 && room <= 0) say("Alle " + total + " " + word + " zijn verdeeld.");
      input.value = Math.max(0, next);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function tellIt() {
      const left = total - sum(inputs);
      setText(over, left > 0 ? "Nog " + left + " van de " + total + " " + word
        : left === 0 ? "Alle " + total + " " + word + " zijn verdeeld" : "Dat zijn er " + -left + " te veel");
      pairs.forEach(pair => {
        pair.less.setAttribute("aria-disabled", String(number(pair.input) === 0));
        pair.more.setAttribute("aria-disabled", String(left <= 0));
      });
    }
    tellIt();
  }

  // An order by taps: the next tap is the next place.
  function ranking(box) {
    const items = all(".plaats", box).map(row => ({ name: row.querySelector("label").textContent, select: row.querySelector("select"), row: row }));
    items.forEach(item => { item.row.hidden = true; });
    const done = make("ol", "", { class: "rang" });
    const title = make("p", "", { role: "status" });
    const open = make("div", "");
    box.appendChild(done);
    box.appendChild(title);
    box.appendChild(open);

    function order() { return items.filter(item => item.select.value).sort((a, b) => a.select.value - b.select.value); }
    function put(list) {
      items.forEach(item => { item.select.value = list.indexOf(item) < 0 ? "" : String(list.indexOf(item) + 1); });
      touched();
      tell(form(), "");
      draw();
    }
    function move(item, by) {
      const list = order();
      const from = list.indexOf(item);
      const to = from + by;
      if (to < 0 || to >= list.length) return;
      list.splice(to, 0, list.splice(from, 1)[0]);
      put(list);
      const again = done.children[to].querySelectorAll("button")[by < 0 ? 0 : 1];
      again.focus();
      say(item.name + " op plaats " + (to + 1));
    }
    function draw() {
      const list = order();
      done.textContent = "";
      list.forEach((item, place) => {
        const row = make("li");
        row.appendChild(make("span", String(place + 1), { class: "nummer" }));
        row.appendChild(make("span", item.name, { class: "naam" }));
        const keys = make("span", "", { class: "verzet" });
        keys.appendChild(button("↑", { "aria-label": item.name + " omhoog", "aria-disabled": String(place === 0) }, () => move(item, -1)));
        keys.appendChild(button("↓", { "aria-label": item.name + " omlaag", "aria-disabled": String(place === list.length - 1) }, () => move(item, 1)));
        keys.appendChild(button("×", { "aria-label": item.name + " eruit" }, () => {
          put(list.filter(other => other !== item));
          say(item.name + " heeft geen plaats meer");
          open.querySelector("button").focus();
        }));
        row.appendChild(keys);
        done.appendChild(row);
      });
      const rest = items.filter(item => !item.select.value);
      setText(title, rest.length ? "Tik op wat op plaats " + (list.length + 1) + " komt:" : "Alles heeft een plaats. Je kunt nog schuiven.");
      open.textContent = "";
      rest.forEach(item => open.appendChild(button(item.name, { class: "tik" }, () => {
        // What is left comes last by itself.
        put(list.concat([item], rest.length === 2 ? rest.filter(other => other !== item) : []));
        say(item.name + " op plaats " + (list.length + 1));
        (open.querySelector("button") || done.querySelector("button")).focus();
      })));
    }
    draw();
  }

  // ---------------------------------------------------------------- the value sort, one card at a time

  function sorting(own, box) {
    const piles = all("[data-stapel]", box).map(row => ({ id: row.dataset.stapel, size: Number(row.dataset.grootte), name: row.querySelector("span").textContent }));
    const cards = all(".waarde", box).map(row => ({ name: row.querySelector("label").textContent, what: row.querySelector("p").textContent, select: row.querySelector("select") }));
    const send = own.querySelector(".hoofd");
    let moving = null; // a card that lies in a pile and is to lie in another
    let full = null; // a full pile that must give a card up first
    let later = []; // cards that were put off
    let past = []; // what was done: lists of [card, pile before]

    box.hidden = true;
    main.classList.add("sorteert");
    const desk = make("div", "", { class: "sorteren" });
    box.insertAdjacentElement("afterend", desk);
    const progress = make("p", "", { class: "voortgang", role: "status" });
    const bar = make("progress", "", { max: cards.length, "aria-label": "Waarden met een plek" });
    const card = make("div", "", { class: "kaart" });
    const name = make("h2", "", { tabindex: "-1" });
    const what = make("p");
    card.appendChild(name);
    card.appendChild(what);
    const choice = make("div", "", { role: "group" });
    const keys = piles.map(pile => {
      const key = button("", { class: "tik stapel" }, () => drop(pile));
      key.appendChild(make("b", pile.name));
      key.appendChild(make("span"));
      choice.appendChild(key);
      return key;
    });
    const swap = make("div");
    const below = make("div", "", { class: "onder" });
    const putOff = button("Later", { class: "zacht" }, () => {
      later.push(current());
      draw();
      say("Volgende waarde: " + current().name);
    });
    const back = button("Vorige terug", { class: "zacht" }, undo);
    const stay = button("Laat liggen", { class: "zacht" }, () => { moving = null; full = null; draw(); name.focus(); });
    [back, putOff, stay].forEach(node => below.appendChild(node));
    const overview = make("details", "", { class: "overzicht" });
    overview.appendChild(make("summary", "Wat ligt waar"));
    const layout = make("div");
    overview.appendChild(layout);
    [progress, bar, card, send, choice, swap, below, overview].forEach(node => desk.appendChild(node));

    function inPile(pile) { return cards.filter(one => one.select.value === pile.id); }
    function open() {
      const rest = cards.filter(one => !one.select.value);
      return rest.filter(one => later.indexOf(one) < 0).concat(later.filter(one => rest.indexOf(one) >= 0));
    }
    function current() { return moving || open()[0] || null; }
    function pileOf(one) { return piles.find(pile => pile.id === one.select.value); }

    // Lays cards in piles as one deed that can be taken back.
    function lay(moves) {
      past.push(moves.map(move => [move[0], move[0].select.value]));
      moves.forEach(move => { move[0].select.value = move[1]; });
      later = later.filter(one => moves.every(move => move[0] !== one));
      touched();
      tell(own, "");
    }

    function drop(pile) {
      const one = current();
      if (!one || one.select.value === pile.id) return;
      if (inPile(pile).length >= pile.size) { full = pile; draw(); swap.querySelector("h2").focus(); return; }
      lay([[one, pile.id]]);
      finish(one.name + " bij " + pile.name + ".");
    }

    function finish(words) {
      const wasMoving = moving !== null;
      moving = null;
      full = null;
      draw();
      const next = current();
      const count = cards.length - open().length;
      say(words + (next ? " Volgende waarde: " + next.name + ". " + next.what + " " + count + " van de " + cards.length + "." : " Alle waarden hebben een plek."));
      if (!next) { window.scrollTo(0, 0); name.focus(); } else if (wasMoving) name.focus();
    }

    function undo() {
      const last = past.pop();
      if (!last) return;
      last.forEach(move => { move[0].select.value = move[1]; });
      later = later.filter(one => one !== last[0][0]);
      moving = null;
      full = null;
      touched();
      draw();
      // The card that comes back is the one to lay now.
      if (!last[0][1] && open()[0] !== last[0][0]) { later = open().filter(one => one !== last[0][0]); draw(); }
      say(last[0][0].name + " is terug.");
      if (back.hidden) name.focus();
    }

    function draw() {
      const one = current();
      const rest = open().length;
      const count = cards.length - rest;
      setText(progress, count + " van de " + cards.length);
      bar.value = count;
      card.hidden = full !== null;
      choice.hidden = one === null || full !== null;
      setText(name, one ? one.name : "Alles heeft een plek");
      const lies = one ? pileOf(one) : null;
      setText(what, !one ? "Kijk nog even. Tik op een waarde om die ergens anders te leggen."
        : lies ? "Ligt nu bij ‘" + lies.name + "’. Waar hoort deze waarde?" : one.what);
      choice.setAttribute("aria-label", one ? "Stapel voor " + one.name : "");
      piles.forEach((pile, place) => {
        const free = pile.size - inPile(pile).length;
        setText(keys[place].lastChild, moving && lies === pile ? "ligt hier" : free > 0 ? "nog " + free + " van de " + pile.size : "vol, ruilen");
        if (moving) keys[place].setAttribute("aria-pressed", String(lies === pile)); else keys[place].removeAttribute("aria-pressed");
      });
      putOff.hidden = moving !== null || full !== null || rest < 2;
      back.hidden = past.length === 0 || moving !== null || full !== null;
      stay.hidden = moving === null || full !== null;
      drawSwap(one);
      drawOverview(one);
      send.hidden = rest > 0 || moving !== null || full !== null;
    }

    function drawSwap(one) {
      swap.textContent = "";
      if (!full || !one) return;
      const pile = full;
      swap.appendChild(make("h2", "‘" + pile.name + "’ is vol (" + pile.size + " van de " + pile.size + "). Welke waarde gaat eruit voor ‘" + one.name + "’?", { tabindex: "-1" }));
      inPile(pile).forEach(other => swap.appendChild(button(other.name, { class: "tik" }, () => {
        const place = one.select.value;
        lay([[one, pile.id], [other, place]]);
        if (!place) later = open().filter(left => left !== other);
        finish(one.name + " bij " + pile.name + ".");
        name.focus();
      })));
      swap.appendChild(button("Toch niet", { class: "zacht" }, () => { full = null; draw(); keys[piles.indexOf(pile)].focus(); }));
    }

    function drawOverview(one) {
      overview.hidden = full !== null || cards.every(other => !other.select.value);
      if (!one) overview.open = true;
      layout.textContent = "";
      piles.forEach(pile => {
        const lying = inPile(pile);
        const title = make("h3", pile.name);
        title.appendChild(make("span", lying.length + " van de " + pile.size));
        layout.appendChild(title);
        const row = layout.appendChild(make("div", "", { class: "losse" }));
        lying.forEach(other => row.appendChild(button(other.name, { class: "tik" }, () => {
          moving = other;
          overview.open = false;
          draw();
          window.scrollTo(0, 0);
          name.focus({ preventScroll: true });
        })));
      });
    }
    draw();
  }

  // ---------------------------------------------------------------- begin

  ready();
  if (waiting) send(); else follow();
}());
