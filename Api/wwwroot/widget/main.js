import { Chat } from './chat.js';
import { el } from './dom.js';
import { hostMarkup, ownMarkup } from './markup.js';
import { View } from './view.js';
import { speak, wordsFor } from './words.js';

const phone = matchMedia('(max-width: 480px)');
const night = matchMedia('(prefers-color-scheme: dark)');
const touch = matchMedia('(pointer: coarse)');

/** Puts one widget into the page and ties what the visitor does to the conversation. */
export async function mount(settings, base) {
  const widget = new Widget(settings, base);
  await widget.configure(settings);
  widget.listen();
  return widget;
}

class Widget {
  #settings;
  #parts;
  #view;
  #chat;
  #words;
  #from = null; // the settings that the present conversation was opened with
  #resumed = null;

  constructor(settings, base) {
    this.#settings = settings;
    this.#parts = hostMarkup(base) || ownMarkup(base);
    this.#view = new View(this.#parts, { again: message => this.#again(message) });
  }

  /** Called at the start and by every AMPLChat.init; repeating it changes nothing. */
  async configure(settings) {
    const { host, root } = this.#parts;
    this.#settings = settings;
    const language = speak(settings.lang || document.documentElement.lang || navigator.language);
    if (host && !host.isConnected) document.body.append(host); // hidden, so that its style sheet loads meanwhile
    [this.#words] = await Promise.all([wordsFor(language), this.#parts.styled]);
    root.dataset.position = settings.position === 'left' ? 'left' : 'right';
    this.#dress();
    root.hidden = false;
    const from = `${settings.apiUrl} ${settings.apiKey || ''} ${settings.source} ${language}`;
    if (from !== this.#from) this.#begin(from);
  }

  listen() {
    const { root, toggle, dismiss, clear, form, input, send } = this.#parts;
    toggle?.addEventListener('click', () => (this.isOpen ? this.close() : this.open()));
    dismiss?.addEventListener('click', () => this.close());
    clear?.addEventListener('click', () => (this.#parts.confirm ? this.#ask() : this.clear()));
    form?.addEventListener('submit', event => { event.preventDefault(); this.#submit(); });
    if (!form) send?.addEventListener('click', event => { event.preventDefault(); this.#submit(); });
    input.addEventListener('input', () => this.#grow());
    root.addEventListener('keydown', event => this.#key(event));
    // The page's own shortcuts must not fire for letters typed into the chat.
    if (form) for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, event => event.stopPropagation());
    root.addEventListener('click', event => {
      const chosen = event.target.closest('.action-btn[data-msg]');
      if (chosen) this.#choose(chosen.dataset.msg);
    });
    addEventListener('online', () => this.#online());
    addEventListener('storage', event => event.key === this.#chat.key && this.#elsewhere(event));
    night.addEventListener('change', () => this.#dress());
    window.visualViewport?.addEventListener('resize', () => this.#fit());
  }

  get isOpen() {
    return !this.#parts.panel.classList.contains('hidden');
  }

  open() {
    if (!this.isOpen) this.#show(true);
    this.#resume();
    // On a touch screen the keyboard would cover half of what was just opened.
    (touch.matches ? this.#parts.panel : this.#parts.input).focus({ preventScroll: true });
  }

  close() {
    if (!this.isOpen) return;
    this.#show(false);
    this.#parts.toggle?.focus({ preventScroll: true });
  }

  clear() {
    this.#chat.clear();
    this.#view.reset(this.#words.cleared);
    this.#parts.input.focus({ preventScroll: true });
  }

  ask(text) {
    this.open();
    return this.#say(text);
  }

  #begin(from) {
    this.#from = from;
    this.#chat = new Chat(this.#settings, this.#view);
    this.#resumed = null;
    this.#view.reset();
    // Nothing is fetched before the visitor opens the chat, unless a message of theirs still waits.
    if (this.isOpen || this.#chat.hasWork) this.#resume();
  }

  #resume() {
    this.#resumed ??= this.#chat.resume().then(known => { if (!known) this.#resumed = null; });
    return this.#resumed;
  }

  #online() {
    if (this.#resumed) this.#chat.nudge();
    else if (this.isOpen) this.#resume();
  }

  /** Another tab of the same visitor went on talking, or cleared. */
  #elsewhere({ oldValue, newValue }) {
    const [before, now] = [oldValue, newValue].map(text => JSON.parse(text || '{}'));
    if (before.answered === now.answered && before.conversation === now.conversation) return;
    this.#view.reset();
    this.#resumed = null;
    if (this.isOpen) this.#resume();
  }

  #dress() {
    const { brand, color, theme } = this.#settings;
    const shade = theme === 'light' || theme === 'dark' ? theme : night.matches ? 'dark' : 'light';
    this.#view.dress(this.#words, { brand: brand || 'Ampl', color, theme: shade });
  }

  #show(open) {
    const { panel, iconOpen, iconClose, toggle, old, root } = this.#parts;
    panel.classList.toggle('hidden', !open);
    iconOpen?.classList.toggle('hidden', open);
    iconClose?.classList.toggle('hidden', !open);
    toggle?.setAttribute('aria-expanded', String(open));
    toggle?.setAttribute('aria-label', open ? this.#words.close : this.#words.open);
    root.classList.toggle('ampl-open', open);
    panel.setAttribute('aria-modal', String(open && !old && phone.matches));
    this.#fit();
  }

  #submit() {
    const text = this.#parts.input.value.trim();
    if (!text) return;
    this.#parts.input.value = '';
    this.#grow();
    this.#say(text);
  }

  /** The chosen button disappears, so the focus must go somewhere first. */
  #choose(text) {
    (touch.matches ? this.#parts.log : this.#parts.input).focus({ preventScroll: true });
    this.#say(text);
  }

  async #say(text) {
    const words = text.trim().slice(0, 2000);
    if (!words) return;
    await this.#resume(); // what was said before belongs above it
    this.#chat.say(words);
  }

  #again(message) {
    this.#parts.input.focus({ preventScroll: true });
    this.#chat.again(message);
  }

  #key(event) {
    if (event.key === 'Escape' && this.isOpen) {
      event.stopPropagation();
      return this.#parts.confirm?.childElementCount ? this.#answered() : this.close();
    }
    if (event.key === 'Tab') return this.#keepInside(event);
    // While a Hindi or Gujarati word is being composed, Enter belongs to the keyboard.
    const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
    if (!sends || event.target !== this.#parts.input) return;
    event.preventDefault();
    this.#submit();
  }

  /** On a phone the chat covers the page, so Tab must not wander behind it. */
  #keepInside(event) {
    const { panel } = this.#parts;
    if (panel.getAttribute('aria-modal') !== 'true') return;
    const stops = [...panel.querySelectorAll('button, textarea, summary, a[href], [tabindex="0"]')].filter(node => node.getClientRects().length);
    const [first, last] = [stops[0], stops.at(-1)];
    const at = panel.getRootNode().activeElement;
    const next = event.shiftKey ? (at === first || at === panel) && last : at === last && first;
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** Asked before deleting, because the button sits beside the one that closes. */
  #ask() {
    const { confirm, clear } = this.#parts;
    const yes = el('button', { type: 'button', class: 'ampl-yes' }, this.#words.clearYes);
    const no = el('button', { type: 'button' }, this.#words.clearNo);
    yes.addEventListener('click', () => { this.#answered(); this.clear(); });
    no.addEventListener('click', () => { this.#answered(); clear.focus(); });
    confirm.replaceChildren(el('span', { id: 'ampl-ask' }, this.#words.clearAsk), yes, no);
    confirm.classList.remove('hidden');
    yes.focus();
  }

  #answered() {
    this.#parts.confirm.classList.add('hidden');
    this.#parts.confirm.replaceChildren();
    this.#parts.clear.focus();
  }

  #grow() {
    const { input, old } = this.#parts;
    if (old) return;
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 132)}px`;
  }

  /** The on-screen keyboard takes part of the screen without telling the layout. */
  #fit() {
    const height = window.visualViewport?.height;
    if (height) this.#parts.root.style.setProperty('--ampl-height', `${Math.round(height)}px`);
  }
}
