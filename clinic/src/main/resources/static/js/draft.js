/*
 * Forms that lose nothing. form[data-draft="…"] is kept in this browser, per user and form, while it is typed; put back
 * with a notice when the page is opened again; and sent by fetch, so that a lost connection leaves it standing here and
 * it goes off by itself when the connection is back. The hidden field "key" makes a second arrival harmless.
 */
import { clockTime, word } from "./words.js";

const RETRY_MS = 15_000;

export function startDrafts(root) {
  for (const form of root.querySelectorAll("form[data-draft]")) {
    if (form.dataset.draftStarted) continue;
    form.dataset.draftStarted = "yes";
    new Draft(form).start();
  }
}

class Draft {
  constructor(form) {
    this.form = form;
    this.store = `fibril:draft:${document.body.dataset.user ?? ""}:${form.dataset.draft}`;
    this.timer = 0;
    this.retry = 0;
    this.sending = false;
  }

  start() {
    const refused = this.form.closest("main")?.querySelector(".problems");
    if (!refused) this.restore();
    this.form.addEventListener("input", () => this.keepSoon());
    this.form.addEventListener("change", () => this.keepSoon());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(event.submitter);
    });
    addEventListener("pagehide", () => this.timer && this.keep());
    addEventListener("online", () => this.retry && this.send(this.submitter));
  }

  keepSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), 400);
  }

  keep() {
    clearTimeout(this.timer);
    this.timer = 0;
    try {
      localStorage.setItem(this.store, JSON.stringify({ at: new Date().toISOString(), fields: this.fields() }));
    } catch {
      // A full or forbidden store costs the draft, never the form.
    }
  }

  /** What was typed, by name; files and the token of the sign-in stay out. */
  fields() {
    return [...new FormData(this.form)].filter(([name, value]) => typeof value === "string" && !this.isSecret(name));
  }

  isSecret(name) {
    if (name === "_csrf") return true;
    const field = this.form.elements[name];
    return field instanceof HTMLInputElement && (field.type === "password" || "nodraft" in field.dataset);
  }

  restore() {
    const kept = this.read();
    if (!kept || JSON.stringify(kept.fields) === JSON.stringify(this.fields())) return;
    const values = new Map();
    for (const [name, value] of kept.fields) values.set(name, [...(values.get(name) ?? []), value]);
    const before = this.fields();
    for (const field of this.form.elements) this.fill(field, values);
    if (JSON.stringify(before.filter(visible)) === JSON.stringify(this.fields().filter(visible))) return;
    this.form.dispatchEvent(new Event("fibril:restored"));
    this.say(word("draftRestored", clockTime(new Date(kept.at))), "", word("draftDiscard"), () => {
      this.forget();
      location.reload();
    });
  }

  fill(field, values) {
    if (!field.name || this.isSecret(field.name) || field.type === "file" || field.type === "submit") return;
    const given = values.get(field.name) ?? [];
    if (field.type === "checkbox" || field.type === "radio") field.checked = given.includes(field.value);
    else if (field instanceof HTMLSelectElement && field.multiple) for (const o of field.options) o.selected = given.includes(o.value);
    else if (given.length > 0) field.value = given.shift();
    if (field.type === "number") field.dispatchEvent(new Event("input"));
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.store));
    } catch {
      return null;
    }
  }

  forget() {
    clearTimeout(this.timer);
    this.timer = 0;
    try {
      localStorage.removeItem(this.store);
    } catch {
      // nothing was kept
    }
  }

  async send(submitter) {
    if (this.sending) return;
    this.sending = true;
    this.submitter = submitter;
    clearTimeout(this.retry);
    this.retry = 0;
    this.keep();
    submitter?.setAttribute("aria-disabled", "true");
    try {
      const target = submitter?.getAttribute("formaction") || this.form.getAttribute("action") || location.href;
      const answer = await fetch(target, { method: "POST", body: this.body(submitter), headers: { "X-Requested-With": "fibril" } });
      if (answer.status === 503) this.waitTurn(submitter, Number(answer.headers.get("Retry-After")));
      else await this.show(answer);
    } catch (broken) {
      if (!(broken instanceof TypeError)) throw broken;
      this.wait(submitter);
    } finally {
      this.sending = false;
      submitter?.removeAttribute("aria-disabled");
    }
  }

  body(submitter) {
    const data = submitter ? new FormData(this.form, submitter) : new FormData(this.form);
    return this.form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
  }

  /** The answer takes the place of this page, as it would without script. The draft goes only when it was accepted. */
  async show(answer) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const sameUser = page.body.dataset.user === document.body.dataset.user;
    if (answer.ok && sameUser) this.forget();
    if (!page.body.querySelector("main")) return location.assign(answer.url);
    document.title = page.title;
    if (answer.redirected) history.pushState(null, "", answer.url);
    document.body.replaceWith(document.adoptNode(page.body));
    scrollTo(0, 0);
    document.body.dispatchEvent(new Event("fibril:replaced", { bubbles: true }));
    window.htmx?.process(document.body);
  }

  wait(submitter) {
    this.say(word("draftOffline"), "offline", word("draftRetry"), () => this.send(submitter));
    if (this.form.elements["key"]) this.retry = setTimeout(() => this.send(submitter), RETRY_MS);
  }

  /**
   * Where the house says when to come again it took nothing, so that the form stays as it is and is sent again by itself. Where
   * it does not, it may have; then only what can be saved once and no more goes by itself.
   */
  waitTurn(submitter, seconds) {
    const wait = seconds ? seconds * 1000 : this.form.elements["key"] && RETRY_MS;
    this.say(word(wait ? "draftBusy" : "draftUnsure"), "offline", word("draftRetry"), () => this.send(submitter));
    if (wait) this.retry = setTimeout(() => this.send(submitter), wait);
  }

  /** One line above the form, told to screen readers too. */
  say(text, kind, action, press) {
    this.line?.remove();
    this.line = document.createElement("div");
    this.line.className = `draft ${kind}`.trim();
    this.line.setAttribute("role", "status");
    const words = document.createElement("span");
    words.textContent = text;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = action;
    button.addEventListener("click", press);
    this.line.append(words, button);
    this.form.before(this.line);
  }
}

function visible([name]) {
  return name !== "key" && name !== "version";
}

// Going back over a page that was put in by show() asks the server again.
addEventListener("popstate", () => location.reload());
