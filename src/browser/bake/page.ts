const TYPES = { png: 'image/png', svg: 'image/svg+xml' } as const;

for (const bakery of document.querySelectorAll<HTMLElement>('[data-bakery]')) {
  for (const button of bakery.querySelectorAll<HTMLButtonElement>('[data-bake]'))
    button.addEventListener('click', () => void onClick(button, bakery));
  bakery.hidden = false;
}

async function onClick(button: HTMLButtonElement, bakery: HTMLElement): Promise<void> {
  const status = bakery.querySelector('[role=status]');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  button.disabled = true;
  say(bakery.dataset['making'] ?? '');
  try {
    await bake(button);
    say('');
  } catch {
    say(bakery.dataset['failed'] ?? '');
  } finally {
    button.disabled = false;
  }
}

async function bake({ dataset }: HTMLButtonElement): Promise<void> {
  const { picture = '', proof = '', name = '' } = dataset;
  const kind = dataset['bake'] === 'svg' ? 'svg' : 'png';
  const [{ bakePicture }, bytes, text] = await Promise.all([import('./bake-picture.ts'), load(picture), load(proof)]);
  const url = new URL(proof, location.href).href;
  const baked = bakePicture(kind, bytes, { url, text: new TextDecoder().decode(text) });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([baked], { type: TYPES[kind] }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

async function load(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}
