const light = { surface: [255, 255, 255], ink: [24, 32, 28] };
const dark = { surface: [27, 34, 40], ink: [236, 240, 238] };
const readable = 4.5; // WCAG 2.2 AA for text

/** The dealer's colour as custom properties in which text stays readable, whatever colour was chosen. */
export function palette(brand, theme) {
  const { surface, ink } = theme === 'dark' ? dark : light;
  const white = [255, 255, 255];
  const on = contrast(brand, white) >= readable ? white : [0, 0, 0]; // one of the two always reaches 4.5
  let accent = brand;
  for (let share = 0; contrast(accent, surface) < readable + 0.6 && share < 1; share += 0.05) {
    accent = mix(brand, ink, share);
  }
  return { '--ampl-brand': css(brand), '--ampl-on-brand': css(on), '--ampl-accent': css(accent) };
}

/** Lets the browser read any CSS colour; null when it is none. */
export function parse(text) {
  const probe = document.createElement('span');
  probe.style.color = text || '';
  if (!probe.style.color) return null;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/^rgba?\((\d+), (\d+), (\d+)/);
  probe.remove();
  return parts && parts.slice(1, 4).map(Number);
}

export function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(one, other, share) {
  return one.map((part, index) => Math.round(part + (other[index] - part) * share));
}

function css(colour) {
  return `rgb(${colour.join(' ')})`;
}
