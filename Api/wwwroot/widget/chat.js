import { Api } from './api.js';
import { Memory, uuid } from './memory.js';

/**
 * The visitor's side of a conversation: what was typed is kept until it is answered, is sent in order, and is sent
 * again under the same id until the server has answered, so that it counts once.
 */
export class Chat {
  #api;
  #memory;
  #view;
  #sending = false;
  #wake = () => {};
  #call = new AbortController(); // renewed by clear(): an aborted signal also marks a stale answer

  constructor(settings, view) {
    this.#api = new Api(settings);
    this.#memory = new Memory(settings);
    this.#view = view;
  }

  get key() {
    return this.#memory.key;
  }

  get hasWork() {
    const kept = this.#memory.read();
    return kept.waiting.length + kept.forget.length > 0;
  }

  say(text) {
    const message = { id: uuid(), text, at: new Date().toISOString() };
    this.#memory.change(kept => {
      kept.waiting.push(message);
      kept.actions = [];
    });
    this.#view.own(message);
    this.#flush();
  }

  /** Sends a message that had been given up, under its old id. */
  again(message) {
    this.#memory.change(kept => kept.waiting.push(message));
    this.#flush();
  }

  /** Ends a pause early: the network is back. */
  nudge() {
    this.#wake();
    this.#flush();
  }

  /** Shows what was said before, then goes on with what is still waiting. */
  async resume() {
    const { conversation, token } = this.#memory.read();
    const known = token ? await this.#restore(conversation, token) : true;
    const { actions, waiting } = this.#memory.read();
    this.#view.actions(actions, known);
    waiting.forEach(message => this.#view.own(message));
    this.#flush();
    return known;
  }

  clear() {
    this.#call.abort();
    this.#call = new AbortController();
    this.#memory.change(kept => {
      if (kept.token || kept.waiting.length) kept.forget.push({ id: kept.conversation, token: kept.token });
      kept.waiting = [];
    });
    this.#memory.renew();
    this.#wake();
    this.#flush();
  }

  async #restore(conversation, token) {
    this.#view.restoring(true);
    try {
      const { messages } = await this.#api.history(conversation, token);
      const ids = new Set(messages.map(message => message.message_id));
      this.#memory.change(kept => { kept.waiting = kept.waiting.filter(message => !ids.has(message.id)); });
      this.#view.history(messages);
      return true;
    } catch (fault) {
      if (fault.lost) this.#memory.renew();
      return fault.lost;
    } finally {
      this.#view.restoring(false);
    }
  }

  async #flush() {
    if (this.#sending) return;
    this.#sending = true;
    try {
      do {
        for (let message; (message = this.#next());) await this.#deliver(message, this.#call.signal);
        await this.#forget();
      } while (this.#next()); // something was said while a deletion was being told
    } finally {
      this.#sending = false;
      this.#view.typing(false);
    }
  }

  #next() {
    return this.#memory.read().waiting[0];
  }

  async #deliver(message, signal) {
    for (let attempt = 0, renewed = false; ; attempt++) {
      const { conversation, token } = this.#memory.read();
      this.#view.sending(message);
      try {
        const answer = await this.#api.say(message, conversation, token, signal);
        if (!signal.aborted) this.#accept(message, answer);
        return;
      } catch (fault) {
        if (signal.aborted) return;
        if (fault.lost && !renewed) {
          renewed = true;
          this.#memory.renew();
          if (token) this.#view.renewed();
        } else if (fault.worthRetrying(attempt)) {
          await this.#pause(fault.pause(attempt), message, fault);
          if (signal.aborted) return;
        } else {
          this.#drop(message);
          this.#view.refused(message, fault);
          return;
        }
      }
    }
  }

  #accept(message, answer) {
    this.#drop(message);
    this.#memory.change(kept => {
      kept.conversation = answer.conversation_id || kept.conversation;
      kept.token = answer.visitor_token || kept.token;
      kept.actions = answer.suggested_actions || [];
      kept.answered = message.id;
    });
    this.#view.answer(message, answer);
  }

  #drop(message) {
    this.#memory.change(kept => { kept.waiting = kept.waiting.filter(other => other.id !== message.id); });
  }

  #pause(milliseconds, message, fault) {
    this.#view.waiting(message, fault, milliseconds);
    return new Promise(resume => {
      const timer = setTimeout(resume, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resume();
      };
    });
  }

  /** A deletion the server could not be told of is kept, and told when it can be. */
  async #forget() {
    for (const { id, token } of this.#memory.read().forget) {
      try {
        await this.#api.clear(id, token);
      } catch (fault) {
        if (fault.offline || fault.busy || fault.status >= 500) continue;
      }
      this.#memory.change(kept => { kept.forget = kept.forget.filter(other => other.id !== id); });
    }
  }
}
