const patience = 20_000; // the server ends a turn within 15 s
const longestPause = 30_000;
const tries = 6;

/** Why a call failed; status 0 means that no answer came at all. */
export class Fault extends Error {
  constructor(status, retryAfter = null) {
    super(`chat call failed: ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  get offline() {
    return this.status === 0;
  }

  /** The conversation is unknown to the server, or its token is not ours. */
  get lost() {
    return this.status === 401 || this.status === 403 || this.status === 404;
  }

  get busy() {
    return this.status === 429 || this.status === 503;
  }

  /** No network is waited out for as long as it takes; a server in trouble gets a few tries. */
  worthRetrying(attempt) {
    if (this.offline) return true;
    const passing = this.busy || this.status === 408 || this.status === 425 || this.status >= 500;
    return passing && attempt + 1 < tries;
  }

  pause(attempt) {
    if (this.retryAfter !== null) return this.retryAfter;
    const doubled = Math.min(1000 * 2 ** attempt, longestPause);
    return doubled * (0.75 + Math.random() / 4); // a fleet of phones must not come back in step
  }
}

/** Retry-After is a number of seconds or a date. */
export function retryAfter(header, now = Date.now()) {
  if (!header) return null;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), 300_000);
}

/** The three calls of the chat contract. */
export class Api {
  #settings;

  constructor(settings) {
    this.#settings = settings;
  }

  say(message, conversation, token, signal) {
    const body = {
      message: message.text,
      message_id: message.id,
      conversation_id: conversation,
      include_sources: true,
      max_chunks: 5,
      source: this.#settings.source,
    };
    return this.#call('POST', '/chat', token, body, signal);
  }

  history(conversation, token) {
    return this.#call('GET', `/chat/${encodeURIComponent(conversation)}/history`, token);
  }

  clear(conversation, token) {
    return this.#call('DELETE', `/chat/${encodeURIComponent(conversation)}`, token);
  }

  async #call(method, path, token, body, signal) {
    const headers = { accept: 'application/json' };
    if (body) headers['content-type'] = 'application/json';
    if (token) headers['X-Visitor-Token'] = token;
    if (this.#settings.apiKey) headers['X-API-Key'] = this.#settings.apiKey;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), patience);
    signal?.addEventListener('abort', () => limit.abort(), { once: true });
    try {
      const url = this.#settings.apiUrl.replace(/\/+$/, '') + path;
      const response = await fetch(url, { method, headers, body: body && JSON.stringify(body), signal: limit.signal });
      if (!response.ok) throw new Fault(response.status, retryAfter(response.headers.get('Retry-After')));
      return await response.json();
    } catch (fault) {
      throw fault instanceof Fault ? fault : new Fault(0);
    } finally {
      clearTimeout(timer);
    }
  }
}
