// The page around the widget: everything here goes through window.AMPLChat, as a dealer's own page would.
const byId = id => document.getElementById(id);

byId('start').addEventListener('click', () => window.AMPLChat.open());
for (const chip of document.querySelectorAll('[data-ask]')) {
  chip.addEventListener('click', () => window.AMPLChat.ask(chip.textContent));
}

const script = new URL('widget.js', location.href).href;
byId('snippet').textContent = `<script src="${script}"\n        data-brand="Your dealership" data-color="#0f6b5c" async></script>`;
byId('old-snippet').textContent = `<script src="${script}"></script>\n<script>AMPLChat.init({ apiUrl: '${new URL('api/v1', location.href).href}' });</script>`;

byId('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(byId('snippet').textContent);
    byId('copied').textContent = 'Copied';
  } catch {
    // No permission, or a page without https: selecting it is the next best thing.
    getSelection().selectAllChildren(byId('snippet'));
    byId('copied').textContent = 'Selected: press Ctrl+C';
  }
});

const health = await fetch('health/ready').then(answer => answer.ok, () => false);
byId('health').dataset.state = health ? 'up' : 'down';
byId('health-text').textContent = health ? 'Ready' : 'Not ready';
