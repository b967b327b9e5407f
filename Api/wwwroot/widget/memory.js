/** A random id; randomUUID itself is missing on pages served over plain http. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const blank = () => ({
  conversation: uuid(), // chosen here, so that the very first message can be resent without harm
  token: null,
  waiting: [], // messages not answered yet: {id, text, at}
  forget: [], // conversations whose deletion the server has not confirmed: {id, token}
  actions: [],
  answered: null, // id of the last answered message; another tab sees it change
});

/** What the browser remembers of one visitor at one dealer; without storage it lives as long as the page. */
export class Memory {
  #key;
  #kept = null;

  constructor(settings) {
    // Only the head of the API key tells two tenants apart; the key itself is not stored.
    this.#key = `ampl.chat ${settings.apiUrl} ${(settings.apiKey || '').slice(0, 8)}`.trim();
  }

  get key() {
    return this.#key;
  }

  read() {
    try {
      const stored = JSON.parse(localStorage.getItem(this.#key));
      if (stored && stored.conversation) return { ...blank(), ...stored };
    } catch {
      // Storage is forbidden or holds something else: the copy in memory serves.
    }
    return this.#kept || this.#write(blank());
  }

  /** Reads before it writes, because another tab may have written meanwhile. */
  change(edit) {
    const next = this.read();
    edit(next);
    return this.#write(next);
  }

  /** A new conversation for the same waiting messages; the old one is gone or no longer ours. */
  renew() {
    return this.change(kept => Object.assign(kept, { conversation: uuid(), token: null, actions: [] }));
  }

  #write(next) {
    this.#kept = next;
    try {
      localStorage.setItem(this.#key, JSON.stringify(next));
    } catch {
      // Private browsing or a full disk: the chat works, it is only not resumed.
    }
    return next;
  }
}
