/**
 * In a copy of the site links lead into the copy: from a folder on a disk, where nobody adds `index.html`, and from an
 * address with another base path. They are mended when somebody comes near them, since answers bring links of their own.
 */
const script = document.currentScript;
const home = document.querySelector<HTMLElement>('.brand')?.dataset['home'];
if (script instanceof HTMLScriptElement && home) mendLinks(home, new URL('..', script.src));

function mendLinks(published: string, here: URL): void {
  const isOnDisk = here.protocol === 'file:';
  if (!isOnDisk && here.pathname === published) return;
  const mend = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : undefined;
    const href = link?.getAttribute('href');
    if (!link || !href?.startsWith(published) || href.startsWith('//')) return;
    const address = new URL(href.slice(published.length) || './', here);
    if (isOnDisk && address.pathname.endsWith('/')) address.pathname += 'index.html';
    link.href = address.href;
  };
  for (const near of ['pointerover', 'focusin', 'click']) document.addEventListener(near, mend, true);
}
