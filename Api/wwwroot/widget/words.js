/** The language whose words the widget uses for a BCP 47 tag; English for one we do not speak. */
export function speak(language) {
  const tag = (language || '').toLowerCase();
  if (tag.startsWith('hi-latn') || tag === 'hinglish') return 'hi-Latn';
  return ['hi', 'mr', 'gu'].find(spoken => tag.startsWith(spoken)) || 'en';
}

/** Everything the widget itself says in one language; a visitor downloads no other. */
export async function wordsFor(language) {
  const { words } = await import(`./words/${speak(language)}.js`);
  return words;
}
