import { el } from './dom.js';

// An address, an e-mail, words in bold, or digits that may be a telephone number.
const pieces = /(https:\/\/[^\s<>"'`]+)|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|\*\*([^*\n]+)\*\*|(\+?\d+(?:[ -]\d+){0,4})/g;
const telephone = /^(?:\+?91[6-9]\d{9}|0?[6-9]\d{9}|1800\d{6,7}|0[1-9]\d{8,9})$/;

/** Adds a reply to a node: plain text, with links only where they are safe (https, mailto, tel). */
export function appendText(node, text) {
  let done = 0;
  for (const match of text.matchAll(pieces)) {
    const [whole, address, mail, strong, digits] = match;
    const piece = address ? web(address)
      : mail ? link(`mailto:${mail}`, mail)
      : strong ? el('strong', {}, strong)
      : phone(digits, text[match.index - 1], text.slice(match.index + whole.length));
    if (!piece) continue;
    node.append(text.slice(done, match.index), piece);
    done = match.index + (address ? piece.textContent.length : whole.length);
  }
  node.append(text.slice(done));
  return node;
}

function web(address) {
  const clean = address.replace(/[.,;:!?)\]}।*]+$/, ''); // the full stop ends the sentence, not the address
  try {
    new URL(clean);
  } catch {
    return null;
  }
  return link(clean, clean, { target: '_blank', rel: 'noopener noreferrer nofollow' });
}

/** Prices and years are digits too: a telephone number stands alone and has an Indian shape. */
function phone(digits, before = ' ', after = '') {
  const part = /[\w.,₹/@]/.test(before) || /^(?:[.,/]?\d|[a-z%@])/i.test(after);
  const bare = digits.replace(/[ -]/g, '');
  return !part && telephone.test(bare) ? link(`tel:${bare}`, digits) : null;
}

function link(href, label, more = {}) {
  return el('a', { href, ...more }, label);
}
