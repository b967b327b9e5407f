import { parse, palette } from './colour.js';
import { el } from './dom.js';
import { answerBubble, bubble, mark } from './message.js';

/** What the visitor sees of a conversation; it decides nothing and calls back through its handlers. */
export class View {
  #parts;
  #words;
  #handlers;
  #starters = null;
  #dots = el('div', { class: 'typing-indicator', 'aria-hidden': 'true' }, el('span'), el('span'), el('span'));

  constructor(parts, handlers) {
    this.#parts = parts;
    this.#handlers = handlers;
    // Buttons which the host page put there itself are its starters.
    if (parts.actions.childElementCount) this.#starters = [...parts.actions.children];
    parts.log.setAttribute('role', 'log');
    parts.log.setAttribute('aria-live', 'polite');
    parts.log.tabIndex = 0;
    parts.actions.setAttribute('role', 'group');
    parts.panel.setAttribute('role', 'dialog');
  }

  /** Names and colours, from the page's settings. */
  dress(words, { brand, color, theme }) {
    const { root, toggle, panel, clear, send, log, actions, input } = this.#parts;
    this.#words = words;
    root.lang = words.tag;
    for (const [node, name] of [[clear, words.clear], [send, words.send], [log, words.log], [actions, words.suggestions], [input, words.label]]) {
      node?.setAttribute('aria-label', name);
    }
    toggle?.setAttribute('aria-label', panel.classList.contains('hidden') ? words.open : words.close);
    if (!this.#parts.old || !input.placeholder) input.placeholder = words.placeholder;
    if (!panel.hasAttribute('aria-labelledby')) panel.setAttribute('aria-label', brand);
    root.dataset.theme = theme;
    const chosen = parse(color) || [15, 107, 92];
    for (const [name, value] of Object.entries(palette(chosen, theme))) root.style.setProperty(name, value);
    if (!this.#parts.old) this.#head(words, brand);
  }

  own(message) {
    if (this.#find(message.id)) return;
    this.#parts.log.querySelector('.ampl-welcome')?.remove();
    this.#parts.log.append(bubble(this.#words, { role: 'user', ...message }));
    this.actions([]);
    this.#toEnd();
  }

  sending(message) {
    this.#say('');
    mark(this.#find(message.id) || el('div'), '');
    this.typing(true);
  }

  typing(on) {
    if (on) {
      this.#parts.log.append(this.#dots);
      this.#say(this.#words.typing, true);
      this.#toEnd();
    } else {
      this.#dots.remove();
      if (this.#parts.status.dataset.quiet) this.#say('');
    }
  }

  answer(message, answer) {
    this.typing(false);
    mark(this.#find(message.id) || el('div'), '');
    const node = answerBubble(this.#words, answer, message.id);
    this.#parts.log.append(node);
    this.actions(answer.suggested_actions || []);
    this.#toTop(node);
  }

  waiting(message, fault, milliseconds) {
    this.typing(false);
    mark(this.#find(message.id) || el('div'), this.#words.waiting);
    const seconds = Math.max(1, Math.round(milliseconds / 1000));
    this.#say(!navigator.onLine ? this.#words.offline : fault.busy ? this.#words.busy(seconds) : this.#words.trouble);
  }

  refused(message, fault) {
    this.typing(false);
    const again = el('button', { type: 'button', class: 'ampl-retry' }, this.#words.retry);
    again.addEventListener('click', () => this.#handlers.again(message));
    const ours = fault.status === 413 || fault.status === 422 || fault.status === 409;
    mark(this.#find(message.id) || el('div'), this.#words.failed, ours ? null : again);
    this.#say(ours ? this.#words.refused : this.#words.unavailable);
  }

  renewed() {
    this.#parts.log.append(el('p', { class: 'ampl-divider' }, this.#words.renewed));
  }

  /** Earlier messages are shown, not announced. */
  restoring(on) {
    this.#parts.log.setAttribute('aria-busy', String(on));
    this.#say(on ? this.#words.restoring : '');
    if (!on) return;
    this.#parts.log.querySelector('.ampl-welcome')?.remove();
    this.#parts.actions.replaceChildren();
  }

  /** Goes above what was said meanwhile; what is already shown with its answer is not shown twice. */
  history(messages) {
    const shown = new Set([...this.#parts.log.querySelectorAll('.message.bot')].map(node => node.dataset.messageId));
    const earlier = messages.filter(({ message_id: id }) => !id || !shown.has(id));
    for (const { role, message_id: id } of earlier) if (id && role === 'user') this.#find(id)?.remove();
    this.#parts.log.prepend(...earlier.map(({ role, content, timestamp, message_id: id }) =>
      bubble(this.#words, { role, text: content, at: timestamp, id })));
    this.#toEnd();
  }

  /** Suggested replies, or the starters while nothing has been said. */
  actions(labels, known = true) {
    const fresh = !this.#parts.log.querySelector('.message:not(.ampl-welcome)');
    if (!known) this.#say(this.#words.unresumed);
    if (!fresh) return this.#parts.actions.replaceChildren(...labels.map(label => action(label, label)));
    this.#welcome();
    const starters = this.#starters || this.#words.starters.map(([label, text]) => action(label, text));
    this.#parts.actions.replaceChildren(...starters);
  }

  reset(text = '') {
    this.#parts.log.replaceChildren();
    this.actions([]);
    this.#say(text);
  }

  #head(words, brand) {
    const { avatar, title, role, dismiss, launch } = this.#parts;
    avatar.textContent = [...brand.trim()][0]?.toUpperCase() || 'A';
    title.textContent = brand;
    role.textContent = words.role;
    launch.textContent = words.launch;
    dismiss.setAttribute('aria-label', words.close);
  }

  #welcome() {
    if (this.#parts.log.childElementCount) return;
    const node = bubble(this.#words, { role: 'assistant', text: this.#words.welcome });
    node.classList.add('ampl-welcome');
    this.#parts.log.append(node);
  }

  #find(id) {
    return this.#parts.log.querySelector(`.message.user[data-message-id="${CSS.escape(id)}"]`);
  }

  /** Quiet words are for the ears only: the dots already show them. */
  #say(text, quiet = false) {
    const { status } = this.#parts;
    status.textContent = text;
    status.classList.toggle('ampl-unseen', quiet);
    if (quiet) status.dataset.quiet = 'true';
    else delete status.dataset.quiet;
  }

  #toEnd() {
    this.#parts.log.scrollTop = this.#parts.log.scrollHeight;
  }

  /** A long answer is read from its first line. */
  #toTop(node) {
    const { log } = this.#parts;
    log.scrollTop += node.getBoundingClientRect().top - log.getBoundingClientRect().top - 12;
  }
}

function action(label, text) {
  return el('button', { type: 'button', class: 'action-btn', 'data-msg': text }, label);
}
