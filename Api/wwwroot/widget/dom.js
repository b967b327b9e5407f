const svgSpace = 'http://www.w3.org/2000/svg';

/** Builds an element; strings among the children become text nodes, never markup. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

const shapes = {
  chat: 'M21 11.5a8 8 0 0 1-8 8H4l1.6-3.2A8 8 0 1 1 21 11.5ZM9 10h8M9 13.5h5',
  close: 'M6 6l12 12M18 6 6 18',
  clear: 'M4 7h16M9 7V4.5h6V7M6.5 7l1 12.5h9l1-12.5M10.5 11v5M13.5 11v5',
  send: 'M12 19.5v-15M5.5 11 12 4.5l6.5 6.5',
  notice: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.6v.1',
  document: 'M7 3.5h7l4 4v13H7v-17Zm7 0v4h4M10 12h5M10 15.5h5',
};

/** A decorative line drawing; its button carries the name. */
export function icon(name) {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'ampl-icon');
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}
